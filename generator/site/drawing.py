"""A compact drawing of one council's whole tree: a column a question, outcomes on the right."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from generator.engine.diagram import Ask, Diagram, End, Path, states
from generator.engine.tool import Tool
from generator.engine.tree import Question

from .addresses import address_of

COLUMN, ROW, MARGIN = 150, 20, 16
"""Pixels between columns, between rows and around the drawing."""


@dataclass(frozen=True)
class Branch:
    """Answers to a question that lead to the same place."""

    words: str
    end: str
    """The id of that place."""
    address: str
    """The state after the first of these answers, whose earlier answers are those of its dot."""


@dataclass(frozen=True)
class Dot:
    """One place in the drawing: a question that is still open, or an outcome."""

    id: str
    address: str
    """A state that is here: the first one that leads to it."""
    x: int
    y: int
    question: Question | None
    outcome: str
    """The outcome's sentence."""
    branches: tuple[Branch, ...]


@dataclass(frozen=True)
class Drawing:
    """Dots and the lines between them, in pixels."""

    width: int
    height: int
    dots: tuple[Dot, ...]
    lines: tuple[tuple[Dot, Dot], ...]
    columns: tuple[tuple[int, str], ...]
    """Where each question's column stands, with the question."""
    places: dict[str, str]
    """The id of the dot of every state, by address."""

    @cached_property
    def by_id(self) -> dict[str, Dot]:
        """The dots by their ids."""
        return {dot.id: dot for dot in self.dots}


def draw(tool: Tool, council: str) -> Drawing:
    """Places every distinct question and outcome of one council; equal parts stand once."""
    found = _Places(tool, council)
    dots = tuple(found.dot(place) for place in found.order)
    by_id = {dot.id: dot for dot in dots}
    return Drawing(
        width=max(dot.x for dot in dots) + MARGIN,
        height=max(dot.y for dot in dots) + MARGIN,
        dots=dots,
        lines=tuple((dot, by_id[each.end]) for dot in dots for each in dot.branches),
        columns=tuple((found.x(place), question.text) for question, place in found.columns),
        places={address_of(path): f"dot-{found.number[id(at)]}" for path, at in found.states},
    )


class _Places:
    """The distinct places of a diagram, numbered in the order in which they are met."""

    def __init__(self, tool: Tool, council: str) -> None:
        self._rules = tool.rules[council]
        self.states = tuple(states(tool.diagram(council)))
        self.order: list[Diagram] = []
        self.number: dict[int, int] = {}
        self._first: dict[int, Path] = {}
        for path, place in self.states:
            if id(place) not in self.number:
                self.number[id(place)] = len(self.order)
                self.order.append(place)
                self._first[id(place)] = path
        asked = {each.question.id: each for each in self.order if isinstance(each, Ask)}
        questions = (each for each in tool.tree.questions if each.id in asked)
        self.columns = tuple((each, asked[each.id]) for each in questions)
        self._index = {question.id: at for at, (question, _) in enumerate(self.columns)}
        self._rows = self._spread()

    def dot(self, place: Diagram) -> Dot:
        outcome = self._rules.outcome(place.routes[0]) if isinstance(place, End) else None
        return Dot(
            id=f"dot-{self.number[id(place)]}",
            address=address_of(self._first[id(place)]),
            x=self.x(place),
            y=MARGIN + int(self._rows[id(place)] * ROW),
            question=place.question if isinstance(place, Ask) else None,
            outcome=outcome.says.text if outcome else "",
            branches=self._branches(place) if isinstance(place, Ask) else (),
        )

    def x(self, place: Diagram) -> int:
        return MARGIN + self._column(place) * COLUMN

    def _column(self, place: Diagram) -> int:
        return self._index[place.question.id] if isinstance(place, Ask) else len(self._index)

    def _branches(self, place: Ask) -> tuple[Branch, ...]:
        told: dict[int, list[str]] = {}
        for answer, following in place.branches:
            told.setdefault(self.number[id(following)], []).append(answer)
        return tuple(self._branch(place, answers, end) for end, answers in told.items())

    def _branch(self, place: Ask, answers: list[str], end: int) -> Branch:
        given = (place.question.answer(each) for each in answers)
        return Branch(
            words=", or ".join(each.text for each in given if each),
            end=f"dot-{end}",
            address=address_of((*self._first[id(place)], (place.question.id, answers[0]))),
        )

    def _spread(self) -> dict[int, float]:
        """Rows: outcomes in the order met, each question between those it leads to."""
        ends = [place for place in self.order if isinstance(place, End)]
        rows = {id(place): float(row) for row, place in enumerate(ends)}
        for place in reversed(self.order):
            if isinstance(place, Ask):
                self._settle(place, rows)
        for question, _ in self.columns:
            column = [p for p in self.order if isinstance(p, Ask) and p.question == question]
            _separate(sorted((id(p) for p in column), key=rows.__getitem__), rows)
        return rows

    def _settle(self, place: Diagram, rows: dict[int, float]) -> float:
        if id(place) not in rows and isinstance(place, Ask):
            below = [self._settle(following, rows) for _, following in place.branches]
            rows[id(place)] = sum(below) / len(below)
        return rows[id(place)]


def _separate(column: list[int], rows: dict[int, float]) -> None:
    """Moves dots of one column down until no two share a row."""
    for above, below in pairwise(column):
        rows[below] = max(rows[below], rows[above] + 1)
