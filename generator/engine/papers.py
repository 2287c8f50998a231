"""Writes an outcome as papers to take away: a routing slip and letters with blanks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from .cited import Paragraphs, Short, in_a_line, in_full, short_forms
from .data import Plain
from .days import Calendar, Deadline, in_words
from .tree import PART_HEADINGS, VERDICTS, WRITERS, Line, Outcome, Tree
from .walk import Step

MARKING = re.compile(r"\bmark(ed)?\b", re.I)
"""In a line of "how" that says what the letter itself has to bear: it stands at its head."""
TO_WRITE_FOR = ("send_to", "how", "decided_by", "ask")
"""An outcome with one of these parts leads to a letter."""


@dataclass(frozen=True)
class Facts:
    """What the papers say about a council."""

    name: str
    document: str
    """The protocol's title, place and date."""
    referred_to: str
    """The same as a sentence goes on: "the Protocol on councillors and officers"."""
    silence: str
    """What a silent outcome says of the protocol, or of the part that was read."""
    words: dict[str, str]
    """What the council calls a councillor and an officer."""
    calendar: Calendar
    paragraphs: Paragraphs
    law: dict[str, str]
    """For each line of law that holds here, its title and date."""
    area: str = "ward"
    """What a councillor there is elected for."""
    source: str = ""
    """When the protocol was read and where the council publishes it, as a sentence."""


@dataclass(frozen=True)
class Paper:
    """An outcome with all that is written down about it."""

    tree: Tree
    facts: Facts
    steps: tuple[Step, ...]
    outcome: Outcome
    deadlines: tuple[Deadline, ...]
    page: str
    """The address of the outcome."""


def facts_from_plain(plain: Plain) -> Facts:
    """The facts of a council as the build wrote them."""
    days = plain["calendar"]
    holidays = {date.fromisoformat(day): name for day, name in days["holidays"].items()}
    since, until = date.fromisoformat(days["since"]), date.fromisoformat(days["until"])
    return Facts(
        name=plain["name"],
        document=plain["document"],
        referred_to=plain["referred_to"],
        silence=plain["silence"],
        words=plain["words"],
        calendar=Calendar(days["name"], holidays, since, until),
        paragraphs={cite: (under, at) for cite, (under, at) in plain["paragraphs"].items()},
        law=plain["law"],
        area=plain["area"],
        source=plain["source"],
    )


def slip(paper: Paper, *, version: str, today: str) -> str:
    """The routing slip: everything on one page, as plain text; for a silent outcome law first."""
    printed = f", printed {in_words(date.fromisoformat(today))}" if today else ""
    answers = [f"{step.question.text} {step.answer.text}" for step in paper.steps]
    return _slip(paper, answers, f"Site version {version}{printed}")


def slip_to_fill_in(paper: Paper) -> str:
    """The same slip for anybody who comes to that outcome, with BLANKS."""
    answers, page, printed = BLANKS
    return _slip(replace(paper, page=page), [answers], printed)


def _slip(paper: Paper, answers: Iterable[str], printed: str) -> str:
    source = [paper.facts.source] if paper.facts.source else []
    about = [GUIDE, *source, paper.page, printed]
    law = _section("The law that applies anyway", _law(paper))
    cites, paragraphs = paper.outcome.cites, paper.facts.paragraphs
    short = short_forms(cites, paragraphs)
    first, last = (law, "") if paper.outcome.silent else ("", law)
    sections = [
        _section("ROUTING SLIP", [paper.tree.title, paper.facts.name, paper.facts.document]),
        _section("Outcome", _verdict(paper)),
        first,
        _section("Your answers", answers),
        *(
            _section(PART_HEADINGS[kind], (_line(line, paragraphs, short) for line in lines))
            for kind, lines in paper.outcome.parts
        ),
        _section("Dates", map(_due, paper.deadlines)),
        _section("Paragraphs", filter(None, [in_full(cites, paragraphs, short)])),
        last,
        _section("About this slip", about),
    ]
    return "\n\n".join(filter(None, sections)) + "\n"


BLANKS = ("{answers}", "{page}", "{printed}")
"""What a page fills in: each answer on a line, its own address, and its version with the day."""

GUIDE = "A guide in plain words: the council's own document governs. It is not legal advice."


def letters(paper: Paper) -> dict[str, str]:
    """For each of WRITERS that the reader may be, a letter with blanks in square brackets.

    There is none where the outcome leads to nobody, or where the answers rule it out.
    """
    return {each: _letter(paper, each) for each in writers(paper.tree, paper.outcome, paper.steps)}


def writers(tree: Tree, outcome: Outcome, steps: Iterable[Step]) -> tuple[str, ...]:
    """Those of WRITERS who have a letter to write: none where the outcome leads to nobody."""
    if not tree.letter or not any(map(outcome.lines, TO_WRITE_FOR)):
        return ()
    said = {step.answer.letter_from for step in steps} - {""}
    return tuple(each for each in WRITERS if each in (said or WRITERS))


def _letter(paper: Paper, writer: str) -> str:
    copies = _posts(paper.outcome, "copy_to")
    numbers = in_a_line(paper.outcome.says.cites, paper.facts.paragraphs)
    lines = [
        "[Your name]",
        f"[Your {paper.facts.area}], {paper.facts.name}"
        if writer == "councillor"
        else "[Your post]",
        "[Date]",
        "",
        f"To: {_posts(paper.outcome, 'send_to') or '[the person it goes to]'}",
        *([f"Copy to: {copies}"] if copies else []),
        *(f"[{line.text}]" for line in paper.outcome.lines("how") if MARKING.search(line.text)),
        "",
        "Dear [name],",
        "",
        f"I write as {_a(paper.facts.words[writer])} under {paper.facts.referred_to}"
        + (f", {numbers}." if numbers else "."),
        "",
        *(line for blank in paper.tree.letter for line in (f"[{blank}]", "")),
        *_replies(paper.outcome),
        "Yours sincerely,",
        "",
        "[Your name]",
        *(["", paper.facts.source] if paper.facts.source else []),
    ]
    return "\n".join(lines) + "\n"


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0].lower() in "aeiou" else f"a {noun}"


def _section(heading: str, lines: Iterable[str]) -> str:
    body = "\n".join(lines)
    return f"{heading}\n{body}" if body else ""


def _verdict(paper: Paper) -> Iterator[str]:
    outcome = paper.outcome
    if outcome.silent:
        yield paper.facts.silence
    word = VERDICTS.get(outcome.verdict)
    yield f"{word}: {outcome.says.text}" if word else outcome.says.text


def _line(line: Line, paragraphs: Paragraphs, short: Short) -> str:
    numbers = in_a_line(line.cites, paragraphs, short)
    period = f" within {line.period.length}" if line.period else ""
    return f"- {line.text}{period}" + (f" ({numbers})" if numbers else "")


def _due(deadline: Deadline) -> str:
    doubt = "" if deadline.known else " Check the bank holidays: the list does not reach this far."
    return f"- By {in_words(deadline.due)}: {'. '.join(deadline.says)}.{doubt}"


def _law(paper: Paper) -> Iterator[str]:
    return (paper.facts.law[id] for id in paper.outcome.law)


def _posts(outcome: Outcome, kind: str) -> str:
    return "; ".join(line.text for line in outcome.lines(kind))


def _replies(outcome: Outcome) -> Iterator[str]:
    for line in outcome.lines("within"):
        if line.period:
            yield f"The protocol sets a time of {line.period.length}: {line.text}."
            yield ""
