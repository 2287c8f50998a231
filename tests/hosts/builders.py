"""Other builders of the same pages, installed once into the cache."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from generator.browser.commands import run_pip
from generator.browser.once import Say, key_of, once

ROOT = Path(__file__).parents[2]
REQUIREMENTS = Path(__file__).with_name("requirements.txt")


def other_builders(*, cache: Path, say: Say) -> Path:
    """The folder with ProperDocs and Zensical, beside this project's own packages."""

    def install(folder: Path) -> None:
        say("Installing two other site builders, to test the pages under them")
        run_pip(
            "install",
            "--disable-pip-version-check",
            "--require-hashes",
            "--no-deps",
            f"--target={folder}",
            f"--requirement={REQUIREMENTS}",
        )

    return once(cache / "builders", key=key_of(REQUIREMENTS), make=install)


def run_builder(builder: str, arguments: Sequence[str], *, folder: Path) -> str:
    """Runs one of them in a folder and gives what it prints; it has to end well."""
    packages = other_builders(cache=ROOT / ".cache", say=print)
    done = subprocess.run(
        [sys.executable, "-m", builder, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(packages), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr
