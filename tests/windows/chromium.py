"""Chromium, driven by Playwright, which the long tests use too."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Download, Error, Page

from tests import chromium as program

from .window import PATIENCE, CallFailed, take_saved


@contextmanager
def chromium(folder: Path) -> Iterator[Chromium]:
    """Starts a Chromium without a screen, and gives its window."""
    browser = program.launch(program.chrome())
    try:
        yield Chromium(browser.new_page(), browser.version, folder)
    finally:
        browser.close()


class Chromium:
    """A window of Chromium."""

    engine = "Chromium"

    def __init__(self, page: Page, version: str, folder: Path) -> None:
        """Takes a page of Playwright's."""
        self.version = version
        self._folder = folder
        self._page = page
        page.set_default_timeout(PATIENCE * 1000)
        page.on("download", self._save)

    def open(self, address: str) -> None:
        """Loads a page and waits until it is there."""
        self._page.goto(address)

    def back(self) -> None:
        """Goes back to the page before."""
        self._page.go_back()

    def run(self, function: str, *values: object) -> Any:
        """Calls a JavaScript function with plain values, and gives what it promises."""
        try:
            return self._page.evaluate(f"values => ({function})(...values)", list(values))
        except Error as error:
            raise CallFailed(str(error)) from None

    def press(self, x: int, y: int) -> None:
        """Presses the pointer there."""
        self._page.mouse.click(x, y)

    def type(self, text: str) -> None:
        """Types into what has the focus; a line break is the Enter key."""
        self._page.keyboard.type(text)

    def resize(self, width: int, height: int) -> None:
        """Gives the page that much room."""
        self._page.set_viewport_size({"width": width, "height": height})

    def picture(self) -> bytes:
        """What can be seen, as PNG."""
        return self._page.screenshot()

    def saved(self, name: str, ending: str) -> str:
        """Takes a file that it has saved, or nothing as long as it does not end so."""
        self._page.wait_for_timeout(1)  # Playwright hears of files only while it is asked something
        return take_saved(self._folder, name, ending)

    def _save(self, download: Download) -> None:
        download.save_as(self._folder / download.suggested_filename)
