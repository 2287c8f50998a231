"""What `questions` and `answer` print."""

import json

import pytest

from tests.command_line.typed import run

COMPLAINANT = """\
Who is raising it?
  complainant=councillor  A councillor
  complainant=officer  An officer
"""
ABOUT = """\
Who is it about?
  about=officer  An officer
  about=clerk  The Clerk
"""
INFORMAL = """\
Have you tried to settle it?
  informal=not-yet  Not yet
  informal=tried  Yes
"""


def test_questions_are_printed_ready_to_be_answered(project):
    """Every answer stands as it is typed after `answer`."""
    printed = "\n".join((COMPLAINANT, ABOUT, INFORMAL))

    assert run(project, "questions", "complaint") == (printed, 0)


def test_a_council_is_asked_only_the_questions_that_it_needs(project):
    """Anytown does not care about an informal talk."""
    printed = "\n".join((COMPLAINANT, ABOUT))

    assert run(project, "questions", "complaint", "anytown") == (printed, 0)


def test_questions_are_data_for_another_program(project):
    """With --json, each question has its id, words, help and answers."""
    output, code = run(project, "questions", "complaint", "--json")

    assert code == 0
    assert json.loads(output)[2] == {
        "id": "informal",
        "text": "Have you tried to settle it?",
        "help": "A talk is enough.",
        "answers": [
            {
                "id": "not-yet",
                "text": "Not yet",
                "because": "you have not yet tried to settle it",
            },
            {"id": "tried", "text": "Yes", "because": "you have tried to settle it"},
        ],
    }


def test_without_an_answer_the_first_question_is_asked(project):
    """A conversation can begin with nothing."""
    assert run(project, "answer", "complaint", "anytown") == (COMPLAINANT, 0)


def test_answers_that_leave_it_open_lead_to_the_next_question(project):
    """The answers to it are printed too."""
    words = ("complainant=councillor", "about=clerk")

    assert run(project, "answer", "complaint", "otherham", *words) == (INFORMAL, 0)


def test_answers_that_settle_it_lead_to_the_outcome(project):
    """Every part has its heading, and each line the provisions that it stands on."""
    words = ("about=officer", "complainant=councillor")

    assert run(project, "answer", "complaint", "anytown", *words) == (
        """\
Take it to the Clerk [about-an-officer]
Send it to:
  - Clerk [about-an-officer]
How:
  - Write a letter [2.1]
By when:
  - The Clerk acknowledges it (5 working days, counted from when the complaint arrives) \
[acknowledged]
""",
        0,
    )


def test_a_post_is_named_as_the_council_names_it(project):
    """Anytown calls the leader of the council simply Leader."""
    words = ("complainant=officer", "about=clerk")

    assert run(project, "answer", "complaint", "anytown", *words) == (
        """\
Take it to the Leader [about-the-clerk, 2.2]
Send it to:
  - Leader [2.2]
Copy it to:
  - Monitoring Officer [2.2]
The law that applies anyway:
  - Dismissal of a clerk (law as at 11 May 2015)
  - Inspection of documents (law as at 1 April 1986)
""",
        0,
    )


def test_an_outcome_says_its_verdict_first(project):
    """To someone who asks whether they may, that is the answer."""
    words = ("complainant=officer", "about=officer")

    assert run(project, "answer", "complaint", "otherham", *words) == (
        """\
Yes: Take it to the Clerk [to-the-clerk]
Send it to:
  - Clerk or Leader of the council
""",
        0,
    )


def test_a_silent_outcome_is_printed_without_provisions(project):
    """What remains is whom to ask."""
    words = ("complainant=officer", "about=officer")

    assert run(project, "answer", "complaint", "anytown", *words) == (
        "This protocol does not say\nWhom to ask:\n  - The Clerk can advise you\n",
        0,
    )


