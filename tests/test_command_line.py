"""The commands as an officer types them, on the small project that has no problems."""

import json
import re
from pathlib import Path
from shutil import copytree

import pytest
from click.testing import CliRunner

from generator.__main__ import main

GOOD = Path(__file__).parent / "good_project"
FILES = sorted(path.relative_to(GOOD) for path in GOOD.rglob("*.yml"))
CHECKED = (
    "No problems. Checked 2 councils, 6 provisions, 4 routes "
    "and 16 combinations of answers in 0.00 s.\n"
)
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


def run(project: Path, *words: str) -> tuple[str, int]:
    """What a command prints and its exit code; a trace fails the test."""
    typed = ["--root", str(project), *words]
    result = CliRunner().invoke(main, typed, catch_exceptions=False)
    return re.sub(r"\d+\.\d\d s", "0.00 s", result.output), result.exit_code


@pytest.fixture
def copy(project, tmp_path) -> Path:
    """The good project, to be changed."""
    return copytree(project, tmp_path / "project")


def test_a_clean_check_says_what_it_looked_at(project):
    """Silence would leave an editor to wonder."""
    assert run(project, "check") == (CHECKED, 0)


def test_what_is_only_worth_a_look_is_a_warning_and_stops_nothing(copy):
    """A line of law that is due and holidays that end come before the result."""
    for name in ("law", "bank_holidays"):
        file = copy / "content" / f"{name}.yml"
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("2999-12-31", "2021-03-01", 1), encoding="utf-8")

    assert run(copy, "check") == (
        """\
content/bank_holidays.yml:4: warning: The bank holidays are known only until 2021-03-01.
    Add the later ones from the list on GOV.UK and write the new day under 'until'.
content/law.yml:8: warning: 'full-council-dismisses' was last checked on 2021-03-01, \
more than a year ago.
    Read the source again and write the new date under 'checked'.
"""
        + CHECKED,
        0,
    )


def test_a_folder_without_content_is_told_what_is_missing(tmp_path):
    """A command in the wrong folder ends with words, not with a trace."""
    assert run(tmp_path, "check") == (
        """\
content/bank_holidays.yml:1: This file is missing.
    Put it back, or check that the command runs in the project's folder.
content/facts.yml:1: This file is missing.
    Put it back, or check that the command runs in the project's folder.
content/law.yml:1: This file is missing.
    Put it back, or check that the command runs in the project's folder.
content/posts.yml:1: This file is missing.
    Put it back, or check that the command runs in the project's folder.
content/topics.yml:1: This file is missing.
    Put it back, or check that the command runs in the project's folder.

5 problems. Nothing was built.
""",
        1,
    )


@pytest.mark.parametrize("name", FILES, ids=str)
def test_a_file_that_loses_any_one_line_is_checked_without_a_trace(copy, name):
    """Whatever line an editor deletes, the command ends with its own words."""
    lines = (GOOD / name).read_text(encoding="utf-8").splitlines(keepends=True)

    for index in range(len(lines)):
        (copy / name).write_text("".join(lines[:index] + lines[index + 1 :]), encoding="utf-8")

        assert run(copy, "check")[1] in (0, 1)


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
  - Dismissal of a clerk
  - Inspection of documents
""",
        0,
    )


def test_an_outcome_says_its_verdict_first(project):
    """To someone who asks whether they may, that is the answer."""
    words = ("complainant=officer", "about=officer")

    assert run(project, "answer", "complaint", "otherham", *words) == (
        """\
Yes, if: Take it to the Clerk [to-the-clerk]
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


def test_what_there_is_one_of_is_counted_in_the_singular(copy):
    """An editor who starts with one council is not told of "1 councils"."""
    for folder in ("content/councils", "decision_trees/complaint"):
        (copy / folder / "otherham.yml").unlink()
    file = copy / "content" / "councils" / "anytown.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("replaced_by: [otherham]\n", ""), encoding="utf-8")

    assert run(copy, "check") == (
        "No problems. Checked 1 council, 4 provisions, 2 routes "
        "and 8 combinations of answers in 0.00 s.\n",
        0,
    )


def test_schemas_are_written_for_an_editor_to_use(project, tmp_path):
    """One for each kind of file."""
    folder = tmp_path / "schemas"

    assert run(project, "schema", str(folder)) == (f"Wrote 8 schemas into {folder}.\n", 0)
    assert sorted(file.name for file in folder.iterdir()) == [
        "bank_holidays.schema.json",
        "council.schema.json",
        "facts.schema.json",
        "law.schema.json",
        "posts.schema.json",
        "rules.schema.json",
        "topics.schema.json",
        "tree.schema.json",
    ]


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        (
            ("answer", "complaint", "anytown", "abuot=clerk"),
            "There is no question called 'abuot'. Did you mean 'about'? "
            "Write one of: complainant, about, informal.",
        ),
        (
            ("answer", "complaint", "anytown", "x=y"),
            "There is no question called 'x'. Write one of: about, complainant, informal.",
        ),
        (
            ("answer", "complaint", "anytown", "about=clrek"),
            "'clrek' is not an answer to 'about'. Did you mean 'clerk'? "
            "Write one of: officer, clerk.",
        ),
        (
            ("answer", "complaint", "anytown", "about=mayor", "y=z", "--json"),
            "'mayor' is not an answer to 'about'. Write one of: clerk, officer.\n"
            "There is no question called 'y'. Write one of: about, complainant, informal.",
        ),
        (
            ("answer", "complaint", "anytwon"),
            "There is no council called 'anytwon'. Did you mean 'anytown'?",
        ),
        (
            ("answer", "complaint", "medway"),
            "There is no council called 'medway'. Write one of: anytown, otherham.",
        ),
        (
            ("answer", "complaint", "anytown", "about=clerk", "about=officer"),
            "'about' is answered twice: 'clerk' and 'officer'. Keep one of the two.",
        ),
        (
            ("answer", "complaint", "anytown", "clerk"),
            "'clerk' has no '='. Write a question and its answer: complainant=councillor.",
        ),
        (
            ("answer", "complaint", "anytown", "about", "x=y", "about=officer", "about=z"),
            "'about' has no '='. Write a question and its answer: complainant=councillor.\n"
            "'about' is answered twice: 'officer' and 'z'. Keep one of the two.\n"
            "There is no question called 'x'. Write one of: about, complainant, informal.",
        ),
        (
            ("answer", "complain", "anytown"),
            "There is no tree called 'complain'. Did you mean 'complaint'?",
        ),
        (
            ("questions", "access"),
            "There is no tree called 'access'. Write one of: complaint.",
        ),
        (
            ("questions", "complaint", "otherhan"),
            "There is no council called 'otherhan'. Did you mean 'otherham'?",
        ),
    ],
    ids=[
        "near-question",
        "unlike-question",
        "near-answer",
        "several-at-once",
        "near-council",
        "unlike-council",
        "answered-twice",
        "no-equals-sign",
        "slips-of-each-kind",
        "near-tree",
        "unlike-tree",
        "council-of-questions",
    ],
)
def test_a_word_that_is_not_known_is_told_with_the_right_ones(project, words, printed):
    """The command fails, so that a script notices."""
    assert run(project, *words) == (f"{printed}\n", 1)


def test_a_project_with_problems_answers_nothing(copy):
    """An outcome never comes from content that does not hold together."""
    file = copy / "content" / "topics.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("id: respect", "id: complaints"), encoding="utf-8")
    problems = run(copy, "check")

    assert problems[1] == 1
    assert run(copy, "answer", "complaint", "anytown") == problems
    assert run(copy, "questions", "complaint") == problems
