"""What the outcomes say that some answers of a tool can lead to, whatever else is answered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.content.located import Key, Located
from generator.content.values import MadeTree
from generator.engine.diagram import Ask, Diagram
from generator.engine.tool import Tool
from generator.engine.tree import Outcome, Question
from generator.problem import Problem

from .names import Names, unknown

TREES = "decision_trees/"
Answers = Mapping[str, tuple[str, ...]]
"""The answers that stand for a matter, by question; any other question may have any answer."""

NAMES_SOMEBODY = ("send_to", "decided_by")
"""The parts of an outcome by which it can contradict another."""


def sound_tools(trees: Mapping[str, MadeTree]) -> dict[str, Tool]:
    """Each tree with the councils of whose routes nothing was lost."""
    return {id: _sound_tool(each) for id, each in trees.items()}


def _sound_tool(tree: MadeTree) -> Tool:
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
    questions = tool.tree_at(council).questions
    if not all(_has_one(each, answers[each.id]) for each in questions if each.id in answers):
        return ()
    routes = _routes(tool.diagram(council), answers)
    found = (tool.rules[council].outcome(route) for route in sorted(routes))
    return tuple(filter(None, found))


def _has_one(question: Question, given: tuple[str, ...]) -> bool:
    return any(each.id in given for each in question.answers)


def _routes(diagram: Diagram, answers: Answers) -> set[str]:
    """The routes that these answers leave, each part of the diagram being looked at once."""
    open_parts, seen, found = [diagram], {id(diagram)}, set[str]()
    while open_parts:
        part = open_parts.pop()
        if isinstance(part, Ask):
            given = answers.get(part.question.id)
            left = [each for answer, each in part.branches if given is None or answer in given]
            following = [each for each in left if id(each) not in seen]
            seen.update(map(id, following))
            open_parts.extend(following)
        else:
            found.add(part.routes[0])
    return found


def named_in(outcome: Outcome) -> str:
    """Whom an outcome names, as a text: "leader and clerk or chair"; empty if nobody."""
    lines = [line for kind in NAMES_SOMEBODY for line in outcome.lines(kind) if line.posts]
    return " and ".join(dict.fromkeys(" or ".join(line.posts) for line in lines))
