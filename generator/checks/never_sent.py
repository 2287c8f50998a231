"""Checks that nobody is sent to the post that they hold, or to one that they do not have."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.located import Key
from generator.content.rules import outcome_shapes
from generator.content.tree_shapes import NeverShape
from generator.content.values import MadeTree
from generator.engine.tool import Tool
from generator.problem import Problem

from .known import Known
from .names import unknown
from .reached import Reached, outcomes_after, unknown_answers


def check_never_sent(tree: MadeTree, tool: Tool, known: Known) -> Iterator[Problem]:
    """A warning for each route that sends such readers there, at the council's own file."""
    source = tree.made.source
    for index, never in enumerate(tree.made.value.never_sent):
        key: Key = ("never_sent", index)
        slips = (
            *unknown([never.to], known.posts, source, (*key, "to")),
            *unknown_answers(tool, never.answers, source, (*key, "answers")),
        )
        yield from slips
        if not never.answers:
            fix = "Write who they are: answers: {question: answer}."
            yield source.problem((*key, "answers"), "'answers' names nobody.", fix)
        elif not slips:
            yield from _routes(tree, tool, never)


def _routes(tree: MadeTree, tool: Tool, never: NeverShape) -> Iterator[Problem]:
    *_, question = never.answers
    for council in sorted(tool.rules):
        made = tree.rules[council].made
        keys = {id: key for key, id, _ in outcome_shapes(made.value)}
        for answer in never.answers[question]:
            reached = outcomes_after(tool, council, {**never.answers, question: (answer,)})
            for each in filter(lambda each: _sends_to(each, never.to), reached):
                what = (
                    f"'{each.outcome.id}' sends to '{never.to}' also who answers "
                    f"'{question}={answer}': they hold that post, have nobody in it, or it is "
                    "about them."
                )
                fix = (
                    f"Name the other answers to '{question}' under 'when', "
                    f"and add a route for this one. A way to it: {each.asked}."
                )
                line = made.source.line(keys.get(each.outcome.id, ()))
                yield Problem(made.source.file, line, what, fix, is_warning=True)


def _sends_to(reached: Reached, post: str) -> bool:
    """Whether a line of an outcome sends to that post and leaves no other."""
    return any(set(line.posts) == {post} for line in reached.outcome.lines("send_to"))
