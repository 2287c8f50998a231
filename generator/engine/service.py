"""Answers one request about a tree, in plain data: for the browser's worker and the command line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from .address import read_address, write_address
from .compare import Change, Elsewhere, changes, elsewhere
from .data import Plain, outcome_to_plain, question_to_plain, rules_from_plain, tree_from_plain
from .diagram import Diagram, derive
from .tree import Rules, Tree
from .walk import Walk, walk


class Tool:
    """One tree with the rules of every council, their diagrams derived when first needed."""

    def __init__(self, tree: Tree, rules: tuple[Rules, ...]) -> None:
        """Takes a tree and its rules, one entry for each council."""
        self.tree = tree
        self.rules = {each.council: each for each in rules}
        self.diagram = cache(self._derive)

    def _derive(self, council: str) -> Diagram:
        return derive(self.tree, self.rules[council])

    def reply(self, council: str, answers: Mapping[str, str]) -> Plain:
        """Where the answers lead at that council, and what would lead elsewhere."""
        found = walk(self.tree, self.diagram(council), answers)
        outcome = self.rules[council].outcome(found.route) if found.route else None
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
            "refused": [_refusal(self.tree, *pair) for pair in found.refused],
            "changes": self._changes(council, found) if outcome else [],
            "elsewhere": self._elsewhere(council, found) if outcome else [],
        }

    def _changes(self, council: str, found: Walk) -> list[Plain]:
        rules = self.rules[council]
        return [_change(rules, each) for each in changes(self.tree, self.diagram(council), found)]

    def _elsewhere(self, council: str, found: Walk) -> list[Plain]:
        diagrams = {each: self.diagram(each) for each in self.rules}
        others = elsewhere(self.tree, diagrams, found, but=council)
        return [_elsewhere(self.rules[each.council], each) for each in others]


class Service:
    """Answers requests in JSON from the JSON data of the trees."""

    def __init__(self, data_json: str) -> None:
        """Takes a list of trees, each with its rules: what the build writes for the browser."""
        self._tools = {tool.tree.id: tool for tool in map(_tool, json.loads(data_json))}

    def reply(self, request_json: str) -> str:
        """Answers `{"tree": id, "council": id, "address": fragment}`."""
        request: dict[str, Any] = json.loads(request_json)
        answers = read_address(request["address"])
        return json.dumps(self._tools[request["tree"]].reply(request["council"], answers))


def _tool(plain: Plain) -> Tool:
    return Tool(tree_from_plain(plain["tree"]), tuple(map(rules_from_plain, plain["rules"])))


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
