"""What the outcomes say that some answers of a tool can lead to, whatever else is answered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.content.located import Key, Located
from generator.content.values import MadeTree
from generator.engine.diagram import Ask, Diagram, derive
from generator.engine.tool import Tool
from generator.engine.tree import Outcome
from generator.problem import Problem

from .names import Names, unknown

TREES = "decision_trees/"
Answers = Mapping[str, tuple[str, ...]]
"""The answers that stand for a matter, by question; any other question may have any answer."""

NAMES_SOMEBODY = ("send_to", "decided_by")
"""The parts of an outcome by which it can contradict another."""


def sound_tool(tree: MadeTree) -> Tool:
    """A tree with the councils of whose routes nothing was lost."""
    whole = {} if tree.made.lost else tree.rules
    return Tool(tree.tree, {id: each.rules for id, each in whole.items() if not each.made.lost})


def unknown_answers(tool: Tool, answers: Answers, source: Located, key: Key) -> Iterator[Problem]:
    """A problem for each question or answer that the tool does not have; `key` is their place."""
    questions = Names("question", [each.id for each in tool.tree.questions], TREES)
    for question, given in answers.items():
        found = tool.tree.question(question)
        if found is None:
            yield from unknown([question], questions, source, (*key, question))
        else:
            ids = [each.id for each in found.answers]
            known = Names(f"answer to '{question}'", ids, TREES)
            yield from unknown(given, known, source, (*key, question))


def outcomes_after(tool: Tool, council: str, answers: Answers) -> tuple[Outcome, ...]:
    """The outcomes that these answers can lead to at a council; none if it has no such answer."""
    tree, rules = tool.tree_at(council), tool.rules[council]
    left = tree.without(
        tuple(
            (question.id, tuple(each.id for each in question.answers if each.id not in given))
            for question in tree.questions
            if (given := answers.get(question.id)) is not None
        )
    )
    if not all(question.answers for question in left.questions):
        return ()
    found = (rules.outcome(route) for route in sorted(_routes(derive(left, rules))))
    return tuple(filter(None, found))


def _routes(diagram: Diagram) -> set[str]:
    """The routes at the ends of a diagram, each of whose parts is looked at once."""
    open_parts, seen, found = [diagram], {id(diagram)}, set[str]()
    while open_parts:
        part = open_parts.pop()
        if isinstance(part, Ask):
            following = [each for _, each in part.branches if id(each) not in seen]
            seen.update(map(id, following))
            open_parts.extend(following)
        else:
            found.add(part.routes[0])
    return found


def named_in(outcome: Outcome) -> str:
    """Whom an outcome names, as a text: "leader and clerk or chair"; empty if nobody."""
    lines = [line for kind in NAMES_SOMEBODY for line in outcome.lines(kind) if line.posts]
    return " and ".join(dict.fromkeys(" or ".join(line.posts) for line in lines))
