"""Checks that one matter gets one answer, in whichever tool it is asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.content.located import Key, Located
from generator.content.tree_shapes import AgreementShape
from generator.content.values import MadeTree, Values
from generator.engine.diagram import ends
from generator.engine.tool import Tool
from generator.engine.tree import Outcome
from generator.problem import Problem, in_a_row

from .names import Names, unknown

NAMES_SOMEBODY = ("send_to", "decided_by")
"""The parts of an outcome by which two tools can contradict each other."""

TREES = "decision_trees/"
Answers = Mapping[str, tuple[str, ...]]


def check_agreement(values: Values) -> Iterator[Problem]:
    """Every declared pair for which another tool names somebody else, or is silent, somewhere."""
    tools = {id: _tool(each) for id, each in values.trees.items()}
    for id, tree in values.trees.items():
        for index, pair in enumerate(tree.made.value.agrees_with):
            yield from _pair(tools[id], tree.made.source, ("agrees_with", index), pair, tools)


def _tool(tree: MadeTree) -> Tool:
    """A tree with the councils of whose routes nothing was lost."""
    whole = {} if tree.made.lost else tree.rules
    return Tool(tree.tree, {id: each.rules for id, each in whole.items() if not each.made.lost})


def _pair(
    tool: Tool, source: Located, key: Key, pair: AgreementShape, tools: Mapping[str, Tool]
) -> Iterator[Problem]:
    other = tools.get(pair.tool)
    if other is None:
        yield from unknown([pair.tool], Names("tool", tools, TREES), source, (*key, "tool"))
        return
    sides = ((tool, pair.here, "here"), (other, pair.there, "there"))
    words = [each for side in sides for each in _unknown_words(*side, source, key)]
    yield from words
    for council in sorted(set(tool.rules) & set(other.rules)) if not words else ():
        here, there = _said(tool, council, pair.here), _said(other, council, pair.there)
        if here != there:
            yield source.problem(key, _what(council, pair, here, there), FIX)


def _unknown_words(
    tool: Tool, answers: Answers, side: str, source: Located, key: Key
) -> Iterator[Problem]:
    questions = Names("question", [each.id for each in tool.tree.questions], TREES)
    for question, given in answers.items():
        found = tool.tree.question(question)
        if found is None:
            yield from unknown([question], questions, source, (*key, side, question))
        else:
            ids = [each.id for each in found.answers]
            known = Names(f"answer to '{question}'", ids, TREES)
            yield from unknown(given, known, source, (*key, side, question))


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
    lines = [line for kind in NAMES_SOMEBODY for line in outcome.lines(kind) if line.posts]
    posts = dict.fromkeys(" or ".join(line.posts) for line in lines)
    named = f"'{' and '.join(posts)}'" if posts else "nobody"
    return f"{named} (silent)" if outcome.silent else named
