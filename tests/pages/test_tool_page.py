"""One council's page of a tool, as its HTML has it."""

import re
from datetime import date
from html import unescape

import pytest

from generator.load import load
from generator.site.memory import Memory
from generator.site.pages import pages
from generator.site.tool_pages import Assets

SPACE = re.compile(r"\s+")
TAG = re.compile(r"<[^>]+>")
SAID = re.compile(r'<div class="said">.*?</div>', re.S)


@pytest.fixture
def tool(project):
    """For each council, the HTML of its complaint tool."""
    library = load(project, today=date(2026, 11, 22)).library
    made = pages(library, Assets("runtime/", {"complaint": "complaint.json"}), Memory())
    return {page.uri: page.html for page in made}


def test_a_post_stands_with_how_to_reach_it(tool):
    """The council's own details, where its file gives them."""
    assert part(tool["tools/complaint/anytown.md"], "copy_to") == (
        "Copy it to Monitoring Officer Paragraph 2.2 , Paragraph 2.2, bullet 2 "
        "The officer who looks after lawful and proper conduct. monitoring.officer@anytown.example"
    )


def test_a_post_without_details_says_so(tool):
    """The reader need not look for them."""
    assert part(tool["tools/complaint/anytown.md"], "send_to") == (
        "Send it to Clerk Paragraph 2.1 The council's most senior officer. "
        "The document gives no contact details."
    )


def test_an_answer_of_yes_or_no_is_shown_as_its_reason(tool):
    """Among the answers so far, "Yes" alone would say nothing."""
    said = {words(each) for each in SAID.findall(tool["tools/complaint/otherham.md"])}
    asked = "Your answers. Choose one to change it. A councillor The Clerk You have"
    assert {f"{asked} tried to settle it", f"{asked} not yet tried to settle it"} < said


def part(html, kind):
    """The text of the first part of that kind."""
    section = rf'<section class="letter__part letter__part--{kind}">.*?</section>'
    found = re.search(section, html, re.S)
    return words(found[0])


def words(html):
    """What a reader sees of it."""
    return SPACE.sub(" ", unescape(TAG.sub(" ", html))).strip()
