"""Checks that one matter gets one answer, in whichever tool it is asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.content.located import Key, Located
from generator.content.tree_shapes import AgreementShape
from generator.content.values import Values
from generator.engine.tool import Tool
from generator.engine.tree import Outcome
from generator.problem import Problem, in_a_row

from .names import Names, unknown
from .reached import TREES, Answers, named_in, outcomes_after, unknown_answers


def check_agreement(values: Values, tools: Mapping[str, Tool]) -> Iterator[Problem]:
    """Every declared pair for which another tool names somebody else, or is silent, somewhere."""
    for id, tree in values.trees.items():
        for index, pair in enumerate(tree.made.value.agrees_with):
            yield from _pair(tools[id], tree.made.source, ("agrees_with", index), pair, tools)


def _pair(
    tool: Tool, source: Located, key: Key, pair: AgreementShape, tools: Mapping[str, Tool]
) -> Iterator[Problem]:
    other = tools.get(pair.tool)
    if other is None:
        yield from unknown([pair.tool], Names("tool", tools, TREES), source, (*key, "tool"))
        return
    sides = ((tool, pair.here, "here"), (other, pair.there, "there"))
    words = [
        each
        for whose, answers, side in sides
        for each in unknown_answers(whose, answers, source, (*key, side))
    ]
    yield from words
    for council in sorted(set(tool.rules) & set(other.rules)) if not words else ():
        here, there = _said(tool, council, pair.here), _said(other, council, pair.there)
        if here and there and here != there:
            yield source.problem(key, _what(council, pair, here, there), FIX)


FIX = "Mend the routes of one of the two, or narrow the answers of the pair."


def _what(council: str, pair: AgreementShape, here: frozenset[str], there: frozenset[str]) -> str:
    said, other = in_a_row(sorted(here), "or"), in_a_row(sorted(there), "or")
    return f"At {council} this tool says {said}, and '{pair.tool}' says {other}."


def _said(tool: Tool, council: str, answers: Answers) -> frozenset[str]:
    """Whom the outcomes that these answers can lead to name, each as a text."""
    return frozenset(map(_names, outcomes_after(tool, council, answers)))


def _names(outcome: Outcome) -> str:
    named = f"'{named_in(outcome)}'" if named_in(outcome) else "nobody"
    return f"{named} (silent)" if outcome.silent else named
