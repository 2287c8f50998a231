"""What axe can see: each kind of page and of tool state, light and dark, on a phone and a desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from generator.engine.service import Service

from .conftest import settle
from .reader import Reader, first_walk, outcomes

KINDS = (
    "",
    "404.html",
    "about/",
    "about/accessibility/",
    "at-a-glance/",
    "councils/",
    "councils/medway/",
    "induction/",
    "induction/medway/",
    "induction/medway/certificate/",
    "induction/medway/handout/",
    "induction/medway/pack/",
    "induction/medway/screen/",
    "induction/medway/sheet/",
    "search/",
    "tools/",
    "tools/complaint-routing/",
    "topics/",
    "topics/access-to-information/",
)

WINDOWS = {
    "desk": ViewportSize(width=1280, height=900),
    "phone": ViewportSize(width=390, height=844),
}
LOOKS = [(scheme, window) for scheme in ("light", "dark") for window in WINDOWS]

# WCAG 2.2 A and AA, and what axe calls best practice.
RUN = """
async () => (await axe.run(document, {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  resultTypes: ["violations"],
})).violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(" ")}`))
"""

UNFOLD = "for (const each of document.querySelectorAll('main details')) each.open = true"

SPOIL = """
document.querySelector("main").innerHTML =
  '<img src="data:,"><p style="color: #999; background: #aaa">Faint</p>'
"""


@pytest.fixture(scope="session")
def axe(packages: Path) -> str:
    """The source of axe-core."""
    return (packages / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module", params=LOOKS, ids=["-".join(each) for each in LOOKS])
def looked_at(request: pytest.FixtureRequest, browser: Browser, axe: str) -> Iterator[Page]:
    """A page with axe in it, which the policy would not let in."""
    scheme, window = request.param
    context = browser.new_context(
        bypass_csp=True, color_scheme=scheme, viewport=WINDOWS[window], reduced_motion="reduce"
    )
    context.add_init_script(axe)
    yield context.new_page()
    context.close()


def test_axe_finds_nothing_on_any_kind_of_page(looked_at: Page, address: str) -> None:
    """Names, roles, contrast, labels, landmarks and target sizes hold on each kind."""
    found = {}
    for kind in KINDS:
        answer = looked_at.goto(f"{address}/{kind}")
        assert answer is not None and answer.ok, kind
        settle(looked_at)
        found[kind] = looked_at.evaluate(RUN)
    assert found == {kind: [] for kind in KINDS}


def test_axe_finds_nothing_on_any_kind_of_tool_state(
    looked_at: Page, address: str, engine: Service
) -> None:
    """A question, an outcome, a silent one, a notice and an answer being changed hold up."""
    reader = Reader(looked_at, address, "medway").open()
    found = {"first question": looked_at.evaluate(RUN)}
    for name, show in tool_states(reader, engine).items():
        show()
        found[name] = looked_at.evaluate(RUN)
    assert found == {name: [] for name in found}


def test_axe_finds_faults_where_there_are_some(looked_at: Page, address: str) -> None:
    """The look itself works: an image without words and grey on grey are noticed."""
    looked_at.goto(address)
    looked_at.evaluate(SPOIL)
    rules = {each.split(":")[0] for each in looked_at.evaluate(RUN)}
    assert rules >= {"image-alt", "color-contrast"}


def tool_states(reader: Reader, engine: Service) -> dict[str, Callable[[], None]]:
    """How to get to each kind of state."""
    found = outcomes(engine, "medway")
    silent = found["otherwise"][0]
    plain = next(states[0] for id, states in found.items() if id != "otherwise")
    later = first_walk(engine, "medway")[1]["state"]

    def go(address: str) -> None:
        reader.go(address)
        reader.expect_at(address)

    def outcome(address: str) -> None:
        go(address)
        reader.expect_engine()

    def unfold() -> None:
        reader.page.evaluate(UNFOLD)

    def change() -> None:
        outcome(plain)
        unfold()  # on a phone the answers are folded
        reader.said.first.click()
        expect(reader.step.get_by_text("Keep my answer")).to_be_visible()

    def notice() -> None:
        reader.go("complainant=nobody")
        expect(reader.slot("notice")).to_contain_text("'nobody'")

    return {
        "later question": lambda: go(later),
        "outcome with extras": lambda: outcome(plain),
        "silent outcome": lambda: outcome(silent),
        "all unfolded": unfold,
        "answer being changed": change,
        "notice": notice,
    }
