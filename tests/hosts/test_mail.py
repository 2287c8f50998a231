"""Links that a mail program or a filter has rewritten lead to the outcome all the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.host import hosted

from .debian import missing, served

OUTCOME = "complainant=councillor&concern=refused"
TOOL = "tools/complaint-routing/medway"
REWRITTEN = {
    "&amp; for &": "complainant=councillor&amp;concern=refused",
    "&amp; twice over": "complainant=councillor&amp;amp;concern=refused",
    "encoded": "complainant%3Dcouncillor%26concern%3Drefused",
    "encoded twice": "complainant%253Dcouncillor%2526concern%253Drefused",
    "quoted-printable": "complainant=3Dcouncillor&concern=3Drefused",
    "a full stop": f"{OUTCOME}.",
    "a bracket and a comma": f"{OUTCOME}),",
    "a quotation mark": f'{OUTCOME}"',
    "an encoded angle": f"{OUTCOME}%3E",
    "an &": f"{OUTCOME}&",
}
READ = """
async links => {
  const { readAddress } = await import(new URL("assets/tool/address.js", document.baseURI));
  return links.map(link => readAddress(new URL(`#${link}`, document.baseURI).hash));
}
"""


def test_what_mail_does_to_a_link_is_undone(site: Path, page: Page) -> None:
    """Every rewriting that we know of reads as the link that was sent."""
    with hosted(site) as address:
        page.goto(f"{address}/")
        read = page.evaluate(READ, list(REWRITTEN.values()))
    assert dict(zip(REWRITTEN, read, strict=True)) == dict.fromkeys(REWRITTEN, OUTCOME)


def test_a_link_that_was_cut_off_goes_on_from_what_is_left(site: Path, page: Page) -> None:
    """Some programs end a link at its first &: nobody is told of an earlier version."""
    with hosted(site) as address:
        page.goto(f"{address}/{TOOL}/#{OUTCOME.split('&')[0]}&amp;")
        expect(page.locator(".step:visible .step__heading")).to_have_text("What is it about?")
        expect(page.locator("[data-slot=notice]")).to_be_hidden()
        expect(page).to_have_url(f"{address}/{TOOL}/#complainant=councillor")


def test_a_rewritten_link_shows_the_outcome_and_blames_no_version(site: Path, page: Page) -> None:
    """The address is then as it was sent, for whoever copies it again."""
    with hosted(site) as address:
        page.goto(f"{address}/{TOOL}/#{REWRITTEN['&amp; for &']}.")
        expect_outcome(page, f"{address}/{TOOL}/")


@pytest.mark.parametrize("sign", ["%23", "%2523"])
def test_a_link_whose_sign_was_encoded_is_led_on(sign: str, site: Path, page: Page) -> None:
    """The page for what is not found sends the reader to the outcome."""
    with hosted(site) as address:
        page.goto(f"{address}/{TOOL}/{sign}{OUTCOME}")
        expect_outcome(page, f"{address}/{TOOL}/")


@pytest.mark.parametrize(
    ("server", "line"),
    [("nginx", "error_page 404 /404.html;"), ("apache2", "ErrorDocument 404 /404.html")],
)
def test_a_server_needs_one_line_to_lead_it_on(
    server: str, line: str, published: Path, place: Path, page: Page
) -> None:
    """The line that the page for hosts gives."""
    if reason := missing(server):
        pytest.skip(reason)
    assert line in Path("content/pages/about/hosting.md").read_text(encoding="utf-8")
    with served(server, published, place, line=line) as address:
        page.goto(f"{address}/{TOOL}/%23{OUTCOME}")
        expect_outcome(page, f"{address}/{TOOL}/")


def expect_outcome(page: Page, tool: str) -> None:
    """Waits until the outcome is shown under its own address, with no word of blame."""
    expect(page).to_have_url(f"{tool}#{OUTCOME}")
    expect(page.locator(".step--outcome:visible")).to_be_visible()
    expect(page.locator("[data-slot=notice]")).to_be_hidden()
