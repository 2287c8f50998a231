"""What the engine adds to a page, held against the same engine under CPython."""

from __future__ import annotations

import json
from itertools import chain, zip_longest
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from generator.engine.service import Service

from .conftest import WithEngine
from .reader import COUNCILS, Reader, ask, first_walk, outcomes

Plain = dict[str, Any]

HOSTILE = {
    "markup": "<img src=x onerror=alert(1)>=<script>alert(1)</script>",
    "markup as an answer": "complainant=<img src=x onerror=alert(1)>",
    "long": "complainant=" + "y" * 100_000,
    "many answers": "&".join(f"q{number}=a" for number in range(10_000)),
    "broken code": "%E0%A4%A",
    "percent sign": "%",
    "prototype": "__proto__=x",
    "prototype as an answer": "complainant=__proto__",
    "constructor": "constructor",
    "only signs": "&&&===",
    "control characters": "\u0000=\u202e",
}

# The extras as plain data: for each section, its items with their links.
EXTRAS = """
extras => {
  const own = item => [...item.childNodes].filter(each => !["UL", "P"].includes(each.nodeName));
  const href = link => link.getAttribute("href");
  const links = item => [...item.querySelectorAll(":scope > a")].map(href);
  const text = item => own(item).map(each => each.textContent).join("").trim();
  const items = list => [...list.children].map(item => ({
    text: text(item),
    links: links(item),
  }));
  const rows = table => [...table.tBodies[0].rows].map(row => ({
    text: `${row.cells[0].textContent}: ${text(row.cells[1])}`,
    links: links(row.cells[0]),
    further: [...row.querySelectorAll("li")].map(text),
    parts: row.querySelector("p")?.textContent ?? null,
  }));
  const lists = part => [...part.querySelectorAll(":scope > ul")].map(items)
    .concat([...part.querySelectorAll(":scope > table")].map(rows));
  return [...extras.querySelectorAll("details")].map(part => ({
    heading: part.querySelector("summary").firstChild.textContent.trim(),
    groups: [...part.querySelectorAll("h3")].map(each => each.textContent),
    lists: lists(part),
  }));
}
"""


@pytest.mark.parametrize("council", COUNCILS)
def test_an_outcome_tells_what_would_change_it_and_what_holds_elsewhere(
    council: str, with_engine: WithEngine, engine: Service
) -> None:
    """The page shows the engine's own findings, whole and in order."""
    reader = with_engine(council)
    there = json.loads(str(reader.page.locator(".tool").get_attribute("data-elsewhere")))
    names = {id: name for id, (name, _) in there.items()}
    states = some(outcomes(engine, council))
    shown: dict[str, list[Plain]] = {state: extras_at(reader, state) for state in states}
    assert shown == {state: expected(ask(engine, council, state), names) for state in states}


def test_a_link_from_an_earlier_version_is_explained(page: Page, address: str) -> None:
    """An answer that is gone is named, and the rest of the answers are kept."""
    reader = Reader(page, address, "medway")
    reader.open("complainant=councillor&concern=bad-weather&about=officer")
    expect(reader.slot("notice")).to_have_text(
        "This link is from an earlier version of this tool. It no longer has the answer "
        "'bad-weather' to 'What is it about?'. Your other answers were kept.",
    )
    expect(reader.slot("notice")).to_be_focused()
    expect(reader.heading).to_have_text("What is it about?")
    reader.expect_at("complainant=councillor&about=officer")


def test_a_link_with_a_question_that_is_gone_goes_on_without_it(
    page: Page, address: str, engine: Service
) -> None:
    """The other answers still lead to their outcome."""
    state = first_walk(engine, "medway")[-1]["state"]
    reader = Reader(page, address, "medway").open(f"weather=bad&{state}")
    reader.expect_engine()
    reader.expect_at(state)
    expect(reader.slot("notice")).to_have_text(
        "This link is from an earlier version of this tool. "
        "It no longer has the question 'weather'. Your other answers were kept."
    )


def test_a_link_whose_answers_stand_in_another_order_leads_to_the_same_outcome(
    page: Page, address: str, engine: Service
) -> None:
    """The address is then written as it should be, without a new entry in the history."""
    state = first_walk(engine, "medway")[-1]["state"]
    reader = Reader(page, address, "medway").open("&".join(reversed(state.split("&"))))
    entries = page.evaluate("history.length")
    reader.expect_engine()
    reader.expect_at(state)
    assert page.evaluate("history.length") == entries
    expect(reader.slot("notice")).to_be_hidden()