def test_an_outcome_is_data_for_another_program(project):
    """With --json, the reply is whole: the steps, the outcome, its changes and other councils."""
    words = ("complainant=officer", "about=officer", "informal=tried", "--json")

    output, code = run(project, "answer", "complaint", "anytown", *words)

    assert (json.loads(output), code) == (
        {
            "tree": "complaint",
            "council": "anytown",
            "state": "complainant=officer&about=officer",
            "steps": [
                {
                    "question": "complainant",
                    "answer": "officer",
                    "because": "you are an officer",
                },
                {"question": "about", "answer": "officer", "because": "it is about an officer"},
            ],
            "question": None,
            "outcome": {
                "id": "otherwise",
                "outcome": {"text": "This protocol does not say", "cites": []},
                "silent": True,
                "verdict": "",
                "law": [],
                "ask": [{"text": "The Clerk can advise you", "cites": []}],
            },
            "kept": {"informal": "tried"},
            "refused": [],
            "changes": [
                {
                    "question": "complainant",
                    "asks": "Who is raising it?",
                    "answer": "councillor",
                    "text": "A councillor",
                    "state": "complainant=councillor&about=officer",
                    "outcome": "about-an-officer",
                    "says": "Take it to the Clerk",
                },
                {
                    "question": "about",
                    "asks": "Who is it about?",
                    "answer": "clerk",
                    "text": "The Clerk",
                    "state": "complainant=officer&about=clerk",
                    "outcome": "about-the-clerk",
                    "says": "Take it to the Leader",
                },
            ],
            "elsewhere": [
                {
                    "council": "otherham",
                    "state": "complainant=officer&about=officer",
                    "question": None,
                    "further": [],
                    "parts_at": None,
                    "outcome": "to-the-clerk",
                    "says": "Take it to the Clerk",
                }
            ],
        },
        0,
    )


def test_the_same_answer_typed_twice_is_one_answer(project):
    """Nothing contradicts it."""
    words = ("about=clerk", "about=clerk")

    assert run(project, "answer", "complaint", "anytown", *words) == run(
        project, "answer", "complaint", "anytown", "about=clerk"
    )


@pytest.mark.parametrize("command", ["answer", "questions"])
def test_a_council_without_routes_in_a_tree_is_not_an_unknown_council(copy, command):
    """Its routes are still to be written."""
    (copy / "decision_trees" / "complaint" / "otherham.yml").unlink()

    assert run(copy, command, "complaint", "otherham") == (
        "complaint has no routes for otherham yet.\n",
        1,
    )


def test_what_is_wrong_with_a_tool_or_a_council_stops_its_answers(copy):
    """An outcome never comes from content that does not hold together."""
    file = copy / "content" / "councils" / "anytown.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("id: acknowledged", "id: about-the-clerk"), encoding="utf-8")
    problems = run(copy, "check")

    assert problems[1] == 1
    assert run(copy, "answer", "complaint", "anytown") == problems
    assert run(copy, "questions", "complaint", "anytown") == problems


@pytest.mark.parametrize(
    ("file", "right", "wrong"),
    [
        ("search_words.yml", "words: deadline", "words: moan"),
        ("councils/otherham.yml", "force: should", "force: perhaps"),
    ],
)
def test_what_is_wrong_elsewhere_stops_no_answer(copy, file, right, wrong):
    """An editor tries one tool while another part is half done, and is told that it is."""
    changed = copy / "content" / file
    text = changed.read_text(encoding="utf-8")
    changed.write_text(text.replace(right, wrong), encoding="utf-8")
    found = run(copy, "check")[0].splitlines()[-1].partition(".")[0]
    stand = "stands" if found == "1 problem" else "stand"

    assert run(copy, "answer", "complaint", "anytown", "complainant=officer", "about=officer") == (
        f"{found} {stand} elsewhere in the content. To see what: python -m generator check\n"
        "This protocol does not say\nWhom to ask:\n  - The Clerk can advise you\n",
        0,
    )
    own = file == "councils/otherham.yml"
    assert run(copy, "answer", "complaint", "otherham")[1] == int(own)
