"""How the tests and the benchmark start Chromium."""

from __future__ import annotations

import atexit
from functools import cache

from playwright.sync_api import Browser, BrowserType, sync_playwright

from tests.preparation.programs import CHROMIUM, need, this_machine

QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find() -> str:
    """The program to run; skips the test where there is none."""
    return need(CHROMIUM)


@cache
def chrome() -> BrowserType:
    """What starts a Chromium; one for each process, because Playwright refuses to start twice."""
    playwright = sync_playwright().start()
    atexit.register(playwright.stop)
    return playwright.chromium


def launch(chromium: BrowserType) -> Browser:
    """A browser with a new empty profile."""
    return chromium.launch(executable_path=find(), args=arguments())


def arguments() -> list[str]:
    """What to start it with: it calls nobody, and its sandbox cannot be had as root."""
    return [*QUIET, *(["--no-sandbox"] if this_machine().is_root else [])]
