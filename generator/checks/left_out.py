"""Checks the answers that one council leaves out of a tree."""

from __future__ import annotations

from collections.abc import Iterator

from generator.problem import Problem

from .names import unknown
from .rules_file import RulesFile


def check_left_out(file: RulesFile) -> Iterator[Problem]:
    """What is left out is in the tree, and of each question something stays."""
    for question, answers in file.shape.left_out.items():
        key = ("left_out", question)
        found = file.whole_tree.question(question)
        if found is None:
            yield from unknown([question], file.questions, file.source, key)
            continue
        yield from unknown(answers, file.answers(found), file.source, key)
        if not found.without({question: answers}).answers:
            what = f"Every answer to '{question}' is left out."
            yield file.source.problem(key, what, "Leave one in, or remove the line.")
