"""Runs a command as it is typed."""

import re
from pathlib import Path

from click.testing import CliRunner

from generator.__main__ import main


def run(project: Path, *words: str) -> tuple[str, int]:
    """What a command prints and its exit code; a trace fails the test."""
    typed = ["--root", str(project), *words]
    result = CliRunner().invoke(main, typed, catch_exceptions=False)
    return re.sub(r"\d+\.\d\d s", "0.00 s", result.output), result.exit_code
