"""Sets one walk beside others: one answer changed, or the same answers at another council."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .diagram import Diagram, Path
from .tree import Answer, Question, Tree
from .walk import Walk, walk


@dataclass(frozen=True)
class Change:
    """One answer that leads elsewhere, and where."""

    question: Question
    answer: Answer
    route: str | None
    """The outcome it leads to; None where a further question is then asked."""
    path: Path
    """The answers after the change, for a link."""


@dataclass(frozen=True)
class Elsewhere:
    """Where the same answers lead at another council."""

    council: str
    route: str | None
    question: Question | None
    """One more question that the other council needs."""
    further: tuple[tuple[Answer, str | None], ...]
    """For each answer to that question, the outcome; None where yet another is needed."""
    parts_at: Question | None
    """The first question that only one of the two councils asks; None where they ask alike."""
    path: Path


def changes(tree: Tree, diagram: Diagram, settled: Walk) -> tuple[Change, ...]:
    """Every single answer that would lead a settled walk somewhere else, in asking order."""
    return tuple(
        Change(question, answer, other.route, other.path)
        for question, answer in _other_answers(settled)
        if (other := _with(tree, diagram, settled, question, answer)).route != settled.route
    )


def elsewhere(
    there: Mapping[str, tuple[Tree, Diagram]], settled: Walk, *, but: str
) -> tuple[Elsewhere, ...]:
    """Where the answers of a walk lead at every council but one, by its tree and diagram."""
    return tuple(
        _at(tree, council, diagram, settled)
        for council, (tree, diagram) in there.items()
        if council != but
    )


def _other_answers(settled: Walk) -> Iterator[tuple[Question, Answer]]:
    for step in settled.steps:
        for answer in step.question.answers:
            if answer != step.answer:
                yield step.question, answer


def _with(tree: Tree, diagram: Diagram, settled: Walk, question: Question, answer: Answer) -> Walk:
    return walk(tree, diagram, {**dict(settled.path), **dict(settled.kept), question.id: answer.id})


def _at(tree: Tree, council: str, diagram: Diagram, settled: Walk) -> Elsewhere:
    there = walk(tree, diagram, {**dict(settled.path), **dict(settled.kept)})
    return Elsewhere(
        council=council,
        route=there.route,
        question=there.question,
        further=_further(tree, diagram, settled, there.question),
        parts_at=_parting(tree, settled, there),
        path=there.path,
    )


def _further(
    tree: Tree, diagram: Diagram, settled: Walk, question: Question | None
) -> tuple[tuple[Answer, str | None], ...]:
    if question is None:
        return ()
    return tuple(
        (each, _with(tree, diagram, settled, question, each).route) for each in question.answers
    )


def _parting(tree: Tree, here: Walk, there: Walk) -> Question | None:
    asked = [
        {*(question for question, _ in each.path), *([each.question.id] if each.question else [])}
        for each in (here, there)
    ]
    return next((q for q in tree.questions if (q.id in asked[0]) != (q.id in asked[1])), None)
