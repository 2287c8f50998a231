"""Derives, from one council's routes, the questions that can still change its outcome.

A diagram is a decision diagram (Bryant, "Graph-Based Algorithms for Boolean Function
Manipulation", 1986) with a branch for each answer: equal parts are one object, and a question
whose answers all lead to the same object is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from .tree import OTHERWISE, Question, Route, Rules, Tree


@dataclass(frozen=True)
class End:
    """Where the answers settle it; more than one route here is a mistake in the rules."""

    routes: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Ask:
    """A question whose answer can still change the outcome."""

    question: Question
    branches: tuple[tuple[str, Diagram], ...]

    @cached_property
    def _following(self) -> dict[str, Diagram]:
        return dict(self.branches)

    def after(self, answer: str) -> Diagram:
        """What follows that answer."""
        return self._following[answer]


Diagram = Ask | End
_Open = tuple[str, tuple[tuple[str, tuple[str, ...]], ...]]
"""A route, with what a condition for it still says of questions to come, in asking order.

Plain tuples, because a derivation is mostly hashing, and a dataclass hashes in Python.
"""
Live = frozenset[_Open]
Path = tuple[tuple[str, str], ...]
"""Questions and answers by id, in asking order."""


def derive(tree: Tree, rules: Rules) -> Diagram:
    """The diagram of one council: every path asks only what matters and ends once."""
    return _Derivation(tree).from_question(0, _live(tree, rules.routes))


def lead(diagram: Diagram, answers: Mapping[str, str]) -> str:
    """The route that a whole combination of answers leads to."""
    while isinstance(diagram, Ask):
        diagram = diagram.after(answers[diagram.question.id])
    return diagram.routes[0]


def states(diagram: Diagram, path: Path = ()) -> Iterator[tuple[Path, Diagram]]:
    """Every state a reader can be in, parents first: the answers so far and what comes next."""
    yield path, diagram
    if isinstance(diagram, Ask):
        for answer, following in diagram.branches:
            yield from states(following, (*path, (diagram.question.id, answer)))


def ends(diagram: Diagram) -> Iterator[tuple[Path, End]]:
    """Every path to an end, with the end."""
    return ((path, end) for path, end in states(diagram) if isinstance(end, End))


def asked(diagram: Diagram) -> frozenset[str]:
    """The ids of the questions that some path asks."""
    return frozenset(each.question.id for _, each in states(diagram) if isinstance(each, Ask))


def _live(tree: Tree, routes: tuple[Route, ...]) -> Live:
    order = {question.id: index for index, question in enumerate(tree.questions)}
    return frozenset(
        (route.outcome.id, tuple(sorted(condition.allowed, key=lambda each: order[each[0]])))
        for route in routes
        for condition in route.when
    )


class _Derivation:
    """Builds one diagram, with equal parts shared."""

    def __init__(self, tree: Tree) -> None:
        self._questions = tree.questions
        self._known: dict[tuple[int, Live], Diagram] = {}
        self._ends: dict[tuple[str, ...], End] = {}
        self._asks: dict[tuple[int, tuple[int, ...]], Ask] = {}

    def from_question(self, index: int, live: Live) -> Diagram:
        key = (index, live)
        if key not in self._known:
            done = index == len(self._questions)
            self._known[key] = self._end(live) if done else self._ask(index, live)
        return self._known[key]

    def _end(self, live: Live) -> End:
        routes = tuple(sorted({route for route, _ in live})) or (OTHERWISE,)
        return self._ends.setdefault(routes, End(routes))

    def _ask(self, index: int, live: Live) -> Diagram:
        question = self._questions[index]
        bound = frozenset(each for each in live if _is_on(question, each))
        following = tuple(
            self.from_question(index + 1, (live - bound) | _left_by(answer.id, bound))
            for answer in (question.answers if bound else question.answers[:1])
        )
        if all(each is following[0] for each in following):
            return following[0]
        branches = zip((answer.id for answer in question.answers), following, strict=True)
        key = (index, tuple(map(id, following)))
        return self._asks.setdefault(key, Ask(question, tuple(branches)))


def _is_on(question: Question, condition: _Open) -> bool:
    _, left = condition
    return bool(left) and left[0][0] == question.id


def _left_by(answer: str, bound: Live) -> Live:
    """What an answer leaves open of conditions on its question, without that question."""
    return frozenset((route, left[1:]) for route, left in bound if answer in left[0][1])
