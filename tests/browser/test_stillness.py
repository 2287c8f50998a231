"""Nothing moves while a page loads: no reader loses the line, or presses what came under it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.host import Fault

from .conftest import OpenPage, Serve, settle

WORST = 0.01
"""The sum of a page's layout shifts; 0.1 is what browsers' makers call good."""

SLOW = {
    "*.js": Fault(wait=0.4),
    "*.woff2": Fault(wait=0.6),
    "python_stdlib.*": Fault(wait=1),
}
"""A line on which scripts and fonts come after the first paint, and Python later still."""

OUTCOME = "complainant=councillor&concern=conduct&about=officer&stage=first"
KINDS = {
    "home": "",
    "search": "search/",
    "search with words": "search/#q=access",
    "protocols": "councils/",
    "council": "councils/medway/",
    "topics": "topics/",
    "topic": "topics/access-to-information/",
    "topic with a choice": "topics/access-to-information/#councils=medway",
    "at a glance": "at-a-glance/",
    "at a glance with a choice": "at-a-glance/#councils=medway",
    "tools": "tools/",
    "councils of a tool": "tools/complaint-routing/",
    "question": "tools/complaint-routing/medway/",
    "outcome": f"tools/complaint-routing/london-councils/#{OUTCOME}",
    "course": "induction/medway/",
    "course that was begun": "induction/medway/#again=missed-bins",
    "written by hand": "about/",
    "not there": "councils/atlantis/",
}
WINDOWS = (ViewportSize(width=390, height=844), ViewportSize(width=1280, height=900))

WATCH = """
window.moved = [];
const note = ({ value, sources, hadRecentInput }) => {
  const names = sources.map(({ node }) => node?.className || node?.nodeName);
  if (!hadRecentInput) window.moved.push({ value, names });
};
new PerformanceObserver(list => list.getEntries().forEach(note))
  .observe({ type: "layout-shift", buffered: true });
"""


@pytest.mark.parametrize("window", WINDOWS, ids=lambda window: f"{window['width']} px")
def test_nothing_moves_while_a_page_loads(
    window: ViewportSize, open_page: OpenPage, serve: Serve
) -> None:
    """Every kind of page keeps its lines in place though scripts, fonts and Python come late."""
    site = serve(faults=SLOW)
    first = open_page(viewport=window)
    first.context.add_init_script(WATCH)
    pages = {kind: first.context.new_page() for kind in KINDS}
    for kind, page in pages.items():
        page.goto(f"{site}/{KINDS[kind]}", wait_until="commit")
    for page in pages.values():
        is_whole(page)
    moved = {kind: page.evaluate("window.moved") for kind, page in pages.items()}
    far = {kind: each for kind, each in moved.items() if sum(m["value"] for m in each) > WORST}
    assert far == {}


def is_whole(page: Page) -> None:
    """Waits for the modules, and for the engine or the results where there are any."""
    page.wait_for_load_state("load")
    settle(page)
    if page.locator(".tool").count():
        expect(page.locator("[data-slot=status]")).to_be_empty()
    if "#q=" in page.url:
        expect(page.locator("[data-slot=results] > li").first).to_be_visible()
