"""A scenario at a council: what holds is what the tool says, and what is wrong says why."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from generator.learning.cases import SILENT, Elsewhere, Option, cases_of, has_course, parts
from generator.load import load
from generator.site.addresses import address_of
from tests.command_line.typed import run

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 22)
LEAST = 40
"""Scenarios that a course has at the least."""


@pytest.fixture(scope="module")
def library():
    """The repository's own content."""
    return load(ROOT, today=TODAY, home="").library


def case(project, council):
    """The one scenario of the good project."""
    (part,) = parts(load(project, today=TODAY).library, council)
    (found,) = part.cases
    return found


def test_what_holds_is_what_the_tool_says_and_the_others_say_why_not(project):
    """Where the protocol is not silent, that it does not say is a wrong answer with paragraphs."""
    assert set(case(project, "anytown").options) == {
        Option("Take it to the Clerk", True, ""),
        Option(
            "To the Monitoring Officer", False, "The Monitoring Officer takes no such complaint."
        ),
        Option(SILENT, False, "It does say.", ("about-an-officer",)),
        Option(
            "Take it to the Leader",
            False,
            "That is what holds if it is about the Clerk.",
            ("about-the-clerk", "2.2"),
        ),
    }


def test_a_silent_council_teaches_that_it_is_silent(copy):
    """What other councils say is what a reader may take it for."""
    change(
        copy, "answers: {complainant: councillor, about", "answers: {complainant: officer, about"
    )
    found = case(copy, "anytown")

    assert [each.text for each in found.options if each.holds] == [SILENT]
    assert found.outcome.says.text == "This protocol does not say"
    assert found.elsewhere == (Elsewhere("Take it to the Clerk", False, ("otherham",)),)


def test_a_council_that_says_the_same_is_told_apart_from_one_that_does_not(project):
    """The words decide, not the names of routes."""
    found = case(project, "anytown")

    assert (found.same, found.elsewhere) == (("otherham",), ())


def test_a_wrong_answer_is_offered_only_where_it_is_wrong(copy):
    """Where it may be right it is left out."""
    another = "      - {answer: To the Leader, because: No., send_to: leader, not_at: otherham}\n"
    change(copy, "    discuss:", f"{another}    discuss:")

    assert "To the Leader" in texts(case(copy, "anytown"))
    assert "To the Leader" not in texts(case(copy, "otherham"))


def test_a_council_for_which_the_course_is_not_meant_has_none(copy):
    """A new council enters it when somebody names it."""
    run(copy, "new", "council", "Ambridge District Council")
    library = load(copy, today=TODAY).library

    assert [has_course(library, each.id) for each in library.councils] == [False, True, True]


def texts(found):
    """What is offered."""
    return [each.text for each in found.options]


def change(project, old, new):
    """Changes the module of a project."""
    file = project / "content/induction/complaints.yml"
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_the_course_has_scenarios_enough_for_each_council(library):
    """What a trainer is promised."""
    assert len(list(library.course.scenarios)) >= LEAST
    assert {
        each.id: len(cases_of(parts(library, each.id))) >= LEAST for each in library.councils
    } == {each.id: True for each in library.councils}


def test_every_scenario_has_one_answer_that_holds_and_others_to_choose_from(library):
    """And what holds is the outcome that the page of the tool has at that address."""
    wrong = [
        (each.council, each.scenario.id)
        for council in library.councils
        for each in cases_of(parts(library, council.id))
        if not is_fair(library, each)
    ]

    assert wrong == []


def is_fair(library, each):
    """Whether one answer holds, each text stands once, and the address leads to the outcome."""
    tool = library.tool(each.scenario.tool).tool
    address = dict(pair.split("=") for pair in each.address.split("&"))
    there = tool.walk(each.council, address)
    right = [option.text for option in each.options if option.holds]
    says = SILENT if each.outcome.silent else each.outcome.says.text
    counts = Counter(texts(each))
    return (
        right == [says]
        and there.route == each.outcome.id
        and address_of(there.path) == each.address
        and len(counts) == len(each.options) >= 3
    )


def test_what_holds_stands_in_no_place_of_its_own(library):
    """Who always takes the first answer learns nothing and is right about as often as by chance."""
    places = Counter(
        [option.holds for option in each.options].index(True)
        for council in library.councils
        for each in cases_of(parts(library, council.id))
    )

    assert max(places.values()) < 0.4 * sum(places.values())
