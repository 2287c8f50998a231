"""Search, in the reader's browser: words, filters, and the way to the provision itself."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import OpenPage

SOUGHT = "access to documents"


@pytest.fixture
def search(page: Page, address: str) -> Page:
    """The search page, ready for words."""
    page.goto(f"{address}/search/")
    expect(page.locator(".search__form")).to_be_visible()
    return page


def test_a_result_leads_to_the_provision_itself(search: Page, site: Path) -> None:
    """Who searches a provision's words finds it first, and lands on it and not above it."""
    council = json.loads((site / "data" / "medway.json").read_text(encoding="utf-8"))
    provision = max(all_provisions(council), key=lambda each: len(each["says"]))
    look_for(search, provision["says"].rstrip("."))
    search.get_by_label("Council").select_option("Medway")
    first = results(search).first.get_by_role("link")
    expect(first).to_have_attribute("href", re.compile(rf"/councils/medway/#{provision['id']}$"))
    first.click()
    expect(search.locator(f"[id='{provision['id']}']")).to_be_in_viewport()


def test_filters_narrow_the_results_to_one_council(search: Page) -> None:
    """Every result is then of that council, and there are fewer of them."""
    look_for(search, SOUGHT)
    before = count(search)
    search.get_by_label("Council").select_option("Medway")
    expect(search.get_by_role("status")).not_to_have_text(f"{before} results for “{SOUGHT}”")
    links = [str(each.get_attribute("href")) for each in links_of(search)]
    assert 0 < count(search) < before
    assert [each for each in links if "/medway/" not in each] == []


def test_a_search_can_be_shared_and_gone_back_to(search: Page, open_page: OpenPage) -> None:
    """Words and filters are in the address: a copy of it shows the same, and Back works."""
    look_for(search, SOUGHT)
    search.get_by_label("Council").select_option("Medway")
    expect(search).to_have_url(re.compile("council=Medway"))
    expect(search.get_by_role("status")).to_contain_text("result")
    shared = open_page()
    shared.goto(search.url)
    expect(shared.get_by_role("searchbox")).to_have_value(SOUGHT)
    expect(shared.get_by_role("status")).to_have_text(search.get_by_role("status").inner_text())
    assert titles(shared) == titles(search)
    search.go_back()
    expect(search.get_by_label("Council")).to_have_value("")
    assert query_of(search) == {"q": [SOUGHT]}


def test_words_that_nothing_holds_are_answered_with_ways_on(search: Page) -> None:
    """No result is said in words, with links to go on by."""
    look_for(search, "xylophone quadrille")
    expect(search.get_by_role("status")).to_have_text("No results for “xylophone quadrille”")
    expect(search.locator("[data-slot=none]")).to_be_visible()
    assert results(search).count() == 0


def test_more_results_come_on_request_and_keep_the_place(search: Page) -> None:
    """The focus goes to the first of the further results."""
    look_for(search, "council")
    shown = results(search).count()
    search.get_by_role("button", name=re.compile("Show more")).click()
    expect(results(search).nth(shown).get_by_role("link")).to_be_focused()


def test_what_is_searched_for_is_not_sent(search: Page) -> None:
    """The host sees which pieces of the index are fetched, and never the words."""
    sent: list[str] = []
    search.on("request", lambda request: sent.append(f"{request.url} {request.post_data}"))
    look_for(search, "harassment")
    assert sent != []
    assert [each for each in sent if "harass" in each.lower()] == []


def test_the_box_at_home_leads_to_the_results(page: Page, address: str) -> None:
    """Words typed on the first page are searched at once."""
    page.goto(address)
    page.get_by_role("searchbox").fill(SOUGHT)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/search/#q="))
    expect(results(page).first).to_be_visible()


def look_for(page: Page, words: str) -> None:
    """Types words and waits for what is said about them."""
    page.get_by_role("searchbox").fill(words)
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text(f"for “{words}”")


def results(page: Page) -> Locator:
    """The results that are shown."""
    return page.locator("[data-slot=results] > li")


def links_of(page: Page) -> list[Locator]:
    """The link of each result that is shown."""
    return page.locator("[data-slot=results] > li a").all()


def titles(page: Page) -> list[str]:
    """The title of each result that is shown."""
    return [each.inner_text() for each in links_of(page)]


def count(page: Page) -> int:
    """How many results there are, as the page says."""
    return int(page.get_by_role("status").inner_text().split()[0])


def query_of(page: Page) -> dict[str, list[str]]:
    """What the address says is searched for."""
    return parse_qs(urlsplit(page.url).fragment)


def all_provisions(
    council: dict[str, list[dict[str, list[dict[str, str]]]]],
) -> list[dict[str, str]]:
    """Every provision of a council's data."""
    return [each for section in council["sections"] for each in section["provisions"]]
