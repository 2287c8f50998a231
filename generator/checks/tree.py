"""Checks the questions of a tree."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.located import Key
from generator.content.made import Made
from generator.content.tree_shapes import TreeShape
from generator.problem import Problem

from .names import repeated


def check_tree(made: Made[TreeShape]) -> Iterator[Problem]:
    """There is a question, ids are used once, and each question has at least two answers."""
    questions, source = made.value.questions, made.source
    if not questions and not made.lacks("questions"):
        what = "The tree has no questions."
        yield source.problem(("questions",), what, "Write at least one, with its answers.")
    named = [q for q in range(len(questions)) if not made.lacks("questions", q, "id")]
    ids = [questions[q].id for q in named]
    yield from repeated(ids, "question", source, [("questions", q, "id") for q in named])
    for q in range(len(questions)):
        yield from _answers(made, q)


def is_whole(made: Made[TreeShape]) -> bool:
    """Whether no question and no answer was left out, so that routes can be held against them."""
    return not any(_names(each.key) for each in made.lost)


def _names(key: Key) -> bool:
    """Whether what is written there holds a question or an answer, or its id."""
    match key:
        case ("questions", _, part):
            return part in ("id", "answers")
        case ("questions", _, "answers", _, _):
            return False
    return key[:1] in ((), ("questions",))


def _answers(made: Made[TreeShape], q: int) -> Iterator[Problem]:
    question, key = made.value.questions[q], ("questions", q, "answers")
    places = [(*key, a, "id") for a in range(len(question.answers))]
    ids = [answer.id for answer in question.answers]
    yield from repeated(ids, "answer", made.source, places, of=f" to '{question.id}'")
    if len(question.answers) < 2 and not made.lacks(*key):
        what = f"The question '{question.id}' has fewer than two answers."
        yield made.source.problem(key, what, "Add an answer, or remove the question.")
