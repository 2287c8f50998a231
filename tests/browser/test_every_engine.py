"""What a reader does, done in every browser engine that is on this machine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import settings

from generator.engine.service import Service
from tests.windows.engines import CHROMIUM, ENGINES, Engine
from tests.windows.window import Window, click, until, wait_for

from .parity import DIGESTS, differing, states_of
from .reader import ANSWERED, SHEET, TOOLS, ask, every_reply, slip_lines

TREES = tuple(dict.fromkeys(tool for tool, _ in TOOLS))
RECEIVED = "2026-12-23"
FILE = ("deadlines.ics", "END:VCALENDAR\r\n")
MOST = 400  # states of one tool that are asked in each engine
TAKES_ALL = settings.get_current_profile_name() == "fuzz"
PORTION = 200  # requests that a busy machine answers while we wait for a reply

SETTLED = """
async () => {
  const site = document.querySelector("script[src$='site.js']").src;
  const names = [...document.querySelectorAll("[data-module]")].map(each => each.dataset.module);
  await Promise.all(names.map(name => import(new URL(`${name}.js`, site))));
}
"""
TEXT_OF = "css => document.querySelector(css)?.textContent.trim()"
IS_VISIBLE = "css => document.querySelector(css)?.checkVisibility() ?? false"
COUNT = "css => document.querySelectorAll(css).length"
IS_IN_SIGHT = """
id => {
  const { top, bottom } = document.getElementById(id).getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
"""
SHOWN_HEADING = "() => document.querySelector('.step.is-shown .step__heading')?.textContent.trim()"
TEXTS = "css => [...document.querySelectorAll(css)].map(each => each.textContent)"
LETTERS = ".step.is-shown .take__letter:not([hidden]) pre"
SLIP = f".step.is-shown {SHEET}"
UNFOLD = "() => document.querySelectorAll('.step.is-shown details').forEach(e => (e.open = true))"
# WebKit empties fields some time after a page is back.
AFTER_BACK = "() => new Promise(done => setTimeout(done, 700))"
GIVE = """
(css, value) => {
  const field = document.querySelector(css);
  field.value = value;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}
"""


@pytest.fixture(scope="module", params=ENGINES, ids=lambda engine: engine.name)
def window(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Window]:
    """A window of each engine; where it is not there, the reason."""
    engine: Engine = request.param
    with engine.open(tmp_path_factory.mktemp(engine.name)) as opened:
        yield opened


def test_the_first_page_leads_to_a_search_and_a_result(window: Window, address: str) -> None:
    """Words typed at home are found, and a result leads to the provision itself."""
    window.open(f"{address}/")
    settled(window)
    click(window, "#home-search")
    window.type("access to documents\n")
    until(window, COUNT, "[data-slot=results] > li")
    assert until(window, TEXT_OF, "[data-slot=status]").endswith("for “access to documents”")
    provision = "[data-slot=results] a[href*='/councils/']"
    first = window.run("link => document.querySelector(link).hash.slice(1)", provision)
    click(window, provision)
    until(window, "id => location.hash === `#${id}` && document.readyState === 'complete'", first)
    assert until(window, IS_IN_SIGHT, first)


def test_back_from_a_result_keeps_the_words(window: Window, address: str) -> None:
    """Whether the page was kept in memory or is loaded anew, box and results agree."""
    window.open(f"{address}/search/#q=induction+training")
    until(window, COUNT, "[data-slot=results] > li")
    click(window, "[data-slot=results] a")
    until(window, "() => !location.pathname.includes('/search/')")
    window.back()
    until(window, "() => location.pathname.endsWith('/search/')")
    window.run(AFTER_BACK)
    until(window, COUNT, "[data-slot=results] > li")
    assert until(window, "() => document.querySelector('#query').value") == "induction training"


def test_a_council_and_a_topic_can_be_read(window: Window, address: str) -> None:
    """A paragraph that a link leads to is in sight, and a council that is unticked goes."""
    window.open(f"{address}/councils/medway/")
    last = window.run("() => [...document.querySelectorAll('.provision')].at(-1).id")
    window.open(f"{address}/councils/medway/#{last}")
    assert until(window, IS_IN_SIGHT, last)
    window.open(f"{address}/topics/access-to-information/")
    settled(window)
    if not window.run(IS_VISIBLE, "input[value=medway]"):
        click(window, ".choice summary")
    click(window, "input[value=medway]")
    until(window, "() => !document.querySelector('.column[data-council=medway]').checkVisibility()")
    assert "medway" not in window.run("() => location.hash")


@pytest.mark.parametrize("tree", TREES)
def test_a_tool_leads_to_its_outcome_with_letter_dates_and_calendar(
    tree: str, window: Window, address: str, engines: Mapping[str, Service]
) -> None:
    """Each answer is pressed; slip and letters are what the engine writes under CPython."""
    engine = engines[tree]
    council, end = richest(engine)
    window.open(f"{address}/tools/{tree}/{council}/")
    settled(window)
    for reply in way_to(engine, council, end):
        until(window, f"text => ({SHOWN_HEADING})() === text", reply["question"]["text"])
        click(window, ".step.is-shown .answers a", number_of(reply, end))
    until(window, IS_VISIBLE, ANSWERED)
    window.run(UNFOLD)
    expected = written(engine, window, council, end)
    assert window.run(TEXTS, SLIP) == slip_lines(expected["slip"])
    assert window.run(TEXTS, LETTERS) == list(expected["letters"].values())
    if expected["outcome"].get("within"):
        dates_are_worked_out(engine, window, council, end)
        back_keeps_day_and_dates_together(window, address)


def dates_are_worked_out(engine: Service, window: Window, council: str, end: str) -> None:
    """Gives a day, and holds the dates, the slip and the calendar file against the engine's."""
    window.run(GIVE, "#received", RECEIVED)
    expected = written(engine, window, council, end, received=RECEIVED)
    due = until(
        window,
        "() => [...document.querySelectorAll('.dates strong')].map(e => e.textContent)",
    )
    assert due == [each["due_words"] for each in expected["deadlines"]]
    assert window.run(TEXTS, SLIP) == slip_lines(expected["slip"])
    click(window, ".dates button")
    assert wait_for(lambda: window.saved(*FILE), FILE[0]) == expected["calendar"]


def back_keeps_day_and_dates_together(window: Window, address: str) -> None:
    """Whether the page was kept in memory or is loaded anew, the day is there with its dates."""
    window.open(f"{address}/about/")
    window.back()
    until(window, "() => Boolean(document.querySelector('#received'))")
    window.run(AFTER_BACK)
    until(window, "() => (received.value === '') === !document.querySelector('.dates strong')")


@pytest.mark.parametrize("tree", TREES)
def test_python_says_the_same_in_every_engine(
    tree: str, window: Window, address: str, engines: Mapping[str, Service]
) -> None:
    """Each state gets the reply that CPython gives; in Chromium, test_parity.py proves more.

    Of a large tool a part of the states is taken, evenly spread: `make fuzz` takes them all.
    """
    if window.engine == CHROMIUM.name:
        pytest.skip("test_parity.py does it there")
    engine = engines[tree]
    requests = states_of(engine)
    if not TAKES_ALL:
        requests = requests[:: len(requests) // MOST + 1]
    tool_page = f"{address}/tools/{tree}/{next(iter(engine.tool.rules))}/"
    window.open(f"{address}/about/")
    portions = [requests[start : start + PORTION] for start in range(0, len(requests), PORTION)]
    digests = [each for portion in portions for each in window.run(DIGESTS, portion, tool_page)]
    assert differing(engine, requests, digests) == []


def settled(window: Window) -> None:
    """Waits until the page's modules have started."""
    window.run(SETTLED)


def richest(engine: Service) -> tuple[str, str]:
    """The council and the state whose outcome brings most: dates, letters, long ways."""
    found = (
        (
            bool(reply["outcome"].get("within")),
            bool(reply["letters"]),
            len(reply["steps"]),
            council,
            reply["state"],
        )
        for council in engine.tool.rules
        for reply in every_reply(engine, council)
        if reply["outcome"]
    )
    *_, council, state = max(found)
    return council, state


def way_to(engine: Service, council: str, end: str) -> Iterator[dict[str, Any]]:
    """The replies with a question on the way to a state."""
    pairs = end.split("&")
    for given in range(len(pairs)):
        yield ask(engine, council, "&".join(pairs[:given]))


def number_of(reply: dict[str, Any], end: str) -> int:
    """Which of a question's answers leads to a state."""
    answers = [f"{reply['question']['id']}={each['id']}" for each in reply["question"]["answers"]]
    return next(number for number, each in enumerate(answers) if each in end.split("&"))


def written(
    engine: Service, window: Window, council: str, end: str, *, received: str = ""
) -> dict[str, Any]:
    """What the engine writes under CPython at that outcome, on this day and for that page."""
    return ask(
        engine,
        council,
        end,
        page=window.run("() => location.href.split('#')[0]"),
        today=str(date.today()),
        received=received,
    )
