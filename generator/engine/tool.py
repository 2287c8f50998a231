"""One tree with the rules of every council, and its answers in plain data."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from .address import write_address
from .compare import Change, Elsewhere, changes, elsewhere
from .data import Plain, outcome_to_plain, question_to_plain
from .diagram import Diagram, derive
from .tree import Outcome, Rules, Tree
from .walk import Walk, walk


class Tool:
    """One tree with the rules of every council, their diagrams derived when first needed."""

    def __init__(self, tree: Tree, rules: Mapping[str, Rules]) -> None:
        """Takes a tree and the rules of each council, by its id."""
        self.tree = tree
        self.rules = rules
        self.diagram = cache(self._derive)
        self.tree_at = cache(self._tree_at)

    def _derive(self, council: str) -> Diagram:
        return derive(self.tree_at(council), self.rules[council])

    def _tree_at(self, council: str) -> Tree:
        return self.tree.without(self.rules[council].left_out)

    def walk(self, council: str, answers: Mapping[str, str]) -> Walk:
        """Where the answers lead at that council."""
        return walk(self.tree_at(council), self.diagram(council), answers)

    def outcome(self, council: str, found: Walk) -> Outcome | None:
        """What a walk ended in; None where a question is still open."""
        return self.rules[council].outcome(found.route) if found.route else None

    def reply(self, council: str, answers: Mapping[str, str]) -> Plain:
        """Where the answers lead at that council, and what would lead elsewhere."""
        found = self.walk(council, answers)
        outcome = self.outcome(council, found)
        return {
            "tree": self.tree.id,
            "council": council,
            "state": write_address(found.path),
            "steps": [
                {
                    "question": step.question.id,
                    "answer": step.answer.id,
                    "because": step.answer.because,
                }
                for step in found.steps
            ],
            "question": question_to_plain(found.question) if found.question else None,
            "outcome": outcome_to_plain(outcome) if outcome else None,
            "kept": dict(found.kept),
            "refused": [_refusal(self.tree_at(council), *pair) for pair in found.refused],
            "changes": self._changes(council, found) if outcome else [],
            "elsewhere": self._elsewhere(council, found) if outcome else [],
        }

    def _changes(self, council: str, found: Walk) -> list[Plain]:
        rules = self.rules[council]
        found_there = changes(self.tree_at(council), self.diagram(council), found)
        return [_change(rules, each) for each in found_there]

    def _elsewhere(self, council: str, found: Walk) -> list[Plain]:
        there = {each: (self.tree_at(each), self.diagram(each)) for each in self.rules}
        others = elsewhere(there, found, but=council)
        return [_elsewhere(self.rules[each.council], each) for each in others]


def _refusal(tree: Tree, question: str, answer: str) -> Plain:
    found = tree.question(question)
    valid = [each.id for each in found.answers] if found else [each.id for each in tree.questions]
    return {"question": question, "answer": answer, "known": found is not None, "valid": valid}


def _change(rules: Rules, change: Change) -> Plain:
    return {
        "question": change.question.id,
        "asks": change.question.text,
        "answer": change.answer.id,
        "text": change.answer.text,
        "state": write_address(change.path),
        **_where(rules, change.route),
    }


def _elsewhere(rules: Rules, other: Elsewhere) -> Plain:
    return {
        "council": other.council,
        "state": write_address(other.path),
        "question": other.question.text if other.question else None,
        "further": [
            {"answer": answer.text, **_where(rules, route)} for answer, route in other.further
        ],
        "parts_at": other.parts_at.text if other.parts_at else None,
        **_where(rules, other.route),
    }


def _where(rules: Rules, route: str | None) -> Plain:
    found = rules.outcome(route) if route else None
    return {"outcome": route, "says": found.says.text if found else None}
