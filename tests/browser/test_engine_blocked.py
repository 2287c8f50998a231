"""Where the engine cannot start, one plain line says so and the tool goes on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import ConsoleMessage, Page, expect

from tests.host import POLICY, Fault, noise

from .conftest import Serve
from .reader import Reader

FAILED = (
    "The dates and comparisons could not be prepared here. "
    "The questions, outcomes, letters and the slip work without them."
)
UNANSWERED = (
    "The dates and comparisons could not be prepared for these answers. "
    "The questions, outcomes, letters and the slip work without them."
)
STARTING = "Preparing the dates and comparisons."
LATE = "The dates and comparisons are slow to come."
OFFER = "Prepare dates and comparisons (at most 7 MB)"

STATE = "complainant=councillor"
OUTCOME = (
    "complainant=officer&concern=breach-of-trust&about=chair&stage=first&informal=tried&rank=none"
)
ANOTHER = "complainant=officer&concern=breach-of-trust&about=chair&stage=first&informal=not-yet"
CHANGED = "complainant=officer&about=chair&stage=first&informal=tried&rank=none"
WITH_DATES = "complainant=councillor&concern=conduct&about=officer&stage=first"
UNREAD = (
    "Some of your answers could not be used just now. Load the page again to try once more, or go "
    "on from what is left."
)

FAILING_WORKER = """
const { postMessage } = Worker.prototype;
Worker.prototype.postMessage = function (...message) {
  if (window.workerFails) throw new Error("the worker is gone");
  postMessage.apply(this, message);
};
"""
NEXT = "complainant=councillor&concern=conduct"
UNKNOWN = "complainant=councillor&concern=bad-weather&about=officer"

FILES = (
    "engine-worker.js",
    "pyodide.js",
    "python.bin",
    "library.bin",
    "complaint-routing-*.json",
)


def limited(page: Page, milliseconds: int) -> Page:
    """The page, with a limit of its own for the engine."""
    page.add_init_script(
        "addEventListener('DOMContentLoaded', () => {"
        f"document.querySelector('.tool').dataset.limit = {milliseconds} }})"
    )
    return page


def goes_on(reader: Reader) -> None:
    """Checks that the state survived and that the tool still works, old links too."""
    expect(reader.heading).to_have_text("What is it about?")
    assert reader.address == STATE
    reader.answers.first.click()
    reader.expect_at(NEXT)
    expect(reader.heading).to_have_text("Who is it about?")
    expect(reader.heading).to_be_focused()
    reader.go(UNKNOWN)
    expect(reader.slot("notice")).to_contain_text("earlier version")
    expect(reader.slot("notice")).to_be_focused()
    expect(reader.heading).to_have_text("What is it about?")
    reader.expect_at(STATE)
    expect(reader.slot("extras")).to_be_hidden()


def errors_of(page: Page) -> list[str]:
    """The first line of each error that its console is told, as they come."""
    told: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        if message.type == "error":
            told.append(message.text.splitlines()[0])

    page.on("console", hear)
    return told


def expect_line(reader: Reader, line: str) -> None:
    """Waits for the line in the status."""
    expect(reader.slot("status")).to_have_text(line)


@pytest.mark.parametrize(
    "policy",
    [
        POLICY.replace(" 'wasm-unsafe-eval'", ""),
        POLICY.replace("worker-src 'self'", "worker-src 'none'"),
        POLICY.replace("connect-src 'self'", "connect-src 'none'"),
    ],
    ids=["WebAssembly", "workers", "connections"],
)
def test_a_policy_that_blocks_the_engine_leaves_the_tool_working(
    policy: str, serve: Serve, page: Page
) -> None:
    """What a locked-down intranet forbids costs the extras and nothing else."""
    reader = Reader(page, serve(policy=policy), "medway").open(STATE)
    expect_line(reader, FAILED)
    goes_on(reader)


@pytest.mark.parametrize("file", FILES)
def test_a_missing_file_leaves_the_tool_working(file: str, serve: Serve, page: Page) -> None:
    """A copy of the site that lacks one file of the runtime still answers."""
    faulty = serve(faults={file: Fault(is_missing=True)})
    reader = Reader(limited(page, 3000), faulty, "medway").open(STATE)
    expect_line(reader, FAILED)
    goes_on(reader)


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize(
    "fault", [Fault(arrives=0.5), Fault(change=noise)], ids=["cut off", "corrupted"]
)
def test_a_damaged_file_leaves_the_tool_working(
    file: str, fault: Fault, serve: Serve, page: Page
) -> None:
    """A line that breaks, or a proxy that spoils what it passes on, is noticed."""
    faulty = serve(faults={file: fault})
    reader = Reader(limited(page, 3000), faulty, "medway").open(STATE)
    expect_line(reader, FAILED)
    goes_on(reader)


def test_a_recipient_that_was_changed_on_the_way_is_noticed(
    site: Path, serve: Serve, page: Page
) -> None:
    """Data that can still be read, and says something else, is not answered from."""
    (data,) = (site / "assets" / "data").glob(FILES[-1])
    assert another_recipient(data.read_bytes()) != data.read_bytes()
    reader = Reader(page, serve(faults={FILES[-1]: Fault(change=another_recipient)}), "medway")
    expect_line(reader.open(STATE), FAILED)
    goes_on(reader)


def another_recipient(data: bytes) -> bytes:
    """The same data with one post in place of another."""
    return data.replace(b"Chief Executive", b"Head of Service")


def test_a_slow_line_is_said_and_the_extras_come_late(serve: Serve, page: Page) -> None:
    """Past the limit the tool goes on without the engine, and takes it when it is there."""
    slow = serve(faults={"library.bin": Fault(wait=4)})
    reader = Reader(limited(page, 300), slow, "medway").open(STATE)
    expect_line(reader, LATE)
    goes_on(reader)
    expect_line(reader, "")


def test_while_python_starts_a_line_says_what_will_come(serve: Serve, page: Page) -> None:
    """It is there before anything of Python is, as are the letter and the slip."""
    slow = serve(faults={"library.bin": Fault(wait=6)})
    reader = Reader(page, slow, "medway").open(OUTCOME)
    expect_line(reader, STARTING)
    expect(reader.slot("extras")).to_have_attribute("aria-busy", "true")
    reader.unfold("Letter from an officer")
    expect(reader.step.locator("pre:visible")).to_contain_text("Dear [name],")
    reader.unfold("Routing slip: all this on one page")
    expect(reader.step.locator(".sheet")).to_contain_text("How far has it got?")
    expect_line(reader, STARTING)
    expect_line(reader, "")
    reader.expect_engine()


def test_an_engine_that_fails_at_an_answer_is_told_and_the_answers_stay(
    serve: Serve, page: Page
) -> None:
    """One line for the reader and one for the console; after the next answer it may work again."""
    told = errors_of(page)
    page.add_init_script(FAILING_WORKER)
    reader = Reader(page, serve(), "medway").open(OUTCOME)
    reader.expect_engine()
    page.evaluate("window.workerFails = true")
    reader.go(ANOTHER)
    expect_line(reader, UNANSWERED)
    expect(reader.step).to_have_class(re.compile("step--outcome"))
    reader.expect_at(ANOTHER)
    reader.go(CHANGED)
    expect(reader.slot("notice")).to_have_text(UNREAD)
    reader.expect_at(CHANGED)
    assert told == ["The engine did not answer: Error: the worker is gone"] * 2
    page.evaluate("window.workerFails = false")
    reader.go(OUTCOME)
    reader.expect_engine()
    expect_line(reader, "")


def test_a_date_that_the_engine_fails_at_is_told_and_leaves_no_other_dates(
    serve: Serve, page: Page
) -> None:
    """The line says what to do instead, and the slip shows no dates of another day."""
    told = errors_of(page)
    page.add_init_script(FAILING_WORKER)
    reader = Reader(page, serve(), "london-councils").open(WITH_DATES)
    reader.unfold("Work out the dates")
    day = page.get_by_label("Day it was received or sent")
    day.fill("2026-12-23")
    slip = page.locator(".step:visible .sheet")
    expect(slip).to_contain_text("By Monday 4 January 2027")
    page.evaluate("window.workerFails = true")
    day.fill("2026-12-24")
    expect(page.locator(".dates")).to_have_text(
        "The dates could not be worked out here. Count them from the times in the outcome."
    )
    expect(slip).not_to_contain_text("By Monday")
    assert told == ["The dates could not be worked out: Error: the worker is gone"]


def test_who_saves_data_is_asked_first(page: Page, address: str) -> None:
    """Under Save-Data nothing of the runtime is fetched until the reader says so."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script(
        "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"
    )
    reader = Reader(page, address, "medway").open(STATE)
    expect(reader.slot("status")).to_have_text(OFFER)
    goes_on(reader)
    assert [url for url in asked if "/runtime/" in url or "worker" in url] == []
    reader.slot("status").get_by_role("button").click()
    expect_line(reader, "The dates and comparisons are ready.")
    expect(reader.heading).to_be_focused()
    reader.go(UNKNOWN)
    expect(reader.slot("notice")).to_contain_text("'bad-weather'")
