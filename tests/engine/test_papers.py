"""An outcome as papers to take away: the routing slip and the letters, whole."""

import json
from dataclasses import replace

import pytest

from generator.engine.days import deadlines
from generator.engine.papers import Facts, Paper, facts_from_plain, letters, slip
from generator.engine.tree import Answer, Line, Outcome, Period, Question, Tree
from generator.engine.walk import Step
from tests.engine.calendars import ENGLAND, day

FACTS = Facts(
    name="Anytown Borough Council",
    document="Protocol on councillors and officers, Part 5, dated May 2022",
    words={"councillor": "member", "officer": "employee"},
    calendar=ENGLAND,
    paragraphs={"about-the-clerk": "2.2", "2.2": "2.2", "acknowledged": "2.3, bullet 2"},
    law={"dismissal": "Dismissal of a clerk (law as at 2015-05-11): Only the full council can."},
)
TREE = Tree(
    "complaint",
    "Where does this complaint go?",
    "About complaints",
    questions=(),
    letter=("What happened.", "What you ask for."),
)
STEPS = (
    Step(
        Question("complainant", "Who is raising it?", "", ()),
        Answer("officer", "An officer", "you are an officer"),
    ),
    Step(
        Question("about", "Who is it about?", "", ()),
        Answer("clerk", "The Clerk", "it is about the Clerk"),
    ),
)
OUTCOME = Outcome(
    id="to-the-leader",
    says=Line("Take it to the Leader", ("about-the-clerk", "2.2")),
    silent=False,
    verdict="yes-if",
    parts=(
        ("send_to", (Line("Leader or Mayor", ("about-the-clerk",), posts=("leader", "mayor")),)),
        ("copy_to", (Line("Monitoring Officer", ()), Line("Clerk to the Council", ("2.2",)))),
        ("how", (Line("Mark it confidential", ("2.2",)),)),
        (
            "within",
            (
                Line("A reply", ("acknowledged",), period=Period(5, True, "it arrives")),
                Line("A result", ("2.2",), period=Period(1, False, "it arrives")),
            ),
        ),
        ("do_not", (Line("Speak of it in public", ()),)),
    ),
    law=("dismissal",),
)
SILENT = Outcome("otherwise", Line("This protocol does not say", ()), silent=True, parts=())


def paper(outcome=OUTCOME, received="2026-12-23", steps=STEPS):
    """The outcome with its deadlines, at its page."""
    return Paper(
        tree=TREE,
        facts=FACTS,
        steps=steps,
        outcome=outcome,
        deadlines=deadlines(outcome, day(received), ENGLAND),
        page="https://protocols.example.org/tools/complaint/anytown/#complainant=officer",
    )


def test_the_slip_holds_everything_in_reading_order():
    """From the answers to the paragraphs, with dates, law, version and day."""
    assert (
        slip(paper(), version="0.1.0-1a2b3c4d", today="2026-11-22")
        == """\
ROUTING SLIP
Where does this complaint go?
Anytown Borough Council
Protocol on councillors and officers, Part 5, dated May 2022

Outcome
Yes, if: Take it to the Leader

Your answers
Who is raising it? An officer
Who is it about? The Clerk

Send it to
- Leader or Mayor (2.2)

Copy it to
- Monitoring Officer
- Clerk to the Council (2.2)

How
- Mark it confidential (2.2)

By when
- A reply within 5 working days (2.3, bullet 2)
- A result within 1 day (2.2)

Do not
- Speak of it in public

Dates
- By Monday 4 January 2027: A reply.
- By Thursday 24 December 2026: A result.

Paragraphs
2.2; 2.3, bullet 2

The law that applies anyway
Dismissal of a clerk (law as at 2015-05-11): Only the full council can.

About this slip
A guide in plain words: the council's own document governs. It is not legal advice.
https://protocols.example.org/tools/complaint/anytown/#complainant=officer
Site version 0.1.0-1a2b3c4d
Printed Sunday 22 November 2026
"""
    )


