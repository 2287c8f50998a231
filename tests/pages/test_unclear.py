"""A fact that can be read two ways is told from a silence, on every page and in the data."""

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

READINGS = "Within a week, if the Clerk counts. From the next meeting, if it does not."
UNCLEAR = f"Unclear Paragraph 2 This can be read in more than one way. {READINGS}"


@pytest.fixture
def library(project, tmp_path) -> Library:
    """The good project, with a fact of Otherham that is unclear and one that has a note."""
    copy: Path = copytree(project, tmp_path / "project")
    otherham = copy / "content" / "councils" / "otherham.yml"
    text = otherham.read_text(encoding="utf-8").replace(
        "acknowledgement-time: silent",
        """acknowledgement-time:
    value: unclear
    unclear:
      readings:
        - Within a week, if the Clerk counts
        - From the next meeting, if it does not
      careful: Within a week
    cites: [to-the-clerk]""",
    )
    text = text.replace(
        "document-date: silent",
        "document-date: {value: 1 May 2019, where: The title page, note: Printed by hand}",
    ).replace("dated: none", "dated: 2019-05-01")
    otherham.write_text(text, encoding="utf-8")
    return load(copy, today=date(2026, 11, 22)).library


@pytest.fixture
def made(library) -> dict[str, str]:
    """What a reader sees of each page."""
    return {uri: words(html) for uri, html in pages_of(library).items()}


def test_facts_at_a_glance_give_the_readings_and_count_them_apart(made):
    """A reader learns that it can be read two ways, by which paragraph, and what we follow."""
    page = made["at-a-glance.md"]

    assert "Unclear means that it can honestly be read in more than one way." in page
    assert "Of 2 protocols, 1 says, 1 unclear" in page
    assert f"{UNCLEAR} We follow the careful reading: Within a week." in page


def test_the_page_of_the_council_gives_the_readings_too(made):
    """And its heading counts them apart."""
    page = made["councils/otherham.md"]

    assert "Complaints 1 of 2 given, 1 unclear" in page
    assert UNCLEAR in page


def test_the_table_of_topics_counts_them_apart(made):
    """Unclear is no silence."""
    assert "1 of 2 given, 1 unclear" in made["topics/index.md"]


def test_the_open_data_give_the_state_and_the_readings(library):
    """A program reads both, and what we follow."""
    data = json.loads(open_data(library, Links.FOLDERS)["data/otherham.json"])
    fact = data["facts"]["acknowledgement-time"]

    assert (fact["state"], fact["cites"]) == ("unclear", ["to-the-clerk"])
    assert fact["unclear"] == {
        "readings": ["Within a week, if the Clerk counts", "From the next meeting, if it does not"],
        "careful": "Within a week",
    }


def test_a_note_of_what_is_said_is_within_reach_at_a_glance(made):
    """It may say for whom nobody is named."""
    assert "1 May 2019 (The title page) Printed by hand." in made["at-a-glance.md"]
