"""The repository's own content, as anyone reads it who builds the site today."""

import random
from datetime import date
from pathlib import Path

import pytest

from generator.engine.diagram import lead
from generator.engine.proof import holding
from generator.load import load

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 11, 22)
SAMPLE = 1000
"""Combinations of each tool and council that are walked one by one."""


@pytest.fixture(scope="module")
def library():
    """Everything below `content/` and `decision_trees/`; problems fail here, with their words."""
    return load(ROOT, today=TODAY, home="").library


def test_every_council_has_routes_in_every_tool(library):
    """A tool never leaves a reader with a council that it does not know."""
    councils = {each.id for each in library.councils}

    assert {tool.id: councils - set(tool.tool.rules) for tool in library.tools} == {
        tool.id: set() for tool in library.tools
    }


def test_every_council_shows_law_that_applies_anyway(library):
    """A town council and a joint committee have law of their own, and not a principal council's."""
    shown = {
        council.id: {
            line.id
            for tool in library.tools
            for outcome in tool.outcomes(council.id)
            for line in library.law_for(council.council, outcome.law)
        }
        for council in library.councils
    }

    assert [id for id, lines in shown.items() if not lines] == []


def test_there_is_something_to_compare(library):
    """An empty library would have no problems either."""
    assert (len(library.councils) > 1, len(library.tools) > 0) == (True, True)


def test_the_home_council_comes_first_and_the_others_by_name(library):
    """A council that runs the site for itself finds its own protocol at the top."""
    last = library.councils[-1].id

    at_home = load(ROOT, today=TODAY, home=last).library.councils

    assert at_home == (library.councils[-1], *library.councils[:-1])


def test_a_sample_of_single_combinations_each_leads_to_the_one_route_that_holds(library):
    """What is proved for whole families holds for combinations taken one by one."""
    chance = random.Random(1)
    wrong = [
        (files.id, council, answers)
        for files in library.tools
        for council, rules in files.tool.rules.items()
        for answers in (any_answers(files.tool.tree_at(council), chance) for _ in range(SAMPLE))
        if holding(rules, answers) != (lead(files.tool.diagram(council), answers),)
    ]

    assert wrong == []


def any_answers(tree, chance):
    """One combination, whatever it is."""
    return {each.id: chance.choice(each.answers).id for each in tree.questions}
