"""One request about a tree, answered in plain data."""

import json

import pytest

from generator.engine.data import rules_to_plain, tree_to_plain
from generator.engine.seal import seal
from generator.engine.service import Service
from generator.engine.tool import Tool
from tests.story import answers, rules, tree

TREE = tree("complainant: councillor/officer", "about: officer/clerk")
ANYTOWN = rules("to-leader when about: clerk", "to-clerk when about: officer")
OTHERHAM = rules("to-chair when complainant: officer, about: clerk", council="otherham")
ABOUT = {
    "id": "about",
    "text": "about?",
    "help": "",
    "answers": [
        {"id": "officer", "text": "officer!", "because": "officer."},
        {"id": "clerk", "text": "clerk!", "because": "clerk."},
    ],
}


@pytest.fixture
def tool():
    """One tree and two councils."""
    return Tool(TREE, {"anytown": ANYTOWN, "otherham": OTHERHAM})


@pytest.fixture
def service():
    """The same, from the JSON that the build writes."""
    councils = [rules_to_plain(ANYTOWN), rules_to_plain(OTHERHAM)]
    facts = {
        "name": "Anytown Borough Council",
        "document": "Protocol, May 2022",
        "referred_to": "the Protocol, May 2022",
        "area": "ward",
        "silence": "The protocol is silent.",
        "words": {"councillor": "councillor", "officer": "officer"},
        "calendar": {
            "name": "England",
            "holidays": {},
            "since": "2024-01-01",
            "until": "2028-12-31",
        },
        "paragraphs": {},
        "law": {},
        "source": "",
    }
    data = {
        "tree": tree_to_plain(TREE),
        "rules": councils,
        "councils": {"anytown": facts, "otherham": facts},
        "version": "1",
    }
    return Service(seal(json.dumps(data)))


def test_answers_that_settle_it_are_replied_to_with_the_outcome(tool):
    """The reply holds all that a page shows: why, what would change it, and others' outcomes."""
    reply = tool.reply("anytown", answers("complainant: officer, about: clerk"))

    assert reply == {
        "tree": "complaint",
        "council": "anytown",
        "state": "about=clerk",
        "steps": [{"question": "about", "answer": "clerk", "because": "clerk."}],
        "question": None,
        "outcome": {
            "id": "to-leader",
            "outcome": {"text": "to-leader!", "cites": []},
            "silent": False,
            "verdict": "",
            "law": [],
        },
        "kept": {"complainant": "officer"},
        "refused": [],
        "changes": [
            {
                "question": "about",
                "asks": "about?",
                "answer": "officer",
                "text": "officer!",
                "state": "about=officer",
                "outcome": "to-clerk",
                "says": "to-clerk!",
            }
        ],
        "elsewhere": [
            {
                "council": "otherham",
                "state": "complainant=officer&about=clerk",
                "question": None,
                "further": [],
                "parts_at": "complainant?",
                "outcome": "to-chair",
                "says": "to-chair!",
            }
        ],
    }


def test_answers_that_leave_it_open_are_replied_to_with_the_next_question(tool):
    """Until it is settled there is nothing to change and nothing to compare."""
    reply = tool.reply("otherham", answers("complainant: officer"))

    assert reply == {
        "tree": "complaint",
        "council": "otherham",
        "state": "complainant=officer",
        "steps": [{"question": "complainant", "answer": "officer", "because": "officer."}],
        "question": ABOUT,
        "outcome": None,
        "kept": {},
        "refused": [],
        "changes": [],
        "elsewhere": [],
    }


def test_a_council_that_needs_one_more_answer_shows_what_each_leads_to(tool):
    """The outcomes stand beside the answers, in the other council's words."""
    reply = tool.reply("anytown", answers("about: clerk"))

    assert reply["elsewhere"] == [
        {
            "council": "otherham",
            "state": "",
            "question": "complainant?",
            "further": [
                {"answer": "councillor!", "outcome": "otherwise", "says": "otherwise!"},
                {"answer": "officer!", "outcome": "to-chair", "says": "to-chair!"},
            ],
            "parts_at": "complainant?",
            "outcome": None,
            "says": None,
        }
    ]


def test_a_change_that_opens_a_question_says_no_outcome(tool):
    """The link leads to the question."""
    reply = tool.reply("otherham", answers("complainant: councillor"))

    assert reply["changes"] == [
        {
            "question": "complainant",
            "asks": "complainant?",
            "answer": "officer",
            "text": "officer!",
            "state": "complainant=officer",
            "outcome": None,
            "says": None,
        }
    ]


def test_a_refused_answer_comes_with_the_words_that_are_right(tool):
    """A wrong answer lists the answers of its question, a wrong question the questions."""
    reply = tool.reply("anytown", answers("about: clrek, abuot: clerk"))

    assert reply["refused"] == [
        {"question": "about", "answer": "clrek", "known": True, "valid": ["officer", "clerk"]},
        {
            "question": "abuot",
            "answer": "clerk",
            "known": False,
            "valid": ["complainant", "about"],
        },
    ]


@pytest.mark.parametrize("address", ["", "about=clerk", "complainant=officer", "about=x&y=z"])
@pytest.mark.parametrize("council", ["anytown", "otherham"])
def test_the_service_replies_in_json_as_the_tool_does(tool, service, council, address):
    """A fragment is all that a reader's browser has to send; papers come only with an outcome."""
    request = json.dumps({"council": council, "address": address})

    reply = json.loads(service.reply(request))

    plain = tool.reply(council, dict(pair.split("=") for pair in address.split("&") if pair))
    papers = {"deadlines", "calendar", "slip", "letters"} if plain["outcome"] else set()
    assert {key: reply[key] for key in plain} == plain
    assert reply.keys() - plain.keys() == papers
