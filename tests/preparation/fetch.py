"""Works out what is to be fetched, as values, and fetches it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.browser.commands import CommandFailed
from generator.browser.once import Say
from generator.browser.packages import browser_packages
from generator.site.build import prepare
from tests.hosts.builders import other_builders

from .programs import PROGRAMS, Absent, Machine, Program, absent, find, this_machine

Command = tuple[str, ...]
Run = Callable[[Command, Path], int]
"""Runs a command, with a log for what it says, and returns its exit code."""

FETCHES: tuple[Callable[[Path, Say], object], ...] = (
    lambda cache, say: browser_packages(cache=cache, with_tests=True, say=say),
    lambda cache, say: prepare(cache, say=say),
    lambda cache, say: other_builders(cache=cache, say=say),
)
"""What else tests need. Each is given the cache and says a line only if it has work to do."""

APT = ("apt-get", "--quiet", "--yes", "-o", "DPkg::Lock::Timeout=300")
"""It waits for a while where the system is updating itself."""
UNATTENDED = {"DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
"""Nobody is asked, and no server is started by its installation."""


@dataclass(frozen=True)
class Step:
    """One command to run before the tests."""

    says: str
    command: Command
    log: str  # the name of its log in the cache


def steps(programs: Iterable[Program], machine: Machine) -> tuple[Step, ...]:
    """What is to be run on a machine that lacks these programs, in order, each once."""
    programs = tuple(programs)
    if machine.can_use_apt and programs:
        return (_update(), *map(_from_debian, programs))
    return tuple(_from_playwright(each) for each in programs if each.playwright)


def fetch_all(cache: Path, *, say: Say) -> tuple[Absent, ...]:
    """Fetches everything that this machine lacks; returns what is still not there."""
    rest = fetch_rest(cache, say=say)
    return (*fetch_programs(cache, machine=this_machine(), say=say, run=run_logged), *rest)


def fetch_programs(
    cache: Path, *, machine: Machine, say: Say, run: Run, programs: Iterable[Program] = PROGRAMS
) -> tuple[Absent, ...]:
    """Fetches the programs that are not there; returns those that still are not."""
    for step in steps(_missing(programs, machine), machine):
        log = cache / "log" / f"{step.log}.log"
        say(step.says)
        if run(step.command, log):
            say(f"That failed. What it said is in {log}")
    return tuple(absent(each, machine) for each in _missing(programs, machine))


def fetch_rest(cache: Path, *, say: Say) -> tuple[Absent, ...]:
    """Fetches everything that is no program; returns what could not be had."""
    return tuple(_failures(cache, say))


def run_logged(command: Command, log: Path) -> int:
    """Runs a command that nobody is there to answer, and keeps what it says."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as said:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            env={**os.environ, **UNATTENDED},
            check=False,
        )
    return done.returncode


def _missing(programs: Iterable[Program], machine: Machine) -> tuple[Program, ...]:
    return tuple(each for each in programs if not find(each, machine))


def _update() -> Step:
    return Step("Asking Debian what it has", (*APT, "update"), "apt-update")


def _from_debian(program: Program) -> Step:
    command = (*APT, "install", "--no-install-recommends", *program.packages)
    return Step(f"Installing {program.name} from Debian", command, f"apt-{program.packages[0]}")


def _from_playwright(program: Program) -> Step:
    command = (sys.executable, "-m", "playwright", "install", program.playwright)
    return Step(f"Installing {program.name} from Playwright", command, "playwright")


def _failures(cache: Path, say: Say) -> Iterator[Absent]:
    for fetch in FETCHES:
        try:
            fetch(cache, say)
        except CommandFailed as failure:
            yield Absent("What the tests need from a registry", str(failure), must_be_there=True)
