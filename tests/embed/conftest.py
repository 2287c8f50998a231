"""A host on another site than ours, whose pages are written by a test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.browser.conftest import address, browser, chrome, engine, engines, open_page, page, serve
from tests.host import hosted

__all__ = ["address", "browser", "chrome", "engine", "engines", "open_page", "page", "serve"]

Host = Callable[..., str]

LOOSE = "default-src * 'unsafe-inline'"
"""The policy of a host that lets its own pages do everything."""


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    """Serves a page with this body on a site of its own, and gives its address."""
    with ExitStack() as stack:

        def serve_page(body: str, head: str = "") -> str:
            folder = tmp_path / f"host-{len(list(tmp_path.iterdir()))}"
            folder.mkdir()
            top = f'<!doctype html><html lang="en"><head><title>An intranet</title>{head}</head>'
            page = f"{top}<body>{body}</body>"
            for name in ("index.html", "404.html"):
                (folder / name).write_text(page, encoding="utf-8")
            there = stack.enter_context(hosted(folder, policy=LOOSE))
            return there.replace("127.0.0.1", "localhost") + "/"

        yield serve_page
