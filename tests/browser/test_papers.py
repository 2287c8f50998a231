"""What a reader takes away: dates, a calendar file, a slip and letters; and leaving no trace."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

from playwright.sync_api import Page, expect

from generator.engine.service import Service
from tests.host import Fault

from .conftest import Serve, WithEngine
from .reader import COMPLAINT, SHEET, Reader, ask, outcomes, slip_lines

COUNCIL = "london-councils"
STATE = "complainant=councillor&concern=conduct&about=officer&stage=first"
RECEIVED = "2026-12-23"
UNFOLD = "document.querySelectorAll('.step.is-shown details').forEach(e => (e.open = true))"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


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
    reader.page.evaluate(UNFOLD)
    return reader


def test_a_date_gives_the_deadline_and_shows_the_counting(
    with_engine: WithEngine, engine: Service
) -> None:
    """Christmas and New Year do not count, and each day says why."""
    reader = at_outcome(with_engine)

    reader.page.get_by_label("Day it was received or sent").fill(RECEIVED)

    part = reader.step.locator(".take__dates")
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

    written = papers(engine, reader.page)
    assert reader.step.locator("pre:visible").all_text_contents() == list(
        written["letters"].values()
    )
    assert reader.step.locator(SHEET).all_text_contents() == slip_lines(written["slip"])


def test_without_python_the_slip_is_the_one_that_the_engine_would_write(
    page: Page, serve: Serve, engine: Service
) -> None:
    """The page fills in the answers, its address, its version and the day."""
    reader = Reader(page, serve(faults={"library.bin": Fault(is_missing=True)}), COUNCIL)
    reader.open(STATE)
    expect(reader.slot("status")).to_contain_text("could not be prepared")

    assert reader.step.locator(SHEET).all_text_contents() == slip_lines(
        papers(engine, page)["slip"]
    )


def test_a_letter_is_for_whom_the_answers_allow(page: Page, address: str, engine: Service) -> None:
    """At every outcome the page shows the letters that the engine would write, and no other."""
    reader = Reader(page, address, COUNCIL).open("start")
    shown = {}
    for states in outcomes(engine, COUNCIL).values():
        reader.go(states[-1])
        letters = reader.step.locator(".take__letter:not([hidden]) pre").all_text_contents()
        shown[states[-1]] = letters

    assert shown == {
        state: list(ask(engine, COUNCIL, state)["letters"].values()) for state in shown
    }


def test_a_letter_can_be_had_as_a_word_file(with_engine: WithEngine, engine: Service) -> None:
    """Whole, a paragraph for each line, in a file whose sums are right."""
    reader = at_outcome(with_engine)

    with reader.page.expect_download() as saved:
        reader.page.get_by_role("button", name="Save as a Word file").click()

    with ZipFile(saved.value.path()) as file:
        assert file.testzip() is None
        document = ElementTree.fromstring(file.read("word/document.xml"))
    lines = ["".join(each.itertext()) for each in document.iter(f"{WORD}p")]
    (letter,) = papers(engine, reader.page)["letters"].values()
    assert lines == letter.splitlines()


def test_an_e_mail_says_nothing_of_the_matter(with_engine: WithEngine) -> None:
    """It has no recipient, no text, and a subject that is the same for everybody."""
    link = at_outcome(with_engine).step.get_by_role("link", name="E-mail it")

    assert link.get_attribute("href") == (
        "mailto:?subject=Letter%20under%20the%20protocol%20on%20councillors%20and%20officers"
    )


def test_the_slip_has_the_dates_once_there_is_one(with_engine: WithEngine, engine: Service) -> None:
    """It can be printed or copied with the deadlines, and without them again."""
    reader = at_outcome(with_engine)
    received = reader.page.get_by_label("Day it was received or sent")
    sheet = reader.step.locator(".sheet")
    lines = reader.step.locator(SHEET)

    received.fill(RECEIVED)
    expect(sheet).to_contain_text("By Monday 4 January 2027")
    written = papers(engine, reader.page, RECEIVED)["slip"]
    assert lines.all_text_contents() == slip_lines(written)

    received.fill("")
    expect(sheet).not_to_contain_text("By Monday")
    assert lines.all_text_contents() == slip_lines(papers(engine, reader.page)["slip"])


def test_the_reader_is_told_why(with_engine: WithEngine) -> None:
    """The answers stand as reasons, in their order."""
    reader = at_outcome(with_engine)

    assert reader.said.all_text_contents() == [
        "You are a councillor (your answer to “Who is raising it?”)",
        "It is about how someone behaved or did their job (your answer to “What is it about?”)",
        "It concerns an officer (your answer to “Who is it about?”)",
        "It has not been raised yet, or only informally (your answer to “How far has it got?”)",
    ]


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
        "How far has it got?",
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
    expect(reader.step.locator(".take__slip button").first).to_have_text(
        "Printing is not allowed here: copy the slip"
    )


def test_the_slip_prints_on_one_sheet(with_engine: WithEngine) -> None:
    """Paper gets the slip alone, on one page of A4."""
    reader = at_outcome(with_engine)
    reader.page.evaluate("window.print = () => dispatchEvent(new Event('beforeprint'))")
    reader.page.get_by_role("button", name="Print the slip").click()

    printed = reader.page.pdf(prefer_css_page_size=True)

    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
