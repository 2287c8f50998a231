"""Proves that every combination of answers leads to exactly one route, family by family.

Combinations that share every answer that is asked are a family: the diagram sends them all one
way, so that one look at the routes settles them together, however many they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import prod
from zlib import crc32

from .address import write_address
from .diagram import Diagram, Path, ends, states
from .mistakes import combinations
from .tool import Tool
from .tree import OTHERWISE, Condition, Question, Route, Rules, Tree

Answers = Mapping[str, str]
"""Some or all questions with their answers, by id."""


@dataclass(frozen=True)
class Proof:
    """What one council's part of a tree comes to."""

    tree: str
    council: str
    combinations: int
    families: int
    states: int
    routes: int
    silent: int
    """Outcomes that say that the protocol is silent."""
    digest: str
    """Eight hex digits over every family and its outcome."""
    faults: tuple[str, ...]
    """Answers for which not exactly one route holds, or the diagram leads elsewhere."""


@dataclass(frozen=True)
class Family:
    """Every combination that holds these answers, and where they all lead."""

    path: Path
    route: str


def prove(tool: Tool, council: str) -> Proof:
    """Compares where each family of one council leads with the routes themselves."""
    tree, rules, diagram = tool.tree_at(council), tool.rules[council], tool.diagram(council)
    found = tuple(families(diagram))
    reached = {route for _, end in ends(diagram) for route in end.routes}
    return Proof(
        tree=tree.id,
        council=council,
        combinations=combinations(tree),
        families=len(found),
        states=sum(1 for _ in states(diagram)),
        routes=len(rules.routes),
        silent=sum(each.silent for each in rules.outcomes if each.id in reached),
        digest=digest(tree, found),
        faults=(*_faults(tree, rules, diagram), *_left_over(tree, found)),
    )


def digest_of(tool: Tool, council: str) -> str:
    """The digest of every family at one council, as its diagram leads."""
    return digest(tool.tree_at(council), families(tool.diagram(council)))


def digest(tree: Tree, found: Iterable[Family]) -> str:
    """Eight hex digits over each family's address, its size and where it leads."""
    total = 0
    for each in found:
        line = f"{write_address(each.path)} {size(tree, each.path)} {each.route}\n"
        total = crc32(line.encode(), total)
    return f"{total:08x}"


def families(diagram: Diagram) -> Iterator[Family]:
    """Every family, in the order of the tree's answers."""
    return (Family(path, end.routes[0]) for path, end in ends(diagram))


def size(tree: Tree, path: Path) -> int:
    """How many combinations hold these answers."""
    asked = dict(path)
    return prod(len(each.answers) for each in tree.questions if each.id not in asked)


def holding(rules: Rules, answers: Answers) -> tuple[str, ...]:
    """The routes that hold for a whole combination, read one by one; else `otherwise`."""
    return tuple(
        route.outcome.id
        for route in rules.routes
        if any(_holds(condition, answers) for condition in route.when)
    ) or (OTHERWISE,)


def _faults(tree: Tree, rules: Rules, diagram: Diagram) -> Iterator[str]:
    for path, end in ends(diagram):
        for answers, routes in _settled(tree, rules, dict(path)):
            if routes != end.routes[:1]:
                yield write_address(_in_order(tree, answers))


def _in_order(tree: Tree, answers: Answers) -> Path:
    return tuple((each.id, answers[each.id]) for each in tree.questions if each.id in answers)


def _settled(
    tree: Tree, rules: Rules, answers: Answers
) -> Iterator[tuple[Answers, tuple[str, ...]]]:
    """Splits a family until each route holds for all of a part or for none of it."""
    question = _unsettled(tree, rules, answers)
    if question is None:
        yield answers, holding(rules, answers)
        return
    for answer in question.answers:
        yield from _settled(tree, rules, {**answers, question.id: answer.id})


def _unsettled(tree: Tree, rules: Rules, answers: Answers) -> Question | None:
    """The first question whose answer still decides whether some route holds."""
    needed = {
        question
        for route in rules.routes
        if not any(_holds(condition, answers) for condition in route.when)
        for question in _still_asked(route, answers)
    }
    return next((each for each in tree.questions if each.id in needed), None)


def _still_asked(route: Route, answers: Answers) -> Iterator[str]:
    """The questions without an answer in each condition that the answers leave possible."""
    for condition in route.when:
        given = [(answers[each], allowed) for each, allowed in condition.allowed if each in answers]
        if all(answer in allowed for answer, allowed in given):
            yield from (each for each, _ in condition.allowed if each not in answers)


def _left_over(tree: Tree, found: Iterable[Family]) -> Iterator[str]:
    """The families together are all combinations, each once."""
    counted, whole = sum(size(tree, each.path) for each in found), combinations(tree)
    if counted != whole:
        yield f"{counted} of {whole} combinations are in a family"


def _holds(condition: Condition, answers: Answers) -> bool:
    return all(answers.get(question) in allowed for question, allowed in condition.allowed)
