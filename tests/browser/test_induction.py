"""The induction course in a browser: by pointer, by keyboard, and without JavaScript."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from generator.content.library import Library
from generator.learning.cases import SILENT, cases_of, parts
from generator.load import load

from .conftest import OpenPage, settle
from .reader import COUNCILS

ROOT = Path(__file__).parents[2]
PHONE = ViewportSize(width=390, height=844)

# Opens every answer of every situation, the one that holds first, and reads what each says.
WALK = """
async () => {
  const wait = () => new Promise(requestAnimationFrame);
  const found = {};
  for (const each of document.querySelectorAll("[data-case]")) {
    const options = [...each.querySelectorAll(".option")];
    options.sort((one, other) => ("holds" in other.dataset) - ("holds" in one.dataset));
    for (const option of options) {
      option.querySelector("summary").click();
      await wait();
    }
    const text = (option) => option.querySelector("summary").textContent.trim();
    found[each.dataset.case] = {
      holds: options.filter((option) => "holds" in option.dataset).map(text),
      wrong: options.filter((option) => !("holds" in option.dataset)).map(text),
      shows: each.querySelector(".case__answer").open,
    };
  }
  return found;
}
"""
STORED = "Object.entries(localStorage)"


@pytest.fixture(scope="module")
def library() -> Library:
    """The repository's own content."""
    return load(ROOT, today=date(2026, 11, 22), home="").library


@pytest.fixture
def course(page: Page, address: str) -> Page:
    """The course of a council, just opened."""
    page.goto(f"{address}/induction/medway/")
    settle(page)
    return page


def situation(page: Page, id: str) -> Locator:
    """One situation of the course."""
    return page.locator(f"[data-case={id}]")


def choose(page: Page, id: str, *, right: bool) -> None:
    """Opens an answer that holds, or the first that does not."""
    which = ".option[data-holds]" if right else ".option:not([data-holds])"
    situation(page, id).locator(which).first.locator("summary").click()


def expect_fragment(page: Page, fragment: str) -> None:
    """Waits until the address ends so."""
    expect(page).to_have_url(f"{page.url.split('#')[0]}{fragment}")


@pytest.mark.parametrize("council", COUNCILS)
def test_the_course_is_walked_from_end_to_end(
    council: str, page: Page, address: str, library: Library
) -> None:
    """Each situation marks as right what the engine says, and the end knows that all are done."""
    page.goto(f"{address}/induction/{council}/")
    settle(page)
    cases = cases_of(parts(library, council))

    found = page.evaluate(WALK)

    assert {id: (each["holds"], each["shows"]) for id, each in found.items()} == {
        case.scenario.id: (
            [SILENT if case.outcome.silent else f"{case.outcome.says.text}."],
            True,
        )
        for case in cases
    }
    assert [id for id, each in found.items() if len(each["wrong"]) < 2] == []
    expect(page.locator("[data-slot=end]")).to_contain_text(
        f"You have answered {len(cases)} of {len(cases)} situations."
    )


def test_an_answer_says_at_once_whether_it_holds_and_is_counted_once(course: Page) -> None:
    """The first answer counts; reading on changes nothing, and Back leads off the page."""
    choose(course, "missed-bins", right=False)
    expect(situation(course, "missed-bins").locator(".option[open] .option__mark")).to_contain_text(
        "Not at Medway."
    )
    expect_fragment(course, "#again=missed-bins")
    choose(course, "missed-bins", right=True)
    expect(situation(course, "missed-bins").locator(".case__answer")).to_have_attribute("open", "")
    choose(course, "late-night-demand", right=True)
    expect_fragment(course, "#held=late-night-demand&again=missed-bins")

    expect(course.locator("[data-count=who-to-ask]")).to_have_text("1 of 8 answered")
    expect(course.locator("[data-slot=end] li")).to_have_text(["Bins in the lane"])
    assert course.evaluate("history.length") == 2


def test_progress_comes_back_with_the_address_and_nothing_is_stored(course: Page) -> None:
    """A link within the page leads there and does not take the place of the progress."""
    choose(course, "missed-bins", right=False)
    expect_fragment(course, "#again=missed-bins")
    course.get_by_role("link", name="Information", exact=True).click()
    expect(course.locator("#module-information")).to_be_focused()
    expect_fragment(course, "#again=missed-bins")
    course.reload()

    expect(course.locator("[data-slot=status]")).to_have_text("1 of 58 answered.")
    assert course.evaluate(STORED) == []


def test_the_browser_keeps_progress_only_when_asked_and_forgets_it_when_asked(
    course: Page,
) -> None:
    """Without its address the page still knows it; once erased, nothing is left."""
    choose(course, "missed-bins", right=False)
    course.get_by_role("button", name="Keep my progress in this browser").click()
    choose(course, "late-night-demand", right=True)
    expect_fragment(course, "#held=late-night-demand&again=missed-bins")
    course.goto("about:blank")
    course.go_back()
    course.goto(urlsplit(course.url)._replace(fragment="").geturl())
    course.reload()
    expect(course.locator("[data-slot=status]")).to_contain_text("2 of 58 answered.")

    course.get_by_role("button", name="Erase my progress").click()

    expect(course.locator("[data-slot=status]")).to_have_text("Your progress is erased.")
    assert course.evaluate(STORED) == []
    assert urlsplit(course.url).fragment == ""


def test_the_keyboard_alone_opens_answers(course: Page) -> None:
    """Tab goes from answer to answer, and Enter or Space opens one."""
    options = situation(course, "late-night-demand").locator(".option")
    options.first.locator("summary").focus()
    course.keyboard.press("Enter")
    expect(options.first).to_have_attribute("open", "")
    course.keyboard.press("Tab")
    for _ in range(options.first.locator("a").count()):
        course.keyboard.press("Tab")
    expect(options.nth(1).locator("summary")).to_be_focused()
    course.keyboard.press("Space")
    expect(options.nth(1)).to_have_attribute("open", "")


def test_without_javascript_answers_and_reasons_open_on_a_phone(
    open_page: OpenPage, address: str
) -> None:
    """Nothing waits for a script, nothing promises one, and each answer can be hit with a thumb."""
    page = open_page(java_script_enabled=False, viewport=PHONE, has_touch=True)
    page.goto(f"{address}/induction/medway/")
    bins = situation(page, "missed-bins")
    for option in bins.locator(".option summary").all():
        option.tap()
        box = option.bounding_box()
        assert box is not None and box["height"] >= 44
    bins.get_by_text("The answer, and why").tap()

    expect(bins.get_by_text("This holds at Medway.")).to_be_visible()
    expect(bins.get_by_text("Not at Medway.")).to_have_count(3)
    expect(bins.get_by_text("At other councils")).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(0)
