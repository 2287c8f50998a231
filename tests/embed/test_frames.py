"""A tool in a frame on another site: it is whole, stays in its place and sends nothing."""

from __future__ import annotations

from html import escape

import pytest
from playwright.sync_api import Frame, Page, expect

from generator.engine.service import Service
from tests.browser.conftest import OpenPage, Serve
from tests.browser.reader import ANSWERED, first_walk
from tests.browser.test_accessibility import RUN, axe
from tests.host import Fault

from .conftest import Host

__all__ = ["axe"]

COUNCIL = "medway"
TOOL = f"embed/complaint-routing/{COUNCIL}/"
FULL = f"tools/complaint-routing/{COUNCIL}/"
ROOM = "<p style='height: 900px'>Above</p>{frame}<p style='height: 3000px'>Below</p>"
WIDTH = "document.documentElement.scrollWidth"
PAPER = "getComputedStyle(document.body).backgroundColor"
ACCENT = "getComputedStyle(document.querySelector('.embed__foot a')).color"
WHITE, BLACK = "rgb(255, 255, 255)", "rgb(20, 24, 26)"


def framed(address: str, *, sandbox: str | None = None, height: int = 500) -> str:
    """A plain frame as an editor writes it."""
    fence = "" if sandbox is None else f' sandbox="{sandbox}"'
    size = f'width="390" height="{height}"'
    return f'<iframe title="Tool" {size}{fence} src="{escape(address)}"></iframe>'


def frame_of(page: Page) -> Frame:
    """The frame of the tool, once its document is there."""
    page.locator("iframe").first.wait_for()
    found = page.frames[1]
    found.wait_for_load_state()
    return found


def expect_driven(frame: Frame) -> None:
    """Waits until the rest of the tool has come."""
    expect(frame.locator(".tool.is-driven")).to_be_visible()


def walk(frame: Frame, engine: Service) -> None:
    """Gives the first answer until there is an outcome, and checks each heading on the way."""
    for reply in first_walk(engine, COUNCIL):
        shown = reply["question"] or reply["outcome"]["outcome"]
        step = frame.locator(".step:visible")
        expect(step.locator(".step__heading")).to_contain_text(shown["text"].rstrip("."))
        if reply["question"]:
            step.locator(".answers a").first.click()


def test_a_tool_in_a_frame_is_whole_and_asks_nobody_else(
    page: Page, address: str, host: Host, engine: Service
) -> None:
    """Over a whole walk: one origin beside the host's, no cookie, no storage, no site around it."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.split("/")[2]))
    there = host(framed(f"{address}/{TOOL}"))
    page.goto(there)
    frame = frame_of(page)
    walk(frame, engine)
    expect(frame.locator(ANSWERED)).to_be_visible()
    expect(frame.locator("header, nav")).to_have_count(0)
    expect(frame.locator(".embed__foot")).to_contain_text("Document: Protocol on member")
    assert set(asked) == {there[7:-1], address[7:]}
    assert page.context.storage_state() == {"cookies": [], "origins": []}


def test_the_page_around_a_frame_of_fixed_height_never_moves(
    page: Page, address: str, host: Host, engine: Service
) -> None:
    """The strictest sandbox in which all of it works; the frame scrolls inside."""
    sandbox = "allow-scripts allow-same-origin"
    page.goto(host(ROOM.format(frame=framed(f"{address}/{TOOL}", sandbox=sandbox))))
    page.evaluate("scrollTo(0, 700)")
    frame = frame_of(page)
    expect_driven(frame)
    walk(frame, engine)
    expect(frame.locator(ANSWERED)).to_be_visible()
    top = frame.locator(".letter:visible").evaluate("each => each.getBoundingClientRect().top")
    assert (page.evaluate("scrollY"), 0 <= top < 40) == (700, True)
    assert page.locator("iframe").evaluate("each => each.offsetHeight") == 504


def test_to_leave_is_to_begin_again_in_the_frame(
    page: Page, address: str, host: Host, engine: Service
) -> None:
    """The answers are gone from the history, and no site comes into the council's frame."""
    there = host(framed(f"{address}/{TOOL}?theme=dark"))
    page.goto(there)
    frame = frame_of(page)
    expect_driven(frame)
    walk(frame, engine)
    frame.get_by_role("button", name="Clear and leave").click()
    expect(frame.locator("#start:visible")).to_be_visible()
    assert (page.url, frame.url) == (there, f"{address}/{TOOL}?theme=dark")


