"""Walks every combination of answers and sums up where each leads, to compare hosts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from zlib import crc32

from .diagram import End, lead, states
from .mistakes import combinations
from .tool import Tool
from .tree import OTHERWISE, Condition, Rules, Tree

Lead = Callable[[Mapping[str, str]], str]
"""From a whole combination of answers to the id of the outcome it leads to."""


@dataclass(frozen=True)
class Proof:
    """What one council's part of a tree comes to."""

    tree: str
    council: str
    combinations: int
    states: int
    routes: int
    silent: int
    """Outcomes that say that the protocol is silent."""
    digest: str
    """Eight hex digits over every combination and its outcome."""
    faults: tuple[str, ...]
    """Combinations for which not exactly one route holds, or the walk leads elsewhere."""


def prove(tool: Tool, council: str) -> Proof:
    """Walks every combination of one council and compares each walk with the routes themselves."""
    rules = tool.rules[council]
    reached = [end for _, end in states(tool.diagram(council)) if isinstance(end, End)]
    return Proof(
        tree=tool.tree.id,
        council=council,
        combinations=combinations(tool.tree),
        states=sum(1 for _ in states(tool.diagram(council))),
        routes=len(rules.routes),
        silent=sum(
            each.silent for each in rules.outcomes if any(each.id in end.routes for end in reached)
        ),
        digest=digest_of(tool, council),
        faults=tuple(_faults(tool, rules, council)),
    )


def digest_of(tool: Tool, council: str) -> str:
    """The digest of every combination at one council, as its diagram leads."""
    diagram = tool.diagram(council)
    return digest(tool.tree, lambda answers: lead(diagram, answers))


def digest(tree: Tree, leads_to: Lead) -> str:
    """Eight hex digits over every combination of answers and where it leads."""
    total = 0
    for answers in every_combination(tree):
        total = crc32(f"{' '.join(answers.values())} {leads_to(answers)}\n".encode(), total)
    return f"{total:08x}"


def every_combination(tree: Tree) -> Iterator[dict[str, str]]:
    """Every combination of answers, in the tree's order."""
    ids = [question.id for question in tree.questions]
    answers = ([answer.id for answer in question.answers] for question in tree.questions)
    return (dict(zip(ids, each, strict=True)) for each in product(*answers))


def _faults(tool: Tool, rules: Rules, council: str) -> Iterator[str]:
    for answers in every_combination(tool.tree):
        holding = [
            route.outcome.id
            for route in rules.routes
            if any(_holds(condition, answers) for condition in route.when)
        ] or [OTHERWISE]
        if holding != [lead(tool.diagram(council), answers)]:
            yield " ".join(answers.values())


def _holds(condition: Condition, answers: Mapping[str, str]) -> bool:
    return all(answers[question] in allowed for question, allowed in condition.allowed)
