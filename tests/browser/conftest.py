"""One build of the site, one browser, and pages that share nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserType, Page, expect

from generator.engine.service import Service
from tests import chromium
from tests.host import hosted

from .reader import COMPLAINT, Reader, first_walk

PATIENCE = 60_000
"""Milliseconds that a busy machine may take, with the engine's start."""

expect.set_options(timeout=PATIENCE)

SETTLED = """
async site => {
  const names = [...document.querySelectorAll("[data-module]")].map(each => each.dataset.module);
  await Promise.all(names.map(name => import(new URL(`${name}.js`, site))));
  await document.fonts.ready;
  await new Promise(requestIdleCallback);
}
"""

OpenPage = Callable[..., Page]
Serve = Callable[..., str]
WithEngine = Callable[[str], Reader]


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served, as a good host would serve it."""
    with hosted(site) as address:
        yield address


@pytest.fixture
def serve(site: Path) -> Iterator[Serve]:
    """Serves the site once more, with another policy or with files that have a fault."""
    with ExitStack() as stack:
        yield lambda **settings: stack.enter_context(hosted(site, **settings))


@pytest.fixture(scope="session")
def chrome() -> Iterator[BrowserType]:
    """What starts a Chromium."""
    yield chromium.chrome()


@pytest.fixture(scope="session")
def browser(chrome: BrowserType) -> Iterator[Browser]:
    """One Chromium, with a new empty profile."""
    started = chromium.launch(chrome)
    yield started
    started.close()


@pytest.fixture(scope="session")
def with_engine(browser: Browser, address: str, engine: Service) -> Iterator[WithEngine]:
    """A reader at a council's complaint tool whose engine has started, once for all tests."""
    with ExitStack() as stack:

        @cache
        def open_at(council: str) -> Reader:
            page = stack.enter_context(browser.new_context()).new_page()
            reader = Reader(page, address, council)
            reader.open(first_walk(engine, council)[-1]["state"])
            reader.expect_engine()
            return reader

        yield open_at


@pytest.fixture
def open_page(browser: Browser) -> Iterator[OpenPage]:
    """Opens pages that share nothing, each with settings of its own."""
    with ExitStack() as stack:
        yield lambda **settings: stack.enter_context(browser.new_context(**settings)).new_page()


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A page on a desk."""
    return open_page()


def settle(page: Page) -> None:
    """Waits until a page's modules have started and its fonts are there."""
    script = page.locator("script[src$='site.js']")
    if script.count():
        page.evaluate(SETTLED, script.evaluate("each => each.src"))
    else:  # a page for frames, which starts by itself
        page.wait_for_load_state("load")


@pytest.fixture(scope="session")
def engines(site: Path) -> dict[str, Service]:
    """For each tool the engine that the build itself uses, with the data that the browser gets."""
    services = (
        Service(data.read_text(encoding="utf-8"))
        for data in sorted((site / "assets" / "data").glob("*.json"))
    )
    return {service.tool.tree.id: service for service in services}


@pytest.fixture(scope="session")
def engine(engines: dict[str, Service]) -> Service:
    """The engine of the complaint tool."""
    return engines[COMPLAINT]
