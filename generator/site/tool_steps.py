"""The steps of one council's tool: its questions and its outcomes, with every way to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from generator.engine.address import write_address
from generator.engine.diagram import Ask, End, Path, states
from generator.engine.papers import Facts, Paper, letters, slip_to_fill_in, writers
from generator.engine.tool import Tool
from generator.engine.tree import Answer, Line, Outcome, Question, Tree

from .addresses import address_of

Parts = tuple[tuple[str, tuple[Line, ...]], ...]
"""Lines by kind, in reading order."""
YES_OR_NO = re.compile(r"(Yes|No|Not)\b")
"""An answer that says too little without its question; its reason stands in its place."""
AT_ONCE = (
    "send_to",
    "copy_to",
    "conditions",
    "decided_by",
    "first",
    "how",
    "within",
    "do_not",
    "should_not",
)
"""What an outcome says before a letter is offered, in that order; the rest is folded."""


@dataclass(frozen=True)
class Said:
    """One answer given on the way, with the address of the question it answers."""

    text: str
    before: str


@dataclass(frozen=True)
class State:
    """One place in a tool: its address and the answers that lead there."""

    address: str
    said: tuple[Said, ...]
    writers: tuple[str, ...] = ()
    """Who may have a letter to write, at an outcome."""


@dataclass(frozen=True)
class Asking:
    """A state in which a question is asked."""

    state: State
    question: Question
    groups: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    """Under each heading, if there is one, each answer's text and the address it leads to."""


@dataclass(frozen=True)
class Ending:
    """An outcome, with every state that ends in it."""

    outcome: Outcome
    states: tuple[State, ...]
    letters: tuple[tuple[str, str], ...]
    """For each writer, the letter; no answer changes it."""
    slip: str
    """The routing slip without what depends on the answers and the day."""

    @property
    def at_once(self) -> Parts:
        """What comes before the letter; a silent outcome begins with whom to ask."""
        kinds = ("ask", *AT_ONCE) if self.outcome.silent else AT_ONCE
        return self._parts(each for each in kinds if each not in self._later)

    @property
    def afterwards(self) -> Parts:
        """What comes after the letter and is open all the same."""
        return self._parts(self._later)

    @property
    def _later(self) -> tuple[str, ...]:
        return ("decided_by",) if self.outcome.lines("send_to") else ()

    def _parts(self, kinds: Iterable[str]) -> Parts:
        return tuple((kind, lines) for kind in kinds if (lines := self.outcome.lines(kind)))

    @property
    def folded(self) -> Parts:
        """What is folded."""
        here = {kind for kind, _ in (*self.at_once, *self.afterwards)}
        return tuple(part for part in self.outcome.parts if part[0] not in here)

    @property
    def has_dates(self) -> bool:
        """Whether a date can be worked out."""
        return any(each.period and each.period.has_date for each in self.outcome.lines("within"))


def askings(tool: Tool, council: str) -> tuple[Asking, ...]:
    """Every state of one council's tool in which a question is asked, parents first."""
    return tuple(
        _asking(tool, council, path, place)
        for path, place in states(tool.diagram(council))
        if isinstance(place, Ask)
    )


def first_asking(tool: Tool, council: str) -> Asking | None:
    """What one council's tool asks first; None where every answer leads to the same outcome."""
    path, place = next(states(tool.diagram(council)))
    return _asking(tool, council, path, place) if isinstance(place, Ask) else None


def endings(tool: Tool, council: str, facts: Facts) -> tuple[Ending, ...]:
    """Every outcome of one council's tool with the states that end in it, in the rules' order."""
    reached: dict[str, list[State]] = {}
    for path, place in states(tool.diagram(council)):
        if isinstance(place, End):
            reached.setdefault(place.routes[0], []).append(_state(tool, council, path))
    outcomes = (each for each in tool.rules[council].outcomes if each.id in reached)
    return tuple(_ending(tool.tree, facts, each, tuple(reached[each.id])) for each in outcomes)


def _ending(tree: Tree, facts: Facts, outcome: Outcome, reached: tuple[State, ...]) -> Ending:
    paper = Paper(tree, facts, steps=(), outcome=outcome, deadlines=(), page="")
    needed = {writer for state in reached for writer in state.writers}
    written = tuple(pair for pair in letters(paper).items() if pair[0] in needed)
    return Ending(outcome, reached, written, slip_to_fill_in(paper))


def _asking(tool: Tool, council: str, path: Path, place: Ask) -> Asking:
    question = place.question
    return Asking(_state(tool, council, path), question, tuple(_groups(question, path)))


def _groups(question: Question, path: Path) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    for heading, answers in groupby(question.answers, key=attrgetter("group")):
        yield (
            heading,
            tuple((each.text, write_address((*path, (question.id, each.id)))) for each in answers),
        )


def _state(tool: Tool, council: str, path: Path) -> State:
    found = tool.walk(council, dict(path))
    said = tuple(_said(step.answer, path[:at]) for at, step in enumerate(found.steps))
    outcome = tool.outcome(council, found)
    return State(
        address_of(path), said, writers(tool.tree, outcome, found.steps) if outcome else ()
    )


def reasons(tool: Tool, council: str) -> dict[str, dict[str, str]]:
    """For each question that a council's tool may ask, each answer as a reason."""
    asked = (place.question for _, place in states(tool.diagram(council)) if isinstance(place, Ask))
    return {each.id: {answer.id: _reason(answer) for answer in each.answers} for each in asked}


def doors(asked: Iterable[Asking]) -> dict[str, str]:
    """From each question's address to a short name of it on the page, to go back to."""
    return {each.state.address: f"q{number}" for number, each in enumerate(asked, 1)}


def _said(given: Answer, before: Path) -> Said:
    text = _reason(given) if YES_OR_NO.match(given.text) else given.text
    return Said(text, address_of(before))


def _reason(given: Answer) -> str:
    return f"{given.because[0].upper()}{given.because[1:]}"
