"""An outcome as a routing slip, whole."""

import json
from dataclasses import replace

from generator.engine.papers import facts_from_plain, slip
from generator.engine.tree import Line, Period
from tests.engine.calendars import ENGLAND
from tests.engine.outcomes import FACTS, OUTCOME, SILENT, STEPS, paper


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

The law that applies anyway
Dismissal of a clerk (law as at 2015-05-11): Only the full council can.

About this slip
A guide in plain words: the council's own document governs. It is not legal advice.
The official document, as read on 20 November 2026: https://anytown.example/document
https://protocols.example.org/tools/complaint/anytown/#complainant=officer
Site version 0.1.0-1a2b3c4d, printed Sunday 22 November 2026
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
The official document, as read on 20 November 2026: https://anytown.example/document
https://protocols.example.org/tools/complaint/anytown/#complainant=officer
Site version 1
"""
    )


def test_a_date_beyond_the_list_of_bank_holidays_comes_with_a_doubt():
    """What must happen within one period stands on one line."""
    within = tuple(
        Line(text, (), period=Period(5, "working day", "")) for text in ("A reply", "A name")
    )
    written = slip(
        paper(replace(OUTCOME, parts=(("within", within),)), received="2028-03-29"),
        version="1",
        today="",
    )

    assert [line for line in written.splitlines() if line.startswith("- By")] == [
        "- By Wednesday 5 April 2028: A reply. A name. "
        "Check the bank holidays: the list does not reach this far."
    ]


def test_a_heading_that_stands_in_for_a_number_is_written_once():
    """Each line has a letter and the place; the paragraphs say which heading that is."""
    confidentiality = "section 13 “Confidentiality”,"
    paragraphs = {
        "about-the-clerk": (confidentiality, "1st paragraph"),
        "2.2": (confidentiality, "2nd paragraph, (b)"),
        "acknowledged": ("paragraph", "2.3"),
    }
    written = replace(paper(), facts=replace(FACTS, paragraphs=paragraphs))

    lines = slip(written, version="1", today="").splitlines()
    assert lines[lines.index("Paragraphs") + 1] == (
        "A, section 13 “Confidentiality”, 1st paragraph; 2nd, (b)"
    )
    assert [each for each in lines if "(A, " in each or "(2.3)" in each] == [
        "- Leader or Mayor (A, 1st)",
        "- Clerk to the Council (A, 2nd, (b))",
        "- Mark it confidential (A, 2nd, (b))",
        "- A reply within 5 working days (2.3)",
        "- A result within 1 day (A, 2nd, (b))",
    ]


def test_the_facts_of_a_council_are_read_from_what_the_build_wrote():
    """The browser has the same calendar and the same words."""
    plain = {
        "name": FACTS.name,
        "document": FACTS.document,
        "referred_to": FACTS.referred_to,
        "area": FACTS.area,
        "silence": FACTS.silence,
        "words": FACTS.words,
        "calendar": {
            "name": ENGLAND.name,
            "holidays": {day.isoformat(): name for day, name in ENGLAND.holidays.items()},
            "since": "2026-01-01",
            "until": "2028-03-31",
        },
        "paragraphs": FACTS.paragraphs,
        "law": FACTS.law,
        "source": FACTS.source,
    }

    assert facts_from_plain(json.loads(json.dumps(plain))) == FACTS
