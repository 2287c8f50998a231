"""Checks the questions of a tree."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.located import Located
from generator.content.tree_shapes import TreeShape
from generator.problem import Problem

from .names import repeated


def check_tree(shape: TreeShape, source: Located) -> Iterator[Problem]:
    """Ids are used once, and each question has at least two answers."""
    questions = shape.questions
    keys = [("questions", index, "id") for index in range(len(questions))]
    yield from repeated([each.id for each in questions], "question", source, keys)
    for q, question in enumerate(questions):
        places = [("questions", q, "answers", a, "id") for a in range(len(question.answers))]
        ids = [answer.id for answer in question.answers]
        yield from repeated(ids, f"answer to '{question.id}'", source, places)
        if len(question.answers) < 2:
            what = f"The question '{question.id}' has fewer than two answers."
            line = source.line(("questions", q, "answers"))
            yield Problem(source.file, line, what, "Add an answer, or remove the question.")
