"""Proves the project: `make test`. Lint, types, content, then every test, the browser's last."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from rich.console import Console

from generator.browser.packages import browser_packages
from generator.site.build import CACHE

PYTHON = sys.executable
STEPS = (
    ("Lint", (PYTHON, "-m", "ruff", "check", ".")),
    ("Format", (PYTHON, "-m", "ruff", "format", "--check", "--quiet", ".")),
    ("Types", (PYTHON, "-m", "mypy")),
    ("Content", (PYTHON, "-m", "generator", "check")),
    ("Site", (PYTHON, "-m", "generator", "site")),
    ("Tests", (PYTHON, "-m", "pytest", "--quiet", "-n2", "--dist=loadfile", "--durations=9")),
)


def main() -> int:
    """Runs every step, whatever the others say; returns how many failed."""
    console = Console(highlight=False)
    # Before the tests run side by side, so that no two of them fetch the same thing.
    browser_packages(cache=Path(CACHE), with_tests=True, say=console.print)
    failed = []
    for name, command in STEPS:
        console.rule(name, align="left")
        start = time.perf_counter()
        if subprocess.run(command, check=False).returncode:
            failed.append(name)
        console.print(f"{name}: {time.perf_counter() - start:.1f} s", style="dim")
    if failed:
        console.print(f"Failed: {', '.join(failed)}", style="bold red")
    return len(failed)


if __name__ == "__main__":
    sys.exit(main())
