"""Every page of the site loads whole, from its own host and no other."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, Request, Response, ViewportSize, expect

from tests.host import POLICY

from .conftest import settle
from .reader import TOOLS

ORIGIN = "https://protocols.example.org"
WINDOWS = tuple(ViewportSize(width=width, height=900) for width in (1280, 390, 320))

# How many pixels the page is wider than the window.
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


class Heard:
    """What a page complains of: errors, failures, and requests to other hosts."""

    def __init__(self, page: Page, address: str) -> None:
        """Listens to a page of the site at that address."""
        self.complaints: list[str] = []
        self._address = address
        page.on("console", lambda each: self._hear(each.type == "error", each.text))
        page.on("pageerror", lambda each: self._hear(True, str(each)))
        page.on("request", self._request)
        page.on("response", self._response)

    def _hear(self, is_complaint: bool, text: str) -> None:
        if is_complaint:
            self.complaints.append(text)

    def _request(self, request: Request) -> None:
        is_ours = request.url.startswith((f"{self._address}/", "data:", "blob:"))
        self._hear(not is_ours, f"asks {request.url}")

    def _response(self, response: Response) -> None:
        self._hear(response.status >= 400, f"{response.status} {response.url}")


def pages(site: Path) -> list[str]:
    """The address of every page below the site's root; of the frames, those of one council."""
    found = (each.parent.relative_to(site).as_posix() for each in site.rglob("index.html"))
    others = tuple(f"embed/{tool}/{council}" for tool, council in TOOLS if council != "medway")
    return sorted(each.removeprefix(".") for each in found if each not in others)


def too_wide(page: Page) -> list[str]:
    """In which windows the page must be scrolled sideways, and how far."""
    found = []
    for window in WINDOWS:
        page.set_viewport_size(window)
        if overflow := page.evaluate(OVERFLOW):
            found.append(f"{overflow} pixels wider than {window['width']}")
    return found


def test_every_page_loads_whole_under_the_policy(page: Page, address: str, site: Path) -> None:
    """No error, no failed request, nothing from elsewhere, and no sideways scrolling."""
    heard = Heard(page, address)
    complaints = {}
    for path in pages(site):
        page.goto(f"{address}/{path}")
        settle(page)
        complaints[path] = [*heard.complaints, *too_wide(page)]
        heard.complaints.clear()
    assert complaints == {path: [] for path in pages(site)}


@pytest.mark.parametrize(("tool", "council"), TOOLS)
def test_every_tool_is_driven(tool: str, council: str, page: Page, address: str) -> None:
    """The tool's module is found and started, and shows one step."""
    page.goto(f"{address}/tools/{tool}/{council}/")
    expect(page.locator(".tool")).to_have_class("tool is-driven")
    expect(page.locator(".step.is-shown")).to_have_count(1)


def test_a_page_that_is_not_there_leads_back(page: Page, address: str) -> None:
    """The page for a wrong address looks like the others and links to the first."""
    answer = page.goto(f"{address}/councils/atlantis/")
    assert answer is not None
    assert answer.status == 404
    assert page.locator("main a").count() > 0


def test_each_page_brings_the_policy_with_it(page: Page, address: str) -> None:
    """A host that sends no headers, such as a pages service, is as strict.

    It names the site's own address too, for frames in which WebKit takes 'self' for no place.
    """
    page.goto(address)
    policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
    named = POLICY
    for kind in ("script-src", "style-src", "font-src"):
        named = named.replace(f"{kind} 'self'", f"{kind} 'self' {ORIGIN}")
    assert policy == named