def test_what_is_not_the_tool_opens_in_a_new_tab(
    page: Page, address: str, host: Host, engine: Service
) -> None:
    """The paragraph, and the tool's own page at the same answers."""
    page.goto(host(framed(f"{address}/{TOOL}")))
    frame = frame_of(page)
    expect_driven(frame)
    walk(frame, engine)
    state = frame.url.partition("#")[2]
    for link, leads in (
        (frame.locator(".letter:visible .cites a").first, f"{address}/councils/{COUNCIL}/"),
        (frame.get_by_role("link", name="Open in a new tab"), f"{address}/{FULL}#{state}"),
    ):
        with page.expect_popup() as opened:
            link.press("Enter")
        assert opened.value.url.startswith(leads)
        opened.value.close()
    assert frame.url == f"{address}/{TOOL}#{state}"


def test_what_a_sandbox_refuses_is_said_where_it_was_asked_for(
    page: Page, address: str, host: Host, engine: Service
) -> None:
    """Downloads, printing, copying and new tabs are refused without a word of the browser."""
    page.goto(host(framed(f"{address}/{TOOL}", sandbox="allow-scripts allow-same-origin")))
    frame = frame_of(page)
    expect_driven(frame)
    walk(frame, engine)
    expect(frame.locator(ANSWERED)).to_be_visible()
    frame.locator(".step:visible summary", has_text="Letter from").click()
    frame.get_by_role("button", name="Save as a Word file").click()
    line = frame.locator(".embed__line")
    expect(line).to_contain_text(
        "If nothing was saved, the page around this tool does not allow it."
    )
    frame.get_by_role("button", name="Copy as text").first.click()
    expect(line).to_contain_text("The page around this tool does not allow copying.")
    expect(line.get_by_role("link", name="Open in a new tab")).to_be_visible()
    frame.locator(".step:visible summary", has_text="Routing slip").click()
    frame.get_by_role("button", name="Print the slip").click()
    expect(line.last).to_contain_text("The page around this tool may not allow printing.")


@pytest.mark.parametrize("sandbox", ["", "allow-scripts", "allow-same-origin"])
def test_a_sandbox_that_is_too_tight_is_told_of_and_leads_to_the_outcome(
    sandbox: str, page: Page, address: str, host: Host, engine: Service
) -> None:
    """Without scripts or an origin each answer leads to the tool's full page, in the frame."""
    page.goto(host(framed(f"{address}/{TOOL}", sandbox=sandbox)))
    frame = frame_of(page)
    words = "[data-slot=shut-in]" if sandbox == "allow-scripts" else "noscript p"
    expect(frame.locator(words)).to_be_visible()
    expect(frame.locator(words)).to_contain_text("full page")
    walk(frame, engine)
    assert frame.url.startswith(f"{address}/{FULL}#")


@pytest.mark.parametrize(
    ("theme", "paper"),
    [("", WHITE), ("?theme=light", WHITE), ("?theme=dark", BLACK), ("?theme=host", BLACK)],
)
def test_a_dark_system_gives_no_dark_frame_unasked(
    theme: str, paper: str, open_page: OpenPage, address: str, host: Host
) -> None:
    """A black frame on a white page looks broken."""
    page = open_page(color_scheme="dark")
    scheme = "<meta name=color-scheme content='light dark'>"
    page.goto(host(framed(f"{address}/{TOOL}{theme}"), head=scheme))
    assert frame_of(page).evaluate(PAPER) == paper


