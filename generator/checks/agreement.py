"""Checks that one matter gets one answer, in whichever tool it is asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.content.located import Located
from generator.content.tree_shapes import AgreementShape, TreeShape
from generator.engine.diagram import ends
from generator.engine.tool import Tool
from generator.engine.tree import Outcome
from generator.problem import Problem, choose_from, in_a_row

NAMES_SOMEBODY = ("send_to", "decided_by")
"""The parts of an outcome by which two tools can contradict each other."""

Answers = Mapping[str, tuple[str, ...]]


def check_agreement(
    tool: Tool, shape: TreeShape, source: Located, tools: Mapping[str, Tool]
) -> Iterator[Problem]:
    """Every declared pair for which another tool names somebody else, or is silent, somewhere."""
    for index, pair in enumerate(shape.agrees_with):
        key = ("agrees_with", index)
        if pair.tool not in tools:
            what = f"There is no tool called '{pair.tool}'."
            yield source.problem((*key, "tool"), what, choose_from(pair.tool, tools))
            continue
        other = tools[pair.tool]
        for council in sorted(set(tool.rules) & set(other.rules)):
            here, there = _said(tool, council, pair.here), _said(other, council, pair.there)
            if here != there:
                yield source.problem(key, _what(council, pair, here, there), FIX)


FIX = "Mend the routes of one of the two, or narrow the answers of the pair."


def _what(council: str, pair: AgreementShape, here: frozenset[str], there: frozenset[str]) -> str:
    said, other = in_a_row(sorted(here), "or"), in_a_row(sorted(there), "or")
    return f"At {council} this tool says {said}, and '{pair.tool}' says {other}."


def _said(tool: Tool, council: str, answers: Answers) -> frozenset[str]:
    """Whom the outcomes that these answers can lead to name, each as a text."""
    reached = {
        end.routes[0]
        for path, end in ends(tool.diagram(council))
        if all(given in answers.get(question, (given,)) for question, given in path)
    }
    found = (tool.rules[council].outcome(route) for route in reached)
    return frozenset(_names(each) for each in found if each)


def _names(outcome: Outcome) -> str:
    posts = [p for kind in NAMES_SOMEBODY for line in outcome.lines(kind) for p in line.posts]
    named = f"'{' and '.join(dict.fromkeys(posts))}'" if posts else "nobody"
    return f"{named} (silent)" if outcome.silent else named
