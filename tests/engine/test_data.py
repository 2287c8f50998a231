"""Trees and rules as the plain data that other programs read."""

import json
from dataclasses import replace

from generator.engine.data import (
    outcome_to_plain,
    rules_from_plain,
    rules_to_plain,
    tree_from_plain,
    tree_to_plain,
)
from generator.engine.tree import Answer, Line, Outcome, Period, Question, Route, Rules
from tests.story import outcome, rules, tree

FULL = Outcome(
    "to-clerk",
    Line("Take it to the Clerk", ("2.1", "about-an-officer")),
    silent=False,
    verdict="yes-if",
    parts=(
        ("send_to", (Line("Town Clerk or Leader", ("2.1",), posts=("clerk", "leader")),)),
        ("within", (Line("The Clerk replies", (), period=Period(5, "working day", "it arrives")),)),
    ),
    law=("inspection-of-documents",),
)


def test_a_tree_is_its_questions_with_their_answers():
    """Nothing of a tree is left out of its data."""
    assert tree_to_plain(tree("about: officer/clerk")) == {
        "id": "complaint",
        "title": "Complaint",
        "about": "About complaints",
        "questions": [
            {
                "id": "about",
                "text": "about?",
                "help": "",
                "answers": [
                    {"id": "officer", "text": "officer!", "because": "officer."},
                    {"id": "clerk", "text": "clerk!", "because": "clerk."},
                ],
            }
        ],
        "letter": [],
    }


def test_an_answer_says_who_writes_a_letter_only_where_the_tree_does():
    """What the author left open stays open."""
    who = Question("who", "Who?", "", (Answer("a", "A", "a", "councillor"), Answer("b", "B", "b")))
    told = replace(tree("about: officer/clerk"), questions=(who,), letter=("What happened.",))

    plain = tree_to_plain(told)

    assert plain["letter"] == ["What happened."]
    assert plain["questions"][0]["answers"] == [
        {"id": "a", "text": "A", "because": "a", "letter_from": "councillor"},
        {"id": "b", "text": "B", "because": "b"},
    ]
    assert tree_from_plain(plain) == told


def test_an_outcome_holds_only_what_it_says():
    """Posts and a period stand only in the lines that have them."""
    assert outcome_to_plain(FULL) == {
        "id": "to-clerk",
        "outcome": {"text": "Take it to the Clerk", "cites": ["2.1", "about-an-officer"]},
        "silent": False,
        "verdict": "yes-if",
        "law": ["inspection-of-documents"],
        "send_to": [
            {"text": "Town Clerk or Leader", "cites": ["2.1"], "posts": ["clerk", "leader"]}
        ],
        "within": [
            {
                "text": "The Clerk replies",
                "cites": [],
                "period": {
                    "number": 5,
                    "unit": "working day",
                    "start": "it arrives",
                    "length": "5 working days",
                },
            }
        ],
    }


def test_rules_are_their_routes_and_what_holds_otherwise():
    """A route's conditions stand as the answers that each question may have."""
    written = rules("to-clerk when about: officer/clerk or complainant: officer")

    assert rules_to_plain(written) == {
        "council": "anytown",
        "routes": [
            {
                "when": [{"about": ["officer", "clerk"]}, {"complainant": ["officer"]}],
                "outcome": outcome_to_plain(outcome("to-clerk")),
            }
        ],
        "otherwise": outcome_to_plain(outcome("otherwise", silent=True)),
        "left_out": {},
    }


def test_what_is_written_as_json_is_read_back_the_same():
    """The browser works on the very values that the build checked."""
    whole = tree("complainant: councillor/officer", "about: officer/clerk")
    routes = (Route(FULL, rules("x when about: clerk").routes[0].when),)
    made = Rules("anytown", routes, FULL, left_out=(("about", ("officer",)),))

    assert tree_from_plain(json.loads(json.dumps(tree_to_plain(whole)))) == whole
    assert rules_from_plain(json.loads(json.dumps(rules_to_plain(made)))) == made
