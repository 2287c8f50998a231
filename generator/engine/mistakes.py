"""Finds what is wrong with one council's routes: two for one combination, or one nobody reaches."""

from __future__ import annotations

from dataclasses import dataclass

from .diagram import Diagram, Path, ends
from .tree import OTHERWISE, Rules, Tree


@dataclass(frozen=True)
class Clash:
    """Two or more routes that hold for the same answers."""

    routes: tuple[str, ...]
    path: Path
    """One combination of answers for which they do."""


def clashes(diagram: Diagram) -> tuple[Clash, ...]:
    """One clash for each set of routes that hold together."""
    found = {
        end.routes: Clash(end.routes, path) for path, end in ends(diagram) if len(end.routes) > 1
    }
    return tuple(found.values())


def unreached(rules: Rules, diagram: Diagram) -> tuple[str, ...]:
    """The ids of outcomes that no combination of answers leads to, in the rules' order."""
    reached = {route for _, end in ends(diagram) for route in end.routes}
    ids = (*(route.outcome.id for route in rules.routes), OTHERWISE)
    return tuple(id for id in ids if id not in reached)


def combinations(tree: Tree) -> int:
    """How many combinations of answers the tree has."""
    total = 1
    for question in tree.questions:
        total *= len(question.answers)
    return total
