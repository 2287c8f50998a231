"""Small trees and routes, written as a sentence each, and answers played against them."""

from __future__ import annotations

from generator.engine.diagram import derive
from generator.engine.tree import (
    OTHERWISE,
    Answer,
    Condition,
    Line,
    Outcome,
    Question,
    Route,
    Rules,
    Tree,
)
from generator.engine.walk import Walk, walk


def tree(*questions: str) -> Tree:
    """`tree("complainant: councillor/officer", "about: officer/clerk")`."""
    return Tree("complaint", "Complaint", "About complaints", tuple(map(_question, questions)))


def rules(*routes: str, council: str = "anytown") -> Rules:
    """`rules("to-leader when about: clerk", "to-clerk when about: officer or about: member")`."""
    return Rules(council, tuple(map(_route, routes)), outcome(OTHERWISE, silent=True))


def outcome(id: str, *, silent: bool = False) -> Outcome:
    """An outcome that says only its own name."""
    return Outcome(id, Line(f"{id}!", ()), silent, verdict="", parts=())


def answers(text: str) -> dict[str, str]:
    """`answers("complainant: councillor, about: officer")`."""
    return dict(_pairs(text))


def played(tree: Tree, rules: Rules, text: str) -> Walk:
    """Where those answers lead."""
    return walk(tree, derive(tree, rules), answers(text))


def _question(text: str) -> Question:
    id, _, ids = text.partition(": ")
    return Question(id, f"{id}?", "", tuple(Answer(a, f"{a}!", f"{a}.") for a in ids.split("/")))


def _route(text: str) -> Route:
    id, _, when = text.partition(" when ")
    return Route(outcome(id), tuple(map(_condition, when.split(" or "))))


def _condition(text: str) -> Condition:
    return Condition(tuple((question, tuple(ids.split("/"))) for question, ids in _pairs(text)))


def _pairs(text: str) -> list[tuple[str, str]]:
    return [(q, a) for q, _, a in (pair.partition(": ") for pair in text.split(", ") if pair)]
