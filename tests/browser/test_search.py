"""Search, in the reader's browser: words, filters, and the way to the provision itself."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from playwright.sync_api import Locator, Page, expect

from tests.host import wire_size

from .conftest import OpenPage

SOUGHT = "access to documents"
QUERIES = yaml.load(
    Path(__file__).with_name("queries.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader
)
FIRST = """
() => [...document.querySelectorAll("[data-slot=results] > li")].slice(0, 3).map(each => ({
  url: each.querySelector("a").href, text: each.innerText.toLowerCase(),
}))
"""
LARGEST = 25_000
"""Bytes on the wire of what the search page fetches to understand words, once."""


@pytest.fixture
def search(page: Page, address: str) -> Page:
    """The search page, ready for words."""
    page.goto(f"{address}/search/")
    expect(page.locator(".search__form")).to_be_visible()
    return page


def test_what_people_type_finds_what_they_mean(search: Page, address: str) -> None:
    """Of sixty queries as people type them, each has what was meant among its first three."""
    found = {}
    for query in QUERIES:
        look_for(search, query["type"])
        first = search.evaluate(FIRST)
        if not any(
            is_meant(each["url"].removeprefix(f"{address}/"), each, query) for each in first
        ):
            found[query["type"]] = [each["url"] for each in first]
    print(f"{len(QUERIES) - len(found)} of {len(QUERIES)} queries have it among the first three")
    assert found == {}
    assert len(QUERIES) == 60


def is_meant(path: str, result: dict[str, str], query: dict[str, Any]) -> bool:
    """Whether a result is one that a query is to find."""
    starts = any(path.startswith(each) for each in query.get("finds", ()))
    return starts or ("holds" in query and query["holds"].lower() in result["text"])


def test_what_understands_the_words_is_small_and_fetched_once(search: Page, site: Path) -> None:
    """One file for the page, whatever is typed; a part of the paragraphs only for a number."""
    sent: list[str] = []
    search.on("request", lambda request: sent.append(request.url))
    for words in ("purdah", "harrassment", "who do I tell"):
        look_for(search, words)
    assert [each for each in sent if "/assets/words/" in each] == []
    look_for(search, "para 18.4")
    assert len([each for each in sent if "/assets/words/paragraphs-18-" in each]) == 1
    [words_file] = (site / "assets" / "words").glob("words-*.json")
    print(f"{wire_size(words_file)} bytes on the wire")
    assert wire_size(words_file) < LARGEST


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("harrassment", "Nothing has “harrassment”; this is for “harassment”."),
        ("bcc", "Nothing has “bcc”; this is for “silent copies” or “copied”."),
        (
            "ombudsman stationery ledbury xylophone",
            "Nothing has “xylophone”. Nothing has all these words; these have most of them.",
        ),
        (
            "ombudsman ledbury xylophone",
            "Nothing has “xylophone”. Nothing has all these words; these have some of them.",
        ),
        ("para 99.9", "No paragraph has the number 99.9."),
    ],
)
def test_the_page_says_what_it_made_of_the_words(search: Page, words: str, said: str) -> None:
    """A slip, another word, a word that nothing has, fewer words, and no such number."""
    look_for(search, words)
    assert said in " ".join(search.get_by_role("status").inner_text().split())


def test_a_number_finds_its_paragraphs_and_no_others(search: Page) -> None:
    """15.1 is not 1.51, 15.10 or 15.1 of another council than the one that is named."""
    look_for(search, "medway s 15.1")
    assert [each.split(":")[0] for each in titles(search)] == ["Medway, 15.1"]


def test_a_result_does_not_say_its_title_twice(search: Page) -> None:
    """The piece of text under a title is the text alone."""
    look_for(search, SOUGHT)
    for item in results(search).all():
        title, *text = item.inner_text().split("\n")
        assert not any(each.startswith(title[:20]) for each in text if each)


def test_a_tool_leads_to_the_council_that_is_chosen(search: Page) -> None:
    """Who has chosen a council is not asked for it again."""
    look_for(search, "rude officer")
    search.get_by_label("Council").select_option("Medway")
    expect(results(search).first.get_by_role("link")).to_have_attribute(
        "href", re.compile("/tools/complaint-routing/medway/$")
    )


def test_on_a_phone_the_filters_are_folded(open_page: OpenPage, address: str) -> None:
    """The first results are on the first screen, and the filters a press away."""
    phone = open_page(viewport={"width": 390, "height": 844})
    phone.goto(f"{address}/search/")
    look_for(phone, "gift")
    expect(phone.get_by_label("Council")).to_be_hidden()
    expect(results(phone).first).to_be_in_viewport()
    phone.get_by_role("button", name="Narrow the search").click()
    expect(phone.get_by_label("Council")).to_be_visible()


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
    assert [each for each in links if "medway" not in each] == []


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
    expect(search.get_by_role("status")).to_have_text(
        "No results for “xylophone quadrille” Nothing has “xylophone” or “quadrille”."
    )
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
