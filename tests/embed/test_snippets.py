"""The snippets of the Embed page, each taken from the built site and used as it stands."""

from __future__ import annotations

import json
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from generator.content.colours import DARK, LIGHT, accent_on
from generator.site.snippets import SNIPPETS
from tests.browser.conftest import settle

SITE = "https://protocols.example.org"
OWN = "https://intranet.example"
IDS = [each.id for each in SNIPPETS]
ACCENTS = """
async ([papers, colours]) => {
  const { accentOn } = await import(new URL("assets/embed/colour.js", document.baseURI));
  return papers.map(paper => colours.map(colour => accentOn(paper, colour)));
}
"""
COLOURS = [f"#{n:06x}" for n in range(0, 0xFFFFFF, 0x0F1E2D)] + ["#0b4a5b", "#8fd2e2", "#767676"]


class Snippets(HTMLParser):
    """What each snippet on the Embed page says to paste."""

    def __init__(self, page: str) -> None:
        """Reads the page."""
        super().__init__()
        self.found: dict[str, str] = {}
        self._within = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begins a snippet."""
        if named := dict(attrs).get("data-snippet"):
            self._within = named

    def handle_endtag(self, tag: str) -> None:
        """Ends one."""
        if tag in ("pre", "blockquote"):
            self._within = ""

    def handle_data(self, data: str) -> None:
        """Takes up its text."""
        if self._within:
            self.found[self._within] = self.found.get(self._within, "") + data


def snippets(site: Path) -> dict[str, str]:
    """The snippets as they are published."""
    return Snippets((site / "embed" / "index.html").read_text(encoding="utf-8")).found


def live(page: Page, site: Path, body: str) -> None:
    """Opens an intranet's page, with our site at the address that its settings name."""

    def ours(route: Route) -> None:
        path = site / urlsplit(route.request.url).path.lstrip("/")
        route.fulfill(path=path / "index.html" if path.is_dir() else path)

    page.context.route(f"{SITE}/**", ours)
    top = "<!doctype html><html lang=en><title>An intranet</title>"
    page.context.route(
        f"{OWN}/**", lambda route: route.fulfill(body=top + body, content_type="text/html")
    )
    page.goto(f"{OWN}/")


@pytest.mark.parametrize("id", IDS)
def test_each_snippet_shows_the_tool_as_it_stands(id: str, page: Page, site: Path) -> None:
    """An editor pastes it, and the reader is asked the first question and then the next."""
    pasted = snippets(site)[id]
    if id == "teams":
        pasted = f'<iframe title="Tab" src="{pasted.strip()}"></iframe>'
    live(page, site, pasted)
    if id == "link":
        page.get_by_role("link", name="Where does this complaint go?").click()
        tool = page.main_frame
    else:
        page.locator("iframe").wait_for()
        tool = page.frames[1]
    expect(tool.locator(".tool.is-driven")).to_be_visible()
    tool.locator(".step:visible .answers a").first.click()
    expect(tool.locator("#start")).to_be_hidden()
    expect(tool.locator(".step:visible")).to_have_count(1)


def test_every_snippet_is_tried() -> None:
    """One that is added here is added there."""
    assert IDS == ["frame", "fitting", "element", "sharepoint", "teams", "drupal", "link"]


def test_the_sentence_for_the_web_team_names_what_must_be_allowed(site: Path) -> None:
    """The domain, where, and the words of the frame."""
    said = snippets(site)["sentence"]
    assert said == (
        "Please allow pages of https://protocols.example.org in frames: in SharePoint at Site "
        "settings, HTML Field Security, as protocols.example.org; where pages have a security "
        "policy as frame-src https://protocols.example.org, and script-src "
        "https://protocols.example.org only for the snippets that load embed.js; with "
        'allow="clipboard-write" on the frame for copying; and, if frames get a sandbox, with '
        'sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox '
        'allow-downloads allow-modals".'
    )


def test_what_is_chosen_is_in_the_snippets_and_the_preview(page: Page, address: str) -> None:
    """The builder and the first snippets fill the same blanks."""
    page.goto(f"{address}/embed/")
    settle(page)
    before = page.locator("[data-snippet]").all_text_contents()
    page.get_by_label("Colours").select_option("dark")
    page.get_by_label("Colours").select_option("")
    assert page.locator("[data-snippet]").all_text_contents() == before
    page.get_by_label("Council").select_option("Medway Council")
    page.get_by_label("Colours").select_option("host")
    page.get_by_label("Smaller").check()
    options = "?theme=host&compact="
    expect(page.locator("[data-snippet=element]")).to_contain_text(
        '<protocol-tool tool="complaint-routing" council="medway" theme="host" compact>'
    )
    frame = page.locator("[data-snippet=frame]")
    expect(frame).to_contain_text(
        f'src="{SITE}/embed/complaint-routing/medway/{options.replace("&", "&amp;")}"'
    )
    expect(page.locator("iframe")).to_have_attribute(
        "src", f"{address}/embed/complaint-routing/medway/{options}"
    )
    page.get_by_label("Colour of links").fill("#ffcc00")
    page.get_by_label("Colour of links").press("Enter")
    expect(page.locator("[data-slot=said]")).to_contain_text("cannot be read well enough")


def test_a_colour_is_judged_alike_at_the_build_and_in_the_browser(page: Page, address: str) -> None:
    """Two programs do the same sums."""
    page.goto(f"{address}/")
    judged = page.evaluate(ACCENTS, [[LIGHT, DARK], COLOURS])
    here = [[accent_on(paper, each) for each in COLOURS] for paper in (LIGHT, DARK)]
    assert judged == [[each and vars(each) for each in row] for row in here]


def test_oembed_tells_of_a_tool_by_its_page(page: Page, site: Path) -> None:
    """The link in the page's head leads to what shows the tool."""
    head = (site / "tools/complaint-routing/medway/index.html").read_text(encoding="utf-8")
    href = head.partition('type="application/json+oembed" href="')[2].partition('"')[0]
    told = json.loads((site / href.removeprefix(f"{SITE}/")).read_text(encoding="utf-8"))
    assert (told["type"], told["version"], told["title"]) == (
        "rich",
        "1.0",
        "Where does this complaint go? Medway Council",
    )
    live(page, site, unescape(told["html"]))
    page.locator("iframe").wait_for()
    expect(page.frames[1].locator(".tool.is-driven")).to_be_visible()
