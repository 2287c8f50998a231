"""Where a page may do less than usual: in a frame with a sandbox, or with storage switched off."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest
from playwright.sync_api import BrowserType, FrameLocator, Page, expect

from generator.engine.service import Service
from tests import chromium

from .conftest import Serve
from .reader import ANSWERED, Reader, first_walk
from .test_engine_blocked import FAILED

COUNCIL = "medway"
START = f"tools/complaint-routing/{COUNCIL}/"
WITH_DATES = (
    "tools/complaint-routing/london-councils/"
    "#complainant=councillor&concern=conduct&about=officer&stage=first"
)

IN_A_FRAME = """
<!doctype html><title>An intranet</title>
<iframe title="Tool" sandbox="{sandbox}" src="{address}" width="390" height="800"></iframe>
"""


def framed(page: Page, address: str, sandbox: str, path: str = START) -> FrameLocator:
    """A tool inside somebody else's page."""
    page.set_content(IN_A_FRAME.format(sandbox=sandbox, address=escape(f"{address}/{path}")))
    return page.frame_locator("iframe")


def walk(tool: FrameLocator, engine: Service) -> None:
    """Gives the first answer until there is an outcome, and checks each heading on the way."""
    for reply in first_walk(engine, COUNCIL):
        shown = reply["question"] or reply["outcome"]["outcome"]
        step = tool.locator(".step:visible")
        expect(step.locator(".step__heading")).to_contain_text(shown["text"].rstrip("."))
        if reply["question"]:
            step.locator(".answers a").first.click()


def test_a_frame_that_allows_scripts_and_the_origin_has_the_whole_tool(
    page: Page, address: str, engine: Service
) -> None:
    """What intranets need to allow, and all that they need to allow."""
    tool = framed(page, address, "allow-scripts allow-same-origin")
    walk(tool, engine)
    expect(tool.locator(ANSWERED)).to_be_visible()


@pytest.mark.parametrize("sandbox", ["", "allow-scripts", "allow-same-origin"])
def test_a_frame_that_allows_less_still_leads_to_the_outcome(
    sandbox: str, page: Page, address: str, engine: Service
) -> None:
    """Without scripts, or with an origin of its own that may load none, links are the tool."""
    walk(framed(page, address, sandbox), engine)


def test_a_frame_without_an_origin_may_run_the_scripts_of_an_open_host(
    page: Page, serve: Serve, engine: Service
) -> None:
    """There a worker is refused, which one line says, and the rest goes on."""
    tool = framed(page, serve(is_shared=True), "allow-scripts")
    expect(tool.locator("[data-slot=status]")).to_have_text(FAILED)
    walk(tool, engine)


def test_a_frame_that_allows_downloads_saves_the_calendar_file(page: Page, address: str) -> None:
    """As the README promises to those who embed a tool."""
    tool = framed(page, address, "allow-scripts allow-same-origin allow-downloads", WITH_DATES)
    tool.locator(".step:visible summary", has_text="Work out the dates").click()
    tool.get_by_label("Day it was received or sent").fill("2026-12-23")
    with page.expect_download() as saved:
        tool.get_by_role("button", name="Save the dates as a calendar file").click()
    assert saved.value.suggested_filename == "deadlines.ics"


@pytest.fixture
def page_without_storage(chrome: BrowserType, tmp_path: Path) -> Iterator[Page]:
    """A page in a browser whose owner lets no site keep anything."""
    settings = {"profile": {"default_content_setting_values": {"cookies": 2}}}
    (tmp_path / "Default").mkdir()
    (tmp_path / "Default" / "Preferences").write_text(json.dumps(settings), encoding="utf-8")
    context = chrome.launch_persistent_context(
        tmp_path, executable_path=chromium.find(), args=chromium.arguments()
    )
    yield context.new_page()
    context.close()


def test_a_browser_that_keeps_nothing_has_the_whole_tool(
    page_without_storage: Page, address: str, engine: Service
) -> None:
    """The tool asks for no storage, so that nothing of it is missing."""
    page = page_without_storage
    state = first_walk(engine, COUNCIL)[-1]["state"]
    reader = Reader(page, address, COUNCIL).open(state)
    refused = "() => { try { return localStorage.length } catch (error) { return error.name } }"
    assert page.evaluate(refused) == "SecurityError"
    reader.expect_engine()
    reader.expect_at(state)
