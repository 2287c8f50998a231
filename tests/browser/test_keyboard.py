"""The tool by keyboard alone, and with the browser's own Back and Forward."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from generator.engine.service import Service

from .conftest import WithEngine
from .reader import COUNCILS, Reader, ask, first_walk, outcomes

MOST_TABS = 40
"""More than any of these links is away from where the focus was."""


@pytest.mark.parametrize("council", COUNCILS)
def test_a_keyboard_is_enough_to_reach_an_outcome(
    council: str, page: Page, address: str, engine: Service
) -> None:
    """Each answer moves the focus to the new heading, and the title says it."""
    reader = Reader(page, address, council).open()
    expect(page.locator(".tool.is-driven")).to_be_visible()
    title = page.title().split(" - ", 1)[1]
    for reply in first_walk(engine, council)[1:]:
        tab_to(reader.answers.first)
        page.keyboard.press("Enter")
        reader.expect_at(reply["state"])
        expect(reader.heading).to_be_focused()
        expect(reader.heading).to_be_in_viewport()
        assert page.title() == f"{reader.focused} - {title}"


def test_opening_a_tool_leaves_the_focus_alone(page: Page, address: str) -> None:
    """Nothing moves until the reader does, so that the skip link is still the first stop."""
    reader = Reader(page, address, COUNCILS[0]).open()
    expect(reader.step).to_have_count(1)
    page.keyboard.press("Tab")
    assert reader.focused == "Skip to the content"


def test_a_link_into_a_tool_puts_the_focus_on_its_step(
    page: Page, address: str, engine: Service
) -> None:
    """Who follows a shared link hears the step first."""
    council = COUNCILS[0]
    reader = Reader(page, address, council).open(first_walk(engine, council)[-1]["state"])
    expect(reader.heading).to_be_focused()


def test_the_skip_link_keeps_the_answers(page: Page, address: str, engine: Service) -> None:
    """Skipping to the content does not lose where one is."""
    council = COUNCILS[0]
    state = first_walk(engine, council)[1]["state"]
    reader = Reader(page, address, council).open(state)
    expect(reader.heading).to_be_focused()
    page.locator(".skip").focus()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    assert (reader.address, reader.step.count()) == (state, 1)


@pytest.mark.parametrize("council", COUNCILS)
def test_back_and_forward_go_one_answer_at_a_time(
    council: str, page: Page, address: str, engine: Service
) -> None:
    """Every answer is one entry of the history: there and back again shows the same steps."""
    reader = Reader(page, address, council).open()
    walk = [reply["state"] for reply in first_walk(engine, council)]
    for state in walk[1:]:
        reader.answers.first.click()
        reader.expect_at(state)
    headings = [heading_at(reader, state) for state in walk]
    backwards = [after(reader, page.go_back, state) for state in reversed(walk[:-1])]
    forwards = [after(reader, page.go_forward, state) for state in walk[1:]]
    assert backwards == list(reversed(headings[:-1]))
    assert forwards == headings[1:]


@pytest.mark.parametrize("council", COUNCILS)
def test_changing_an_answer_by_keyboard_keeps_the_others(
    council: str, with_engine: WithEngine, engine: Service
) -> None:
    """Change asks one question again, marks the answer given, and goes back to the outcome."""
    state = longest(outcomes(engine, council))
    reader = arrived(with_engine(council), state)
    others = state.split("&")[1:]
    tab_to(reader.said.first, "Shift+Tab")
    reader.page.keyboard.press("Enter")
    reader.expect_at("&".join(others))
    expect(reader.heading).to_be_focused()
    given = reader.answers.and_(reader.page.locator("[aria-current=true]"))
    assert given.get_attribute("href") == f"#{state}"
    tab_to(given)
    reader.page.keyboard.press("Enter")
    reader.expect_at(state)
    reader.expect_engine()


@pytest.mark.parametrize("council", COUNCILS)
def test_another_answer_leads_where_all_the_answers_together_lead(
    council: str, with_engine: WithEngine, engine: Service
) -> None:
    """The changed answer and those that were kept are settled as if given in order."""
    state = longest(outcomes(engine, council))
    reader = arrived(with_engine(council), state)
    reader.said.first.click()
    reader.expect_at("&".join(state.split("&")[1:]))
    carried = str(reader.answers.last.get_attribute("href")).removeprefix("#")
    reader.answers.last.click()
    reply = ask(engine, council, carried)
    kept = [f"{question}={answer}" for question, answer in reply["kept"].items()]
    reader.expect_at("&".join([reply["state"], *([] if reply["outcome"] else kept)]))
    expect(reader.heading).to_be_focused()


def test_a_reader_may_keep_the_answer_after_all(with_engine: WithEngine, engine: Service) -> None:
    """Beside the answers stands a way back to the outcome as it was."""
    council = COUNCILS[0]
    state = longest(outcomes(engine, council))
    reader = arrived(with_engine(council), state)
    reader.said.last.click()
    reader.step.get_by_role("link", name="Keep my answer").click()
    reader.expect_at(state)


def arrived(reader: Reader, state: str) -> Reader:
    """The reader, at an outcome that the engine has added to."""
    reader.go(state)
    reader.expect_at(state)
    expect(reader.heading).to_be_focused()
    reader.expect_engine()
    return reader


def tab_to(link: Locator, key: str = "Tab") -> None:
    """Presses Tab, forwards or backwards, until the link has the focus."""
    for _ in range(MOST_TABS):
        if link.evaluate("link => link === document.activeElement"):
            return
        link.page.keyboard.press(key)
    raise AssertionError(f"{MOST_TABS} tabs do not lead to {link}")


def heading_at(reader: Reader, state: str) -> str:
    """What the step at that address says, whether or not it can be seen."""
    step = f'.step[id="{state or "start"}"], .step:has(.arrival[id="{state}"])'
    return str(reader.page.locator(step).locator(".step__heading").text_content()).strip()


def after(reader: Reader, move: object, state: str) -> str:
    """What can be seen after a move through the history to a state."""
    assert callable(move)
    move()
    if state:
        reader.expect_at(state)
    expect(reader.heading).to_be_focused()
    return reader.focused


def longest(found: dict[str, list[str]]) -> str:
    """The state with the most answers."""
    return max((state for states in found.values() for state in states), key=lambda s: s.count("&"))
