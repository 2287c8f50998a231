"""Checks the questions of a tree."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.located import Located
from generator.content.tree_shapes import TreeShape
from generator.problem import Problem

from .names import repeated


def check_tree(shape: TreeShape, source: Located) -> Iterator[Problem]:
    """There is a question, ids are used once, and each question has at least two answers."""
    questions = shape.questions
    if not questions:
        what = "The tree has no questions."
        yield source.problem(("questions",), what, "Write at least one, with its answers.")
    keys = [("questions", index, "id") for index in range(len(questions))]
    yield from repeated([each.id for each in questions], "question", source, keys)
    for q, question in enumerate(questions):
        places = [("questions", q, "answers", a, "id") for a in range(len(question.answers))]
        ids = [answer.id for answer in question.answers]
        yield from repeated(ids, "answer", source, places, of=f" to '{question.id}'")
        if len(question.answers) < 2:
            what = f"The question '{question.id}' has fewer than two answers."
            key = ("questions", q, "answers")
            yield source.problem(key, what, "Add an answer, or remove the question.")
