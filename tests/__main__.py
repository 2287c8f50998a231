"""Proves the project: `make test`. Lint, types, content, then every test, the browser's last."""

from __future__ import annotations

import subprocess
import sys
import time

from rich.console import Console

PYTHON = sys.executable
STEPS = (
    ("Lint", (PYTHON, "-m", "ruff", "check", ".")),
    ("Format", (PYTHON, "-m", "ruff", "format", "--check", "--quiet", ".")),
    ("Types", (PYTHON, "-m", "mypy")),
    ("Content", (PYTHON, "-m", "generator", "check")),
    ("Tests", (PYTHON, "-m", "pytest", "--quiet", "-n2", "--dist=loadfile", "--durations=9")),
)


def main() -> int:
    """Runs every step, whatever the others say; returns how many failed."""
    console = Console(highlight=False)
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
