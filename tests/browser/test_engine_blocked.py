"""Where the engine cannot start, one plain line says so and the tool goes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.host import POLICY, Fault, noise

from .conftest import Serve
from .reader import Reader

FAILED = "The extra checks could not start here. The questions and outcomes work without them."
LATE = "The extra checks are slow to start here. The questions and outcomes work without them."
OFFER = "Load the extra checks (about 5 MB)"

STATE = "complainant=councillor"
NEXT = "complainant=councillor&concern=conduct"
UNKNOWN = "complainant=councillor&concern=bad-weather&about=officer"

FILES = (
    "engine-worker.js",
    "pyodide.mjs",
    "pyodide.asm.wasm",
    "python_stdlib.gzip",
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
    slow = serve(faults={"python_stdlib.gzip": Fault(wait=4)})
    reader = Reader(limited(page, 300), slow, "medway").open(STATE)
    expect_line(reader, LATE)
    goes_on(reader)
    expect_line(reader, "")


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
    expect_line(reader, "The extra checks are ready.")
    expect(reader.heading).to_be_focused()
    reader.go(UNKNOWN)
    expect(reader.slot("notice")).to_contain_text("'bad-weather'")