@pytest.mark.parametrize(
    ("accent", "colour"),
    [("7a0045", "rgb(122, 0, 69)"), ("ffcc00", "rgb(11, 74, 91)"), ("red", "rgb(11, 74, 91)")],
)
def test_an_accent_is_used_where_it_can_be_read(
    accent: str, colour: str, page: Page, address: str
) -> None:
    """Yellow on white is not, and a name is no colour here."""
    page.goto(f"{address}/{TOOL}?accent={accent}")
    expect_driven(page.main_frame)
    assert page.evaluate(ACCENT) == colour


@pytest.mark.parametrize(
    ("back", "shown"),
    [
        ("https://intranet.example/members/help", "Back to intranet.example"),
        ("https://intranet.example/membership", ""),
        ("https://intranet.example.evil.example/members/", ""),
        ("https://me@intranet.example/members/", ""),
        ("//intranet.example/members/", ""),
        ("javascript:alert(1)//https://intranet.example/members/", ""),
    ],
)
def test_a_tool_leads_back_only_where_the_settings_say(
    back: str, shown: str, page: Page, serve: Serve
) -> None:
    """A link to a tool is no way to send its readers anywhere else."""
    listed = Fault(change=_with_back)
    page.goto(f"{serve(faults={'index.html': listed})}/{TOOL}?back={back}")
    expect_driven(page.main_frame)
    link = page.locator("[data-slot=back]")
    assert (link.text_content(), link.is_visible()) == (shown, shown != "")


def _with_back(page: bytes) -> bytes:
    listed = b'data-back-to="[&#34;https://intranet.example/members&#34;]"'
    return page.replace(b'data-back-to="[]"', listed)


def test_no_option_of_the_address_runs_or_shows_what_it_holds(page: Page, address: str) -> None:
    """Each option is compared or computed with, and never written into the page."""
    said: list[str] = []
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    page.on("pageerror", lambda error: said.append(str(error)))
    bad = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E%3Cimg%20src=x%20onerror=alert(1)%3E"
    options = "&".join(
        f"{each}={bad}" for each in ("theme", "accent", "compact", "back", "council")
    )
    for path in (TOOL, "embed/complaint-routing/"):
        page.goto(f"{address}/{path}?{options}#{bad}")
        page.wait_for_load_state("networkidle")
        assert page.locator("img, script:not([src])").count() == 0
    assert said == []


def test_a_reader_may_choose_the_council_and_another_one(page: Page, address: str) -> None:
    """The options stay, and the frame stays among the pages for frames."""
    page.goto(f"{address}/embed/complaint-routing/?theme=dark")
    page.get_by_role("link", name="Medway Council").click()
    expect_driven(page.main_frame)
    assert (page.url.split("?")[0], page.evaluate(PAPER)) == (f"{address}/{TOOL}", BLACK)
    page.get_by_role("link", name="Another council").click()
    expect(page.get_by_role("heading", name="Which council?")).to_be_visible()
    assert page.evaluate(PAPER) == BLACK


def test_a_narrow_frame_needs_no_scrolling_sideways_and_no_pointer(
    open_page: OpenPage, address: str, engine: Service, axe: str
) -> None:
    """320 px wide, by keyboard alone, and nothing for axe to find on the way."""
    page = open_page(viewport={"width": 320, "height": 500}, bypass_csp=True)
    page.add_init_script(axe)
    page.goto(f"{address}/{TOOL}")
    expect_driven(page.main_frame)
    found = {"first": page.evaluate(RUN)}
    for reply in first_walk(engine, COUNCIL):
        shown = reply["question"] or reply["outcome"]["outcome"]
        heading = page.locator(".step:visible .step__heading")
        expect(heading).to_contain_text(shown["text"].rstrip("."))
        assert page.evaluate(WIDTH) == 320
        if reply["question"]:
            page.locator(".step:visible .answers a").first.focus()
            page.keyboard.press("Enter")
            expect(page.locator(".step:visible .step__heading")).to_be_focused()
    expect(page.locator(ANSWERED)).to_be_visible()
    found["outcome"] = page.evaluate(RUN)
    page.goto(f"{address}/embed/complaint-routing/")
    found["choice"] = page.evaluate(RUN)
    assert found == {name: [] for name in found}