def test_a_slip_of_a_silent_outcome_says_so_and_leaves_out_what_there_is_not():
    """No empty heading stands on it, and no day where none is known."""
    written = slip(paper(SILENT, steps=STEPS[:1]), version="1", today="")

    assert (
        written
        == """\
ROUTING SLIP
Where does this complaint go?
Anytown Borough Council
Protocol on councillors and officers, Part 5, dated May 2022

Outcome
The protocol is silent.
This protocol does not say

Your answers
Who is raising it? An officer

About this slip
A guide in plain words: the council's own document governs. It is not legal advice.
https://protocols.example.org/tools/complaint/anytown/#complainant=officer
Site version 1
"""
    )


def test_a_date_beyond_the_list_of_bank_holidays_comes_with_a_doubt():
    """What must happen within one period stands on one line."""
    within = tuple(Line(text, (), period=Period(5, True, "")) for text in ("A reply", "A name"))
    written = slip(
        paper(replace(OUTCOME, parts=(("within", within),)), received="2028-03-29"),
        version="1",
        today="",
    )

    assert [line for line in written.splitlines() if line.startswith("- By")] == [
        "- By Wednesday 5 April 2028: A reply. A name. "
        "Check the bank holidays: the list does not reach this far."
    ]


@pytest.mark.parametrize(
    ("writer", "sender", "call"),
    [
        ("councillor", "[Your ward], Anytown Borough Council", "a member"),
        ("officer", "[Your post]", "an employee"),
    ],
)
def test_a_letter_is_written_whole_but_for_the_matter_itself(writer, sender, call):
    """The writer is called what the council calls them, and blanks stand in square brackets."""
    assert (
        letters(paper())[writer]
        == f"""\
[Your name]
{sender}
[Date]

To: Leader or Mayor
Copy to: Monitoring Officer; Clerk to the Council
[Mark it confidential]

Dear [name],

I write as {call} under Protocol on councillors and officers, Part 5, dated May 2022, paragraph 2.2.

[What happened.]

[What you ask for.]

The protocol sets a time of 5 working days: A reply.

The protocol sets a time of 1 day: A result.

Yours sincerely,

[Your name]
"""
    )


def test_a_letter_where_nobody_is_named_leaves_the_reader_to_choose():
    """No recipient is invented and no paragraph is claimed."""
    asked = replace(SILENT, parts=(("ask", (Line("Ask the Clerk", ()),)),))

    assert (
        letters(paper(asked))["officer"]
        == """\
[Your name]
[Your post]
[Date]

To: [the person it goes to]

Dear [name],

I write as an employee under Protocol on councillors and officers, Part 5, dated May 2022.

[What happened.]

[What you ask for.]

Yours sincerely,

[Your name]
"""
    )


@pytest.mark.parametrize(
    ("letter_from", "writers"),
    [("councillor", ["councillor"]), ("officer", ["officer"]), ("nobody", [])],
)
def test_a_reader_who_has_said_who_they_are_gets_their_own_letter(letter_from, writers):
    """A councillor is not offered an officer's letter, and a resident neither."""
    who, about = STEPS
    said = Step(who.question, replace(who.answer, letter_from=letter_from))

    assert list(letters(paper(steps=(said, about)))) == writers


@pytest.mark.parametrize("kind", ["send_to", "how", "decided_by", "ask"])
def test_there_is_a_letter_where_there_is_something_to_send_or_to_ask(kind):
    """A recipient, a way to do it, somebody who decides, or somebody to ask."""
    outcome = replace(SILENT, parts=((kind, (Line("Clerk", ()),)),))

    assert list(letters(paper(outcome))) == ["councillor", "officer"]


def test_there_is_no_letter_where_there_is_nothing_to_send_or_to_ask():
    """Nobody waits for one."""
    assert letters(paper(SILENT)) == {}


def test_there_is_no_letter_in_a_tool_that_has_none():
    """The tree says what a letter of its kind should hold."""
    assert letters(replace(paper(), tree=replace(TREE, letter=()))) == {}


def test_the_facts_of_a_council_are_read_from_what_the_build_wrote():
    """The browser has the same calendar and the same words."""
    plain = {
        "name": FACTS.name,
        "document": FACTS.document,
        "words": FACTS.words,
        "calendar": {
            "name": ENGLAND.name,
            "holidays": {day.isoformat(): name for day, name in ENGLAND.holidays.items()},
            "since": "2026-01-01",
            "until": "2028-03-31",
        },
        "paragraphs": FACTS.paragraphs,
        "law": FACTS.law,
    }

    assert facts_from_plain(json.loads(json.dumps(plain))) == FACTS
