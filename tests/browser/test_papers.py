"""What a reader takes away: dates, a calendar file, a slip and letters; and leaving no trace."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from generator.engine.service import Service

from .conftest import WithEngine
from .reader import COMPLAINT, Reader

COUNCIL = "london-councils"
STATE = "complainant=councillor&concern=conduct&about=officer&stage=first"
RECEIVED = "2026-12-23"


def papers(engine: Service, page: Page, received: str = "") -> dict[str, Any]:
    """What the engine writes under CPython, for a slip printed on the browser's own day."""
    today = page.evaluate("new Date(Date.now() - new Date().getTimezoneOffset() * 6e4).toJSON()")[
        :10
    ]
    request = {
        "council": COUNCIL,
        "address": STATE,
        "page": page.url.split("#")[0],
        "today": today,
        "received": received,
    }
    reply: dict[str, Any] = json.loads(engine.reply(json.dumps(request)))
    return reply


def at_outcome(with_engine: WithEngine) -> Reader:
    """A reader who has just come to an outcome with periods of time."""
    reader = with_engine(COUNCIL)
    reader.go("start")
    reader.go(STATE)
    reader.expect_engine()
    return reader


def test_a_date_gives_the_deadline_and_shows_the_counting(
    with_engine: WithEngine, engine: Service
) -> None:
    """Christmas and New Year do not count, and each day says why."""
    reader = at_outcome(with_engine)

    reader.page.get_by_label("Day it was received or sent").fill(RECEIVED)

    part = reader.slot("papers").locator(".extras__part--dates")
    expect(part.locator("strong")).to_have_text("Monday 4 January 2027")
    (deadline,) = papers(engine, reader.page, RECEIVED)["deadlines"]
    assert part.locator("li").all_text_contents() == deadline["counting"]


def test_the_calendar_file_is_the_one_that_the_engine_writes(
    with_engine: WithEngine, engine: Service
) -> None:
    """The browser saves the engine's bytes, line ends too."""
    reader = at_outcome(with_engine)
    reader.page.get_by_label("Day it was received or sent").fill(RECEIVED)

    with reader.page.expect_download() as saved:
        reader.page.get_by_role("button", name="Save the dates as a calendar file").click()

    content = Path(saved.value.path()).read_bytes()
    assert (saved.value.suggested_filename, content.decode()) == (
        "deadlines.ics",
        papers(engine, reader.page, RECEIVED)["calendar"],
    )


def test_the_slip_and_the_letters_are_shown_whole(with_engine: WithEngine, engine: Service) -> None:
    """What can be copied is what the engine wrote."""
    reader = at_outcome(with_engine)

    shown = reader.slot("papers").locator("pre").all_text_contents()

    written = papers(engine, reader.page)
    assert shown == [written["slip"], *written["letters"].values()]


def test_the_slip_has_the_dates_once_there_is_one(with_engine: WithEngine, engine: Service) -> None:
    """It can be printed or copied with the deadlines, and without them again."""
    reader = at_outcome(with_engine)
    received = reader.page.get_by_label("Day it was received or sent")
    sheet = reader.slot("papers").locator(".extras__part--slip pre")

    received.fill(RECEIVED)
    expect(sheet).to_contain_text("By Monday 4 January 2027")
    assert sheet.text_content() == papers(engine, reader.page, RECEIVED)["slip"]

    received.fill("")
    expect(sheet).not_to_contain_text("By Monday")
    assert sheet.text_content() == papers(engine, reader.page)["slip"]


def test_the_reader_is_told_why(with_engine: WithEngine) -> None:
    """The answers stand as reasons, in their order."""
    reader = at_outcome(with_engine)

    expect(reader.slot("papers").locator(".extras__part--why p")).to_have_text(
        "Because you are a councillor, it is about how someone behaved or did their job, "
        "it concerns an officer and you raise it for the first time."
    )


def test_the_drawing_marks_the_readers_way(page: Page, address: str) -> None:
    """From the first question to the outcome, each place on the way and nothing else."""
    reader = Reader(page, address, COUNCIL).open(STATE)

    dots = page.locator("[data-slot=drawing] a.is-on-the-way")
    expect(dots).to_have_count(5)
    marked = dots.evaluate_all("dots => dots.map(dot => dot.getAttribute('aria-label'))")
    assert marked == [
        "Who is raising it?",
        "What is it about?",
        "Who is it about?",
        "Is this the first time you raise it formally?",
        reader.heading.inner_text().removesuffix("."),
    ]


def test_leaving_clears_the_answers_from_the_history(page: Page, address: str) -> None:
    """Back leads to the first question without an answer, and nothing lies ahead."""
    reader = Reader(page, address, COUNCIL).open()
    for _ in range(3):
        reader.answers.first.click()

    page.get_by_role("button", name="Clear and leave").click()

    expect(page).to_have_url(f"{address}/")
    page.go_back()
    expect(page).to_have_url(f"{address}/tools/{COMPLAINT}/{COUNCIL}/")
    page.go_forward()
    expect(page).to_have_url(f"{address}/")


def test_a_frame_that_forbids_printing_is_told(with_engine: WithEngine) -> None:
    """There a browser prints nothing and says nothing; the button then names another way."""
    reader = at_outcome(with_engine)
    reader.page.evaluate("window.print = () => {}")
    reader.page.get_by_role("button", name="Print the slip").click()
    expect(reader.slot("papers").locator(".extras__part--slip button").first).to_have_text(
        "Printing is not allowed here: copy the slip"
    )


def test_the_slip_prints_on_one_sheet(with_engine: WithEngine) -> None:
    """Paper gets the slip alone, on one page of A4."""
    reader = at_outcome(with_engine)
    reader.page.evaluate("window.print = () => dispatchEvent(new Event('beforeprint'))")
    reader.page.get_by_role("button", name="Print the slip").click()

    printed = reader.page.pdf(prefer_css_page_size=True)

    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
