"""What the outcomes say that some answers of a tool can lead to, whatever else is answered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.content.located import Key, Located
from generator.content.values import MadeTree
from generator.engine.address import write_address
from generator.engine.diagram import Diagram, End, Path
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


@dataclass(frozen=True)
class Reached:
    """An outcome that some answers can lead to, with the first way to it."""

    outcome: Outcome
    way: Path

    @property
    def asked(self) -> str:
        """The way as it is typed and as a reader meets it: "complainant=officer, about=clerk"."""
        return write_address(self.way).replace("&", ", ") or "any answers"


def outcomes_after(tool: Tool, council: str, answers: Answers) -> tuple[Reached, ...]:
    """The outcomes that these answers can lead to at a council; none if it has no such answer."""
    questions = tool.tree_at(council).questions
    if not all(_has_one(each, answers[each.id]) for each in questions if each.id in answers):
        return ()
    routes = _routes(tool.diagram(council), answers)
    found = ((tool.rules[council].outcome(route), way) for route, way in sorted(routes.items()))
    return tuple(Reached(outcome, way) for outcome, way in found if outcome)


def _has_one(question: Question, given: tuple[str, ...]) -> bool:
    return any(each.id in given for each in question.answers)


def _routes(diagram: Diagram, answers: Answers) -> dict[str, Path]:
    """The routes that these answers leave, each part of the diagram being looked at once."""
    open_parts: list[tuple[Path, Diagram]] = [((), diagram)]
    seen, found = {id(diagram)}, dict[str, Path]()
    while open_parts:
        way, part = open_parts.pop(0)
        if isinstance(part, End):
            found[part.routes[0]] = way
            continue
        given = answers.get(part.question.id)
        for answer, following in part.branches:
            if (given is None or answer in given) and id(following) not in seen:
                seen.add(id(following))
                open_parts.append(((*way, (part.question.id, answer)), following))
    return found


def named_in(outcome: Outcome) -> str:
    """Whom an outcome names, as a text: "leader and clerk or chair"; empty if nobody."""
    lines = [line for kind in NAMES_SOMEBODY for line in outcome.lines(kind) if line.posts]
    return " and ".join(dict.fromkeys(" or ".join(line.posts) for line in lines))
