"""The browser engines that pages are tried in, and how a window of each is opened."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from tests.preparation import programs
from tests.preparation.programs import Program, need

from .chromium import chromium
from .firefox import firefox
from .webkit import webkit
from .window import Window


@dataclass(frozen=True)
class Engine:
    """One browser engine, and how its window is opened."""

    name: str
    programs: tuple[Program, ...]
    """What must be there."""
    opened: Callable[..., AbstractContextManager[Window]]
    """Takes the path of each program and a folder for its files."""

    def open(self, folder: Path) -> AbstractContextManager[Window]:
        """Opens a window; skips the test, with the reason, where a program is not there."""
        return self.opened(*map(need, self.programs), folder)


CHROMIUM = Engine("Chromium", (), chromium)
FIREFOX = Engine("Firefox", (programs.FIREFOX,), firefox)
WEBKIT = Engine("WebKitGTK", (programs.WEBKIT, programs.XVFB), webkit)
ENGINES = (CHROMIUM, FIREFOX, WEBKIT)
