"""An outcome as a letter with blanks: who may write one, and what it holds."""

from dataclasses import replace

import pytest

from generator.engine.papers import letters
from generator.engine.tree import Line
from generator.engine.walk import Step
from tests.engine.outcomes import FACTS, SILENT, STEPS, TREE, paper


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

I write as {call} under the Protocol on councillors and officers, Part 5, \
dated May 2022, paragraph 2.2.

[What happened.]

[What you ask for.]

The protocol sets a time of 5 working days: A reply.

The protocol sets a time of 1 day: A result.

Yours sincerely,

[Your name]

The official document, as read on 20 November 2026: https://anytown.example/document
"""
    )


def test_only_how_to_mark_a_letter_stands_at_its_head():
    """What else there is to do is said beside the letter, and not in it."""
    how = (
        'You should mark it "private and confidential"',
        "Privately",
        "The protocol sets no form, marking or time limit",
    )
    asked = replace(SILENT, parts=(("how", tuple(Line(each, ()) for each in how)),))

    assert letters(paper(asked))["officer"].splitlines()[4:7] == [
        "To: [the person it goes to]",
        '[You should mark it "private and confidential"]',
        "",
    ]


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

I write as an employee under the Protocol on councillors and officers, Part 5, dated May 2022.

[What happened.]

[What you ask for.]

Yours sincerely,

[Your name]

The official document, as read on 20 November 2026: https://anytown.example/document
"""
    )


def test_a_county_councillor_writes_for_a_division():
    """A county has no wards."""
    county = replace(paper(), facts=replace(FACTS, area="division"))

    assert letters(county)["councillor"].splitlines()[1] == (
        "[Your division], Anytown Borough Council"
    )


def test_a_letter_ends_with_the_name_where_nothing_is_known_of_the_document():
    """No empty line speaks of an address that there is not."""
    unknown = replace(paper(), facts=replace(FACTS, source=""))

    assert letters(unknown)["officer"].endswith("Yours sincerely,\n\n[Your name]\n")


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
