"""An outcome at a glance: how far down a phone it goes, what comes into view, what is on paper."""

from __future__ import annotations

from itertools import cycle

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.engine.service import Service
from tests.bench.heights import ANSWER, PHONE, WHOLE, heights

from .conftest import OpenPage
from .reader import COMPLAINT, COUNCILS, Reader, outcomes

SOME = tuple(
    zip(cycle((COMPLAINT, "information-access", "who-to-contact")), COUNCILS, strict=False)
)
"""One tool of each council."""

HOST = """
<!doctype html><title>An intranet</title><p style="height: 300px">News</p>
<iframe title="Tool" src="{address}" width="390" height="1000"></iframe><p style="height: 3000px">
"""


def test_what_a_reader_needs_first_takes_two_screens_of_a_phone(
    browser: Browser, address: str
) -> None:
    """Of 20 outcomes 19 at least, and none is long before anything is opened."""
    found = [
        each
        for tool, council in SOME
        for each in heights(browser, f"{address}/tools/{tool}/{council}/")
    ]
    share = sum(each.answer <= ANSWER for each in found) / len(found)
    too_long = [each for each in found if each.whole > WHOLE]
    assert (share >= 0.95, too_long) == (True, [])


def test_the_word_that_the_protocol_is_silent_comes_into_view(
    open_page: OpenPage, address: str, engine: Service
) -> None:
    """From the foot of a long question, the label over the heading is what a reader sees next."""
    reader = Reader(open_page(viewport=PHONE), address, "medway").open("start")
    reader.page.evaluate("scrollTo(0, document.body.scrollHeight)")
    reader.go(outcomes(engine, "medway")["otherwise"][0])
    expect(reader.step.locator(".letter__silent")).to_be_in_viewport(ratio=1)
    expect(reader.heading).to_be_in_viewport()


def test_a_page_that_has_the_tool_in_a_frame_does_not_move(page: Page, address: str) -> None:
    """Where the host's reader had scrolled to, they still are after an answer."""
    page.set_content(HOST.format(address=f"{address}/tools/{COMPLAINT}/medway/"))
    tool = page.frame_locator("iframe")
    expect(tool.locator(".tool.is-driven")).to_be_visible()
    page.evaluate("scrollTo(0, 120)")
    for _ in range(3):
        tool.locator(".step:visible .answers a").first.evaluate("each => each.click()")
    expect(tool.locator(".step--outcome:visible, .step:visible").first).to_be_visible()
    assert page.evaluate("scrollY") == 120


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_paper_has_what_is_folded(
    scripts: bool, open_page: OpenPage, address: str, engine: Service
) -> None:
    """Every fold of an outcome is open on paper, but for the letters, which are papers too.

    Without scripts the paragraphs stand once, below, for all outcomes.
    """
    reader = Reader(open_page(java_script_enabled=scripts), address, "medway")
    reader.open(outcomes(engine, "medway")["otherwise"][0])
    assert reader.step.locator("details:not([open])").count() > 0
    reader.page.emulate_media(media="print")
    if scripts:
        reader.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    shown = reader.step.locator(".arrival.is-shown .said li, .folds .behind div")
    inside = shown if scripts else reader.page.locator(".behind-all dd")
    assert [each.is_visible() for each in inside.all()] == [True] * inside.count()
    assert inside.count() > 0
