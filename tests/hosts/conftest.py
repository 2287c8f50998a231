"""A browser, and copies of the site that other users of the machine may read."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import browser, chrome, open_page, page

__all__ = ["browser", "chrome", "open_page", "page"]

READABLE = 0o755


@pytest.fixture(scope="session")
def published(site: Path) -> Iterator[Path]:
    """The site in a folder that a server without rights can read."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(READABLE)
        copy = Path(shutil.copytree(site, Path(folder, "protocols")))
        copy.chmod(READABLE)
        yield copy


@pytest.fixture
def place() -> Iterator[Path]:
    """An empty folder that a server without rights can read."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(READABLE)
        yield Path(folder)
