"""What a test asks of a browser, whichever engine it has."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

PATIENCE = 120.0
"""Seconds that a busy machine may take for one thing, with the engine's start."""

MIDDLE = """
(css, number) => {
  const visible = [...document.querySelectorAll(css)].filter(each => each.checkVisibility());
  const element = visible[number];
  if (!element) return null;
  element.scrollIntoView({ block: "center", behavior: "instant" });
  const { x, y, width, height } = element.getClientRects()[0];
  return [x + width / 2, y + height / 2].map(Math.floor);
}
"""


class CallFailed(Exception):
    """A browser did not do as it was asked; a page that is being left does nothing."""


class Window(Protocol):
    """One window of a browser, with a new empty profile."""

    engine: str
    version: str

    def open(self, address: str) -> None:
        """Loads a page and waits until it is there."""

    def back(self) -> None:
        """Goes back to the page before."""

    def run(self, function: str, *values: object) -> Any:
        """Calls a JavaScript function with plain values, and gives what it promises.

        Raises CallFailed where the function does, or where its page is being left.
        """

    def press(self, x: int, y: int) -> None:
        """Presses the pointer there."""

    def type(self, text: str) -> None:
        """Types into what has the focus; a line break is the Enter key."""

    def resize(self, width: int, height: int) -> None:
        """Gives the page that much room, or as little as the browser can."""

    def picture(self) -> bytes:
        """What can be seen, as PNG."""

    def saved(self, name: str, ending: str) -> str:
        """Takes a file that it has saved, or nothing as long as it does not end so."""


def click(window: Window, css: str, number: int = 0) -> None:
    """Presses one of the visible elements, by its place among them, once it is there."""
    x, y = until(window, MIDDLE, css, number)
    window.press(x, y)


def until(window: Window, function: str, *values: object) -> Any:
    """Calls a function until it gives something, and gives that; raises TimeoutError."""
    failures: list[CallFailed] = []

    def look() -> Any:
        try:
            return window.run(function, *values)
        except CallFailed as failure:
            failures.append(failure)
            return None

    try:
        return wait_for(look, f"{window.engine}: {function}{values}")
    except TimeoutError as late:
        raise late from (failures[-1] if failures else None)


def wait_for(look: Callable[[], Any], what: str) -> Any:
    """Looks until there is something to see; raises TimeoutError."""
    end = time.monotonic() + PATIENCE
    while not (seen := look()):
        if time.monotonic() > end:
            raise TimeoutError(what)
        time.sleep(0.05)
    return seen


def take_saved(folder: Path, name: str, ending: str) -> str:
    """The text of a file somewhere in a browser's folder, which then is there no longer."""
    file = next(folder.rglob(name), None)
    text = file.read_bytes().decode() if file else ""
    if file is None or not text.endswith(ending):
        return ""
    file.unlink()
    return text
