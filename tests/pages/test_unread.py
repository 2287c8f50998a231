"""What nobody has read is told from what is silent, on every page and in the data."""

import json
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from generator.content.council import Section
from generator.content.document import Document
from generator.content.library import Library
from generator.engine.seal import unseal
from generator.load import load
from generator.site.data import engine_data, open_data
from generator.site.page import Links
from generator.site.search import records
from tests.command_line.typed import run
from tests.pages.made import pages_of
from tests.pages.test_tool_page import words

PART = "What was read of the protocol (section 1) is silent, and nobody has read the rest."


@pytest.fixture
def library(project, tmp_path) -> Library:
    """The good project with Ambridge, which nobody has read; of Otherham one section was read."""
    copy: Path = copytree(project, tmp_path / "project")
    run(copy, "new", "council", "Ambridge District Council")
    otherham = copy / "content" / "councils" / "otherham.yml"
    text = otherham.read_text(encoding="utf-8").replace("read: whole", 'read: ["1"]')
    text = text.replace("acknowledgement-time: silent", "acknowledgement-time: unread")
    text = text.replace(
        "document-date: silent",
        "document-date:\n    value: does not apply\n    note: It is a draft",
    )
    otherham.write_text(text, encoding="utf-8")
    routes = copy / "decision_trees" / "complaint" / "otherham.yml"
    text = routes.read_text(encoding="utf-8")
    text = text.replace("This protocol does not say", "What was read does not say")
    routes.write_text(text, encoding="utf-8")
    return load(copy, today=date(2026, 11, 22)).library


@pytest.fixture
def made(library) -> dict[str, str]:
    """What a reader sees of each page."""
    return {uri: words(html) for uri, html in pages_of(library).items()}


def test_a_topic_tells_three_states_apart(made):
    """Anytown was read whole, Otherham in part, Ambridge not at all."""
    page = made["topics/respect.md"]

    assert "Ambridge unread Unread. Nobody has read Ambridge District Council's protocol" in page
    assert (
        "Otherham unread Unread. What was read of Otherham Town Council's protocol (section 1) "
        "says nothing on this. Nobody has read the rest for this site yet."
    ) in page
    assert "Silent" not in page
    assert "Otherham 2 provisions Read in part. Only section 1." in made["topics/complaints.md"]


def test_the_table_of_topics_has_a_word_for_each_state(made):
    """Unread is never a silence."""
    row = made["topics/index.md"].partition("How councillors and officers treat each other.")[2]
    topics, _, facts = row.partition(" Facts that each protocol gives ")

    assert topics == " unread 1 provision, Anytown, Respect unread"
    assert facts == (
        "Facts Ambridge Anytown Otherham "
        "Complaints 0 of 2 given, 2 unread 2 of 2 given 0 of 2 given, 1 unread, 1 not applicable"
    )


def test_facts_at_a_glance_count_only_those_that_say(made):
    """What is unread or does not apply is counted apart, the latter with its reason."""
    page = made["at-a-glance.md"]

    assert "Of 3 protocols, 1 says, 2 unread Unread 5 working days" in page
    assert "Of 3 protocols, 1 says, 1 unread, 1 where it does not apply" in page
    assert "Does not apply It is a draft." in page


def test_the_page_of_a_council_that_nobody_has_read_says_so_first(made):
    """A reader does not take its emptiness for an answer."""
    page = made["councils/ambridge.md"]

    assert page.startswith(
        "The protocols Ambridge District Council Unread. "
        "Nobody has read this protocol for this site yet. "
        "What it says is not known here. That is not silence."
    )
    assert "Nobody has read this protocol yet for: “Where does this complaint go?”." in page
    assert "Nobody has looked yet for 2 of the 2 facts." in page
    assert "Silent" not in page


def test_lists_of_councils_say_what_is_unread(made):
    """In the list, on the home page, and where a tool asks for the council."""
    assert "This site puts 2 of them into plain words" in made["index.md"]
    assert "Ambridge District Council Unread" in made["index.md"]
    assert "Unread. Nobody has read this protocol for this site yet." in made["councils/index.md"]
    assert made["tools/complaint/index.md"].endswith(
        "Unread Nobody has read these protocols for this tool yet. "
        "That is not the same as silence: they may well say. Ambridge District Council"
    )


def test_no_tool_answers_for_a_council_that_nobody_has_read(made, library):
    """The engine has no rules for it, so it cannot say that the protocol is silent."""
    assert "tools/complaint/ambridge.md" not in made
    assert list(library.tools[0].tool.rules) == ["anytown", "otherham"]


def test_a_silence_reaches_no_further_than_what_was_read(made, library):
    """On the page of the tool, and in the slip to take away."""
    facts = unseal(engine_data(library)["complaint"].decode())["councils"]

    assert PART.removesuffix(".") in made["tools/complaint/otherham.md"]
    assert "The protocol is silent" in made["tools/complaint/anytown.md"]
    assert (facts["otherham"]["silence"], facts["anytown"]["silence"]) == (
        PART,
        "The protocol is silent.",
    )


def test_what_was_read_in_part_says_nothing_of_the_whole(made):
    """Nobody knows whether the rest bears a date or gives an address."""
    page = made["councils/otherham.md"]

    assert "Date What was read bears no date. Read Only section 1." in page
    assert (
        "Only section 1. Nobody has read the rest for this site yet. Read on 20 November 2026."
    ) in page
    assert "governs: Member and officer protocol. We read a part of it on" in page
    assert "What was read gives no contact details." in made["tools/complaint/otherham.md"]
    assert "The document bears no date" not in page + made["councils/index.md"]


def test_of_many_long_headings_a_sentence_names_the_first():
    """The page of the council has them all."""
    headings = ("Introduction", "The role of councillors", "The role of officers", "Complaints")
    document = Document("Protocol", "none", headings)

    assert document.silence == (
        "What was read of the protocol (sections Introduction, The role of councillors, "
        "The role of officers and 1 more) is silent, and nobody has read the rest."
    )
    assert Document("Protocol", "none", ("1", "2", "3", "4", "5")).what_was_read == (
        "sections 1, 2, 3, 4 and 5"
    )


def test_a_section_without_a_number_is_headed_by_its_heading():
    """Nothing stands before it."""
    assert Section("Introduction", ()).titled == "Introduction"
    assert Section("Complaints", (), number="3").titled == "3 Complaints"


def test_a_slip_says_that_a_part_was_read(library):
    """On paper as on the page."""
    facts = unseal(engine_data(library)["complaint"].decode())["councils"]

    assert facts["otherham"]["source"].startswith(
        "The official document, as read in part on 20 November 2026: "
    )


def test_the_open_data_give_each_state(library):
    """A program need not know the rule by which a missing topic is silent."""
    otherham = json.loads(open_data(library, Links.FOLDERS)["data/otherham.json"])
    ambridge = json.loads(open_data(library, Links.FOLDERS)["data/ambridge.json"])

    assert {id: fact["state"] for id, fact in otherham["facts"].items()} == {
        "acknowledgement-time": "unread",
        "document-date": "does not apply",
    }
    assert otherham["document"]["read"] == ["1"]
    assert otherham["topics"] == {"complaints": "says", "respect": "unread"}
    assert (otherham["tools"], ambridge["tools"]) == (
        {"complaint": "says"},
        {"complaint": "unread"},
    )


def test_a_search_finds_a_council_that_nobody_has_read_and_says_so(library):
    """Its page is found by its name."""
    found = next(
        each
        for each in records(library, Links.FOLDERS)
        if each.title == "Ambridge District Council"
    )

    assert found.text.endswith("Unread: nobody has read this protocol for this site yet.")