def test_an_address_with_coded_characters_is_understood(page: Page, address: str) -> None:
    """Mail programs write the equals sign as %3D."""
    reader = Reader(page, address, "medway").open("complainant%3Dofficer")
    expect(reader.heading).to_have_text("What is it about?")


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_link_does_no_harm(hostile: str, with_engine: WithEngine) -> None:
    """The first question is asked, in a few words the reader is told why, and all goes on."""
    reader = with_engine("medway")
    errors: list[str] = []
    reader.page.on("pageerror", lambda error: errors.append(str(error)))
    reader.page.on("dialog", lambda dialog: errors.append(dialog.message))
    reader.go("start")
    reader.expect_at("start")
    elements = reader.page.locator("*").count()
    reader.go(hostile)
    expect(reader.slot("notice")).to_contain_text("earlier version")
    reader.expect_at("start")
    assert len(reader.slot("notice").inner_text()) < 500
    assert (reader.page.locator("*").count(), errors) == (elements, [])
    reader.answers.first.click()
    expect(reader.heading).to_have_text("What is it about?")
    expect(reader.slot("notice")).to_be_hidden()


def test_nothing_is_stored_and_nothing_is_sent(page: Page, address: str, engine: Service) -> None:
    """After a walk and the engine's work the browser holds nothing, and has sent no answer."""
    sent: list[tuple[str, str]] = []
    page.on("request", lambda request: sent.append((request.method, request.url)))
    reader = Reader(page, address, "medway").open()
    while reader.answers.count():
        reader.answers.first.click()
    reader.expect_engine()
    kept = page.evaluate(
        "async () => [{...localStorage}, {...sessionStorage}, document.cookie,"
        " await indexedDB.databases(), await caches.keys()]"
    )
    assert kept == [{}, {}, "", [], []]
    assert {method for method, _ in sent} == {"GET"}
    assert [url for _, url in sent if not url.startswith(("about:", f"{address}/"))] == []
    assert [url for _, url in sent if "councillor" in url] == []


def some(found: dict[str, list[str]]) -> list[str]:
    """Up to a dozen states: different outcomes first."""
    turns = chain.from_iterable(zip_longest(*found.values()))
    return [state for state in turns if state][:12]


def extras_at(reader: Reader, state: str) -> list[Plain]:
    """What the page adds to the outcome at that state."""
    reader.go(state)
    reader.expect_at(state)
    expect(reader.said.first).to_be_visible()
    reader.expect_engine()
    shown: list[Plain] = reader.slot("extras").evaluate(EXTRAS)
    return shown


def expected(reply: Plain, names: dict[str, str]) -> list[Plain]:
    """The same as the page should show it."""
    groups: dict[str, dict[str, list[Plain]]] = {}
    for change in reply["changes"]:
        groups.setdefault(change["asks"], {}).setdefault(change["outcome"], []).append(change)
    fewest_first = sorted(groups, key=lambda asks: sum(map(len, groups[asks].values())))
    changes = [list(map(changed, groups[asks].values())) for asks in fewest_first]
    councils = [elsewhere(each, names) for each in reply["elsewhere"]]
    sections = [
        ("What would change it", fewest_first, changes),
        ("The same situation elsewhere", [], [councils]),
    ]
    return [
        {"heading": heading, "groups": each, "lists": lists} for heading, each, lists in sections
    ]


def changed(changes: list[Plain]) -> Plain:
    """The answers to one question that lead to one other outcome."""
    *others, last = (f"“{change['text']}”" for change in changes)
    answers = f"{', '.join(others)} or {last}" if others else last
    says = changes[0]["says"]
    where = sentence(says) if says else "one more question is asked."
    links = [f"#{change['state'] or 'start'}" for change in changes]
    return {"text": f"If you answer {answers}: {where}", "links": links}


def elsewhere(there: Plain, names: dict[str, str]) -> Plain:
    """One other council."""
    name, link = names[there["council"]], f"../{there['council']}/#{there['state'] or 'start'}"
    if there["says"]:
        text = f"{name}: {sentence(there['says'])}"
    else:
        text = f"{name}: Asks one more question: “{there['question']}”"
    named = there["parts_at"] and there["parts_at"] != there["question"]
    parts = f"Only one of the two councils asks “{there['parts_at']}”." if named else None
    further = [
        f"“{each['answer']}”: {sentence(each['says'] or 'one more question is asked.')}"
        for each in there["further"]
    ]
    return {"text": text, "links": [link], "further": further, "parts": parts}


def sentence(text: str) -> str:
    """Text that ends like a sentence."""
    return text if text.endswith((".", "?", "!", ":")) else f"{text}."
