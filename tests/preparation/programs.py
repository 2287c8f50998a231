"""The programs that tests start beside Python's, and where they are found."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

PLAYWRIGHTS_OWN = """
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""


@dataclass(frozen=True)
class Program:
    """A program that tests start."""

    name: str  # as people call it
    commands: tuple[str, ...]  # any of these on the PATH is it
    packages: tuple[str, ...]  # of Debian, that bring it
    places: tuple[str, ...] = ()  # where else it may be
    option: str = "--version"  # with this it starts, says something and ends well
    playwright: str = ""  # what Playwright calls it, if Playwright can fetch it
    must_be_there: bool = False  # without it `make test` fails, and does not only say so


CHROMIUM = Program(
    "Chromium",
    ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"),
    ("chromium",),
    places=(
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
        r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    ),
    playwright="chromium",
    must_be_there=True,
)

FIREFOX = Program("Firefox", ("firefox-esr", "firefox"), ("firefox-esr",))
WEBKIT = Program("WebKitGTK", ("WebKitWebDriver",), ("webkit2gtk-driver",), option="--help")
XVFB = Program("Xvfb", ("Xvfb",), ("xvfb",), option="-help")
NGINX = Program("nginx", ("nginx",), ("nginx-light",), places=("/usr/sbin/nginx",), option="-v")
APACHE = Program("Apache", ("apache2",), ("apache2",), places=("/usr/sbin/apache2",), option="-v")

PROGRAMS = (CHROMIUM, FIREFOX, WEBKIT, XVFB, NGINX, APACHE)


@dataclass(frozen=True)
class Absent:
    """What is not there, and why, as a sentence."""

    name: str
    why: str
    must_be_there: bool

    def __str__(self) -> str:
        return f"{self.name} is not there: {self.why}"


@dataclass(frozen=True)
class Machine:
    """What decides where programs are found and how they can be fetched."""

    path: str  # folders to look in, as in the environment
    places: bool = True  # whether programs outside those folders count
    is_debian: bool = False
    is_root: bool = False

    @property
    def can_use_apt(self) -> bool:
        """Whether Debian's packages can be installed."""
        return self.is_debian and self.is_root and bool(shutil.which("apt-get", path=self.path))


def this_machine() -> Machine:
    """The machine that this runs on."""
    release = Path("/etc/os-release")
    return Machine(
        path=os.environ.get("PATH", ""),
        is_debian=release.exists() and "ID=debian" in release.read_text("utf-8").splitlines(),
        is_root=hasattr(os, "geteuid") and os.geteuid() == 0,
    )


def find(program: Program, machine: Machine) -> str:
    """The path of a program that is there and starts, or nothing."""
    return next((each for each in _candidates(program, machine) if _starts(each, program)), "")


@cache
def need(program: Program) -> str:
    """The path of a program; skips the test, with the reason, where it is not there."""
    machine = this_machine()
    path = find(program, machine)
    if not path:
        pytest.skip(str(absent(program, machine)))
    return path


def absent(program: Program, machine: Machine) -> Absent:
    """What to say of a program that is not there."""
    return Absent(program.name, _why(program, machine), program.must_be_there)


def _why(program: Program, machine: Machine) -> str:
    packages = " ".join(program.packages)
    if machine.can_use_apt:
        return f"python -m tests.preparation installs it, or apt-get install {packages}."
    if machine.is_debian:
        return f"only root can install it; sudo apt-get install {packages} does."
    return "install it, so that it is found on the PATH."


def _candidates(program: Program, machine: Machine) -> Iterator[str]:
    found = (shutil.which(each, path=machine.path) for each in program.commands)
    yield from (each for each in found if each)
    if machine.places:
        yield from (each for each in program.places if Path(each).exists())
    if machine.places and program.playwright:
        yield from _of_playwright()


def _of_playwright() -> Iterator[str]:
    # In a process of its own: Playwright refuses to start in one where it runs already.
    command = [sys.executable, "-c", PLAYWRIGHTS_OWN]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    path = done.stdout.strip()
    if path and Path(path).exists():
        yield path


def _starts(path: str, program: Program) -> bool:
    # Ubuntu's chromium-browser only says that one should install a snap.
    if sys.platform != "linux":
        return True
    done = subprocess.run([path, program.option], capture_output=True, check=False)
    return done.returncode == 0
