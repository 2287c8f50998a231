"""A silence with what comes nearest to it, on every page that shows facts and in the data."""

import json
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from generator.content.library import Library
from generator.load import load
from generator.site.data import open_data
from generator.site.page import Links
from tests.pages.made import pages_of
from tests.pages.test_tool_page import words

NOTE = "They speak of the Clerk only"


@pytest.fixture
def library(project, tmp_path) -> Library:
    """The good project, where Otherham names what comes nearest to its silence on a date."""
    copy: Path = copytree(project, tmp_path / "project")
    otherham = copy / "content" / "councils" / "otherham.yml"
    text = otherham.read_text(encoding="utf-8")
    near = 'document-date: {value: silent, nearest: [to-the-clerk, "1"], note: NOTE}'
    otherham.write_text(
        text.replace("document-date: silent", near.replace("NOTE", NOTE)), encoding="utf-8"
    )
    return load(copy, today=date(2026, 11, 22)).library


@pytest.fixture
def html(library) -> dict[str, str]:
    """Each page by its address."""
    return pages_of(library)


@pytest.mark.parametrize("page", ["councils/otherham.md", "at-a-glance.md"])
def test_a_silence_shows_what_comes_nearest(html, page):
    """In the order in which the council's file names them, and with the note."""
    read = words(html[page])

    assert f"Silent . Nearest: Paragraph 2 , Paragraph 1 {NOTE}." in read
    assert read.count("Silent . Nearest:") == 1


def test_what_comes_nearest_leads_to_its_paragraph(html):
    """On the council's own page and from the page of all councils."""
    assert '<a href="#to-the-clerk">' in html["councils/otherham.md"]
    assert '<a href="../councils/otherham/#to-the-clerk">' in html["at-a-glance.md"]


def test_each_group_says_how_many_facts_are_silent(html):
    """On the council's page, before the group is opened, and in the table of all topics."""
    council = words(html["councils/otherham.md"])

    assert "Complaints 0 of 2 given, 2 silent Acknowledgement" in council
    assert "Complaints 2 of 2 given 0 of 2 given, 2 silent" in words(html["topics/index.md"])


def test_a_topic_leads_to_its_facts(html):
    """A reader of provisions finds the rows in which councils are aligned."""
    page = html["topics/respect.md"]

    assert '<a href="../../at-a-glance/#document-date">Date</a>' in page
    assert "At a glance: " not in words(html["topics/complaints.md"])


def test_the_open_data_name_what_comes_nearest(library):
    """As they are cited in the council's file."""
    fact = json.loads(open_data(library, Links.FOLDERS)["data/otherham.json"])["facts"][
        "document-date"
    ]

    assert (fact["state"], fact["nearest"]) == ("silent", ["to-the-clerk", "1"])
