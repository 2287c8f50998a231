"""Side by side: the councils that a reader chooses stay chosen."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .conftest import OpenPage
from .reader import COUNCILS

TOPIC = "topics/access-to-information/"
GLANCE = "at-a-glance/"
ONE = "medway"
OTHERS = [each for each in COUNCILS if each != ONE]


@pytest.mark.parametrize("path", [TOPIC, GLANCE])
def test_a_choice_shows_those_councils_and_no_others(path: str, page: Page, address: str) -> None:
    """Without a choice all are shown; a council that is unticked goes, and comes again."""
    page.goto(f"{address}/{path}")
    open_choice(page)
    assert shown(page) == set(COUNCILS)
    box = page.locator(f"input[value={ONE}]")
    box.uncheck()
    assert shown(page) == set(OTHERS)
    box.check()
    assert shown(page) == set(COUNCILS)


def test_a_choice_goes_along_to_the_next_topic(page: Page, address: str) -> None:
    """The link to the topic after takes the councils with it."""
    page.goto(f"{address}/{TOPIC}")
    open_choice(page)
    choose_all_but_one(page)
    page.locator("a[rel=next]").click()
    expect(page).not_to_have_url(re.compile(TOPIC))
    open_choice(page)
    assert shown(page) == set(OTHERS)


def test_a_choice_can_be_shared_and_gone_back_on(
    page: Page, open_page: OpenPage, address: str
) -> None:
    """It is in the address: a copy shows the same, and Back undoes it."""
    page.goto(f"{address}/{TOPIC}")
    open_choice(page)
    choose_all_but_one(page)
    shared = open_page()
    shared.goto(page.url)
    expect(shared.locator("input[type=checkbox]").first).to_be_attached()
    assert shown(shared) == set(OTHERS)
    page.go_back()
    expect(page.locator(f".column[data-council={ONE}]")).to_be_visible()
    assert shown(page) == set(COUNCILS)


def test_a_way_to_another_group_of_facts_keeps_the_choice(page: Page, address: str) -> None:
    """The list of groups leads to a place on the same page, and changes nothing else there."""
    page.goto(f"{address}/{GLANCE}")
    open_choice(page)
    choose_all_but_one(page)
    page.locator(".fact-groups a").last.click()
    expect(page).to_have_url(re.compile("#group-"))
    assert shown(page) == set(OTHERS)


def test_councils_that_are_not_there_leave_all_of_them(page: Page, address: str) -> None:
    """A link that names unknown councils, or nonsense, shows everything."""
    page.goto(f"{address}/{TOPIC}#councils=atlantis,<b>,__proto__")
    expect(page.locator("input[type=checkbox]").first).to_be_attached()
    assert shown(page) == set(COUNCILS)


def test_without_javascript_all_councils_are_side_by_side(
    open_page: OpenPage, address: str
) -> None:
    """The choice is an extra."""
    page = open_page(java_script_enabled=False)
    page.goto(f"{address}/{TOPIC}")
    assert shown(page) == set(COUNCILS)


def open_choice(page: Page) -> None:
    """Opens the list of councils, where it is folded."""
    expect(page.locator("input[type=checkbox]").first).to_be_attached()
    if not page.locator(f"input[value={ONE}]").is_visible():
        page.locator("summary", has_text="Choose councils").click()


def choose_all_but_one(page: Page) -> None:
    """Unticks one council, and waits until the address says so."""
    page.locator(f"input[value={ONE}]").uncheck()
    expect(page).to_have_url(re.compile("#councils="))


def shown(page: Page) -> set[str]:
    """The councils whose column can be seen."""
    columns = page.locator("[data-council][data-name]:visible").all()
    return {str(each.get_attribute("data-council")) for each in columns}
