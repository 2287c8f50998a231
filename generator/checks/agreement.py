"""Checks that one matter gets one answer, in whichever tool it is asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.content.located import Key, Located
from generator.content.rules import outcome_shapes
from generator.content.tree_shapes import AgreementShape
from generator.content.values import MadeTree, Values
from generator.engine.tool import Tool
from generator.engine.tree import Outcome
from generator.problem import Problem

from .names import Names, unknown
from .reached import TREES, Reached, named_in, outcomes_after, unknown_answers


def check_agreement(values: Values, tools: Mapping[str, Tool]) -> Iterator[Problem]:
    """Every declared pair for which another tool names somebody else, or is silent, somewhere."""
    for id, tree in values.trees.items():
        for index, pair in enumerate(tree.made.value.agrees_with):
            key = ("agrees_with", index)
            words = tuple(_words(tools[id], tree.made.source, key, pair, tools))
            yield from words or _contradictions(tree, tools[id], pair, tools[pair.tool])


def _words(
    tool: Tool, source: Located, key: Key, pair: AgreementShape, tools: Mapping[str, Tool]
) -> Iterator[Problem]:
    """What the pair names that there is not."""
    other = tools.get(pair.tool)
    if other is None:
        yield from unknown([pair.tool], Names("tool", tools, TREES), source, (*key, "tool"))
        return
    sides = ((tool, pair.here, "here"), (other, pair.there, "there"))
    sides = ((tool, pair.here, "here"), (other, pair.there, "there"))
    for whose, answers, side in sides:
        yield from unknown_answers(whose, answers, source, (*key, side))


def _contradictions(
    tree: MadeTree, tool: Tool, pair: AgreementShape, other: Tool
) -> Iterator[Problem]:
    """One problem for each council at which the two differ, at the route of its own file."""
    fix = (
        "Mend the one that is wrong. If they are two matters, "
        f"narrow the pair under 'agrees_with' in {tree.made.source.file}."
    )
    for council in sorted(set(tool.rules) & set(other.rules)):
        here = outcomes_after(tool, council, pair.here)
        there = outcomes_after(other, council, pair.there)
        if found := _differing(here, there):
            ours, theirs = found
            rules = tree.rules[council].made
            keys = {id: key for key, id, _ in outcome_shapes(rules.value)}
            what = (
                f"For '{ours.asked}' this tool {_says(ours.outcome)}, and for the same matter "
                f"'{pair.tool}' {_says(theirs.outcome)} ('{theirs.asked}')."
            )
            yield rules.source.problem(keys.get(ours.outcome.id, ()), what, fix)


def _differing(
    here: tuple[Reached, ...], there: tuple[Reached, ...]
) -> tuple[Reached, Reached] | None:
    """The first outcome that has no match on the other side, with the first that it should have.

    None where each has one, or where a side has no outcome.
    """
    ours, theirs = {_says(each.outcome) for each in here}, {_says(each.outcome) for each in there}
    pairs = ((one, other) for one in here for other in there)
    return next(
        (
            (one, other)
            for one, other in pairs
            if _says(one.outcome) not in theirs or _says(other.outcome) not in ours
        ),
        None,
    )


def _says(outcome: Outcome) -> str:
    """Whom an outcome names, or that it is silent, as a sentence goes on behind the tool."""
    named = named_in(outcome)
    if outcome.silent:
        return f"is silent and names '{named}'" if named else "is silent and names nobody"
    return f"names '{named}'" if named else "has a rule that names nobody"
