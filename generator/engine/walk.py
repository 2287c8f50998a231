"""Replays a reader's answers from the start, every time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .diagram import Ask, Diagram, End, Path
from .tree import Answer, Question, Tree


@dataclass(frozen=True)
class Step:
    """One question that was asked and the answer it got."""

    question: Question
    answer: Answer


@dataclass(frozen=True)
class Walk:
    """How far the answers lead, and what they leave over."""

    steps: tuple[Step, ...]
    question: Question | None
    """The next question, where the answers do not settle it."""
    route: str | None
    """The id of the outcome, where they do."""
    kept: Path
    """Answers to questions that are not asked here, or not yet."""
    refused: Path
    """Answers that this tree does not have."""

    @property
    def path(self) -> Path:
        """The questions asked and the answers given, by id."""
        return tuple((step.question.id, step.answer.id) for step in self.steps)


def walk(tree: Tree, diagram: Diagram, answers: Mapping[str, str]) -> Walk:
    """Follows the answers, by question id, as far as they lead.

    Answers that the tree does not have are refused and those it does not need are kept;
    neither changes where the walk ends.
    """
    known = {
        question: answer for question, answer in answers.items() if _has(tree, question, answer)
    }
    steps: list[Step] = []
    while isinstance(diagram, Ask) and diagram.question.id in known:
        step = Step(diagram.question, _answer(diagram.question, known[diagram.question.id]))
        steps.append(step)
        diagram = diagram.after(step.answer.id)
    asked = {step.question.id for step in steps}
    return Walk(
        steps=tuple(steps),
        question=diagram.question if isinstance(diagram, Ask) else None,
        route=diagram.routes[0] if isinstance(diagram, End) else None,
        kept=tuple(pair for pair in known.items() if pair[0] not in asked),
        refused=tuple(pair for pair in answers.items() if pair[0] not in known),
    )


def _has(tree: Tree, question: str, answer: str) -> bool:
    found = tree.question(question)
    return found is not None and found.answer(answer) is not None


def _answer(question: Question, id: str) -> Answer:
    found = question.answer(id)
    if found is None:
        raise KeyError(f"{question.id} has no answer {id}")
    return found
