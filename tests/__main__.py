"""Proves the project: `make test`. Lint, types, content, then every test, the browser's last."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console

from generator.site.build import CACHE
from tests.preparation.fetch import fetch_all
from tests.preparation.programs import Absent

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
    """Runs every step, whatever the others say; returns 1 when one failed."""
    console = Console(highlight=False)
    start = time.perf_counter()
    console.rule("Preparation", align="left")
    # Before the tests run side by side, so that no two of them fetch the same thing.
    with console.status("Fetching what the tests need…"):
        missing = fetch_all(Path(CACHE), say=console.print)
    failed = [name for name, command in STEPS if not _is_good(console, name, command)]
    console.rule("Result", align="left")
    for line in last_lines(missing, failed, seconds=time.perf_counter() - start):
        console.print(line)
    return int(bool(failed) or any(each.must_be_there for each in missing))


def last_lines(missing: tuple[Absent, ...], failed: list[str], *, seconds: float) -> Iterator[str]:
    """What was not there and what failed, and how long it all took."""
    yield from map(str, missing)
    if failed:
        yield f"Failed: {', '.join(failed)}."
    is_proved = not failed and not any(each.must_be_there for each in missing)
    well = "All else is well" if missing else "All is well"
    took = f"{seconds // 60:.0f} min {seconds % 60:.0f} s"
    yield f"{well if is_proved else 'Not proved'} ({took})."


def _is_good(console: Console, name: str, command: tuple[str, ...]) -> bool:
    console.rule(name, align="left")
    start = time.perf_counter()
    done = subprocess.run(command, check=False)
    console.print(f"{name}: {time.perf_counter() - start:.1f} s", style="dim")
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
