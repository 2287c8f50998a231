"""Frames that are as high as their tools, on friendly and on hostile pages."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from generator.engine.service import Service
from tests.host import wire_size

from .conftest import Host
from .test_frames import COUNCIL, FULL, ROOM, TOOL, expect_driven, framed, walk

SCRIPT = '<script async src="{address}/embed.js"></script>'
ELEMENT = (
    f'<protocol-tool tool="complaint-routing" council="{COUNCIL}">'
    '<a href="{address}/' + FULL + '">Where does this complaint go?</a></protocol-tool>'
)
IS_AS_HIGH = """
frame => new Promise(done => {
  const look = () =>
    frame.offsetHeight !== 504 ? done(frame.offsetHeight) : requestAnimationFrame(look);
  look();
})
"""
NEEDED = "Math.ceil(document.body.getBoundingClientRect().height)"
FORGED = """
<script>
const bad = [9999, -500, Infinity, NaN, "400", { height: 1 }, null, [20], 1e9];
for (let round = 0; round < 300; round++) for (const each of bad) parent.postMessage(each, "*");
</script>
"""
FORGED_BY_THE_PAGE = """
tool => {
  for (let height = 0; height < 3000; height++) postMessage(height, "*");
  const event = new MessageEvent("message", { data: 77, origin: tool, source: window });
  dispatchEvent(event);
}
"""
SETTLED = "() => new Promise(done => setTimeout(done, 300))"


def test_a_plain_frame_gets_as_high_as_its_tool(
    page: Page, address: str, host: Host, engine: Service
) -> None:
    """At every step, so that nothing scrolls inside; the page around it stays where it is."""
    body = ROOM.format(frame=framed(f"{address}/{TOOL}")) + SCRIPT.format(address=address)
    page.goto(host(body))
    page.evaluate("scrollTo(0, 700)")
    frame = page.frames[1]
    expect_driven(frame)
    walk(frame, engine)
    expect(frame.locator(".step--outcome:visible")).to_be_visible()
    element = page.locator("iframe")
    expect(element).to_have_css("height", f"{frame.evaluate(NEEDED)}px")
    assert frame.evaluate("document.scrollingElement.scrollTop") == 0


def test_a_script_that_comes_late_asks_for_the_height(page: Page, address: str, host: Host) -> None:
    """A slow line must not leave a frame at the height that it was given."""
    page.goto(host(framed(f"{address}/{TOOL}")))
    expect_driven(page.frames[1])
    page.add_script_tag(url=f"{address}/embed.js")
    assert page.locator("iframe").evaluate(IS_AS_HIGH) > 504


def test_what_a_reader_asked_for_is_brought_into_sight(
    page: Page, address: str, host: Host
) -> None:
    """After an answer far down, the next question is above the window; the frame asks for it."""
    body = ROOM.format(frame=framed(f"{address}/{TOOL}")) + SCRIPT.format(address=address)
    page.goto(host(body))
    page.evaluate("scrollTo(0, 700)")  # a browser does not lay out a frame that is far away
    frame = page.frames[1]
    expect_driven(frame)
    page.locator("iframe").evaluate(IS_AS_HIGH)
    frame.locator(".step:visible .answers a").last.focus()
    page.evaluate("scrollTo(0, 1250)")
    page.keyboard.press("Enter")
    expect(frame.locator(".step:visible .step__heading")).to_be_focused()
    expect(frame.locator(".step:visible .step__heading")).to_be_in_viewport()


def test_three_elements_on_a_page_are_three_tools(page: Page, address: str, host: Host) -> None:
    """Each has its own answers and height; the link of each goes once its tool is there."""
    page.goto(host((ELEMENT * 3 + SCRIPT).format(address=address)))
    page.set_viewport_size({"width": 800, "height": 3000})
    expect(page.locator("iframe[title='Where does this complaint go?']")).to_have_count(3)
    expect(page.locator("protocol-tool > a:visible")).to_have_count(0)
    first, second, _ = frames = page.frames[1:]
    for frame in frames:
        expect_driven(frame)
    first.locator(".step:visible .answers a").first.click()
    expect(first.locator("#start")).to_be_hidden()
    expect(second.locator("#start")).to_be_visible()


def test_the_link_remains_where_the_script_or_the_frame_fails(
    page: Page, address: str, host: Host
) -> None:
    """A policy of the page around it may refuse either."""
    page.goto(host(ELEMENT.format(address=address)))
    expect(page.get_by_role("link", name="Where does this complaint go?")).to_be_visible()
    fence = "<meta http-equiv=Content-Security-Policy content=\"frame-src 'none'\">"
    page.goto(host((ELEMENT + SCRIPT).format(address=address), head=fence))
    expect(page.locator("iframe")).to_have_count(1)
    expect(page.get_by_role("link", name="Where does this complaint go?")).to_be_visible()


def test_forged_messages_move_nothing(page: Page, address: str, host: Host) -> None:
    """From the page itself, from another site's frame, and from another frame of ours."""
    other = host(FORGED)
    stranger = f'<iframe title="Other" src="{other}"></iframe>'
    ours = f'<iframe title="Ours" src="{address}/{FULL}"></iframe>'
    body = framed(f"{address}/{TOOL}") + stranger + ours + SCRIPT.format(address=address)
    page.goto(host(body))
    expect_driven(page.frames[1])
    height = page.locator("iframe").first.evaluate(IS_AS_HIGH)
    page.evaluate(FORGED_BY_THE_PAGE, address)
    page.frames[3].evaluate("() => { for (let n = 0; n < 500; n++) parent.postMessage(n, '*') }")
    page.evaluate(SETTLED)
    heights = page.locator("iframe").evaluate_all("all => all.map(each => each.style.height)")
    assert (heights, page.evaluate("scrollY")) == ([f"{height - 4}px", "", ""], 0)


def test_the_page_around_a_frame_learns_nothing_but_numbers(
    page: Page, address: str, host: Host, engine: Service
) -> None:
    """It cannot read the frame, and no message says what the reader chose."""
    listen = "<script>heard = []; onmessage = ({ data }) => heard.push(data)</script>"
    page.goto(host(listen + framed(f"{address}/{TOOL}")))
    frame = page.frames[1]
    expect_driven(frame)
    walk(frame, engine)
    heard = page.evaluate("heard")
    assert heard != [] and {type(each) for each in heard} == {int}
    read = "() => { try { return frames[0].location.href } catch (error) { return error.name } }"
    assert page.evaluate(read) == "SecurityError"


def test_the_script_for_other_pages_is_small(site: Path) -> None:
    """Less than 2 KB on the wire, and nothing that it needs beside."""
    assert wire_size(site / "embed.js") < 2000
    assert "import" not in (site / "embed.js").read_text(encoding="utf-8")
