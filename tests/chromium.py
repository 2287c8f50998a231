"""Finds a Chromium for the tests and the benchmark, and fetches one where there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from playwright.sync_api import Browser, BrowserType, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
)
QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@cache
def find() -> str:
    """The program to run: one that is installed, else Debian's, else Playwright's."""
    installed = next(_installed(), None)
    if installed:
        return installed
    if _can_use_apt():
        _run("apt-get", "update", "--quiet")
        _run("apt-get", "install", "--yes", "--quiet", "--no-install-recommends", "chromium")
        return "/usr/bin/chromium"
    _run(sys.executable, "-m", "playwright", "install", "chromium")
    return _of_playwright()


def launch(chromium: BrowserType) -> Browser:
    """A browser with a new empty profile."""
    return chromium.launch(executable_path=find(), args=arguments())


def arguments() -> list[str]:
    """What to start it with: it calls nobody, and its sandbox cannot be had as root."""
    return [*QUIET, *(["--no-sandbox"] if _is_root() else [])]


def _installed() -> Iterator[str]:
    found = (*map(shutil.which, NAMES), *(place for place in PLACES if Path(place).exists()))
    return (each for each in found if each and _runs(each))


def _runs(program: str) -> bool:
    # Ubuntu's chromium-browser only says that one should install a snap.
    if sys.platform != "linux":
        return True
    return subprocess.run([program, "--version"], capture_output=True).returncode == 0


def _can_use_apt() -> bool:
    release = Path("/etc/os-release")
    is_debian = release.exists() and "ID=debian" in release.read_text().splitlines()
    return is_debian and _is_root() and shutil.which("apt-get") is not None


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _run(*command: str) -> None:
    subprocess.run(command, check=True)


def _of_playwright() -> str:
    with sync_playwright() as playwright:
        return playwright.chromium.executable_path
