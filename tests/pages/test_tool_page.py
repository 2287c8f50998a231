"""One council's page of a tool, as its HTML has it."""

import json
import re
from datetime import date
from html import unescape
from shutil import copytree

import pytest

from generator.load import load
from tests.pages.made import pages_of

SPACE = re.compile(r"\s+")
TAG = re.compile(r"<[^>]+>")
BECAUSE = re.compile(r'data-because="([^"]*)"')


GOVERNS = re.compile(r'<p class="governs">.*?</p>', re.S)
INSPECTION = "  link: https://www.legislation.gov.uk/ukpga/1972/70/section/100F\n"
NOT_CONFIRMED = "confirmed: no\n  note: We read no judgment"


@pytest.fixture
def tool(project):
    """For each council, the HTML of its complaint tool."""
    return made(project)


@pytest.fixture
def copy(project, tmp_path):
    """The good project, to be changed."""
    return copytree(project, tmp_path / "project")


def made(root):
    """Every page of a project, as its HTML."""
    library = load(root, today=date(2026, 11, 22)).library
    return pages_of(library)


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
    """An outcome says why by the reasons: "Yes" alone would say nothing."""
    because = json.loads(unescape(BECAUSE.search(tool["tools/complaint/otherham.md"])[1]))

    assert because["informal"] == {
        "not-yet": "You have not yet tried to settle it",
        "tried": "You have tried to settle it",
    }


def test_an_outcome_leads_to_the_council_s_own_document(tool):
    """Each says what governs, when it was read and where it stands."""
    page = tool["tools/complaint/anytown.md"]
    official = (
        "These are our plain words. The council's own document governs: "
        "Protocol on councillors and officers, dated May 2022. We read it on 20 November 2026. "
        "The council publishes it at: Protocol on councillors and officers ."
    )

    found = GOVERNS.findall(page)
    assert [words(each) for each in found] == [official] * page.count("data-outcome=")
    assert all('href="https://www.anytown.example/constitution"' in each for each in found)


def test_a_line_of_law_says_from_when_it_is_and_where_it_stands(tool):
    """It is never taken for a line of the protocol."""
    assert part(tool["tools/complaint/anytown.md"], "law") == (
        "The law that applies anyway 2 lines This is not from the protocol. "
        "Dismissal of a clerk. Only the full council can dismiss its most senior officer. "
        "Law as at 11 May 2015. Source: The statute book . Last checked 31 December 2999. "
        "Inspection of documents. "
        "A councillor may inspect what the council holds on its business. "
        "Law as at 1 April 1986. Source: The statute book . Last checked 31 December 2999."
    )


def test_a_line_of_law_that_could_not_be_confirmed_says_so_first(copy):
    """Nobody rests a request on it unwarned; there is no link where there is no authority."""
    file = copy / "content" / "law.yml"
    text = file.read_text(encoding="utf-8").replace("as_at: 1986-04-01", NOT_CONFIRMED)
    file.write_text(text.replace(INSPECTION, ""), encoding="utf-8")

    assert part(made(copy)["tools/complaint/anytown.md"], "law").endswith(
        "Inspection of documents. Not confirmed. "
        "A councillor may inspect what the council holds on its business. "
        "We read no judgment. Source: The statute book. Last checked 31 December 2999."
    )


def part(html, kind):
    """The text of the first part of that kind."""
    section = rf'<(section|details) class="[^"]*letter__part--{kind}">.*?</\1>'
    found = re.search(section, html, re.S)
    return words(found[0])


def words(html):
    """What a reader sees of it."""
    return SPACE.sub(" ", unescape(TAG.sub(" ", html))).strip()
