"""Checks what an outcome that is silent says: no more than what was read, and nobody uncited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.content.located import Key
from generator.content.tree_shapes import OutcomeShape
from generator.engine.tree import Outcome
from generator.problem import Problem

from .post_words import posts_in
from .rules_file import RulesFile

_DENIES = re.compile(r"\b(no|not|nobody|nothing|none)\b", re.I)
_OF_THE_WHOLE = re.compile(r"\b(this|the|our) (\w+ )?(protocol|document|guide|code)\b", re.I)
_OF_A_PART = re.compile(r"\bread\b", re.I)


def check_silence(
    file: RulesFile, key: Key, shape: OutcomeShape, outcome: Outcome | None
) -> Iterator[Problem]:
    """An outcome is silent only where something was read, and of no more than that."""
    document = file.council.value.document
    if not shape.silent or file.council.lacks("document", "read"):
        return
    if not (document.is_read_whole or document.sections_read):
        what = "This outcome is silent, but no section of the document has been read."
        fix = (
            "Name the sections that have been, under 'read' in the council's file, or write whole."
        )
        yield file.source.problem((*key, "silent"), what, fix)
    elif not document.is_read_whole and _claims_the_whole(shape.outcome):
        what = "This says that the document is silent, and only a part of it was read."
        fix = "Write: What was read does not say."
        yield file.source.problem((*key, "outcome"), what, fix)
    if outcome and not file.made.lacks(*key):
        yield from _names_somebody(file, key, outcome)


def _claims_the_whole(headline: str) -> bool:
    return bool(_OF_THE_WHOLE.search(headline)) and not _OF_A_PART.search(headline)


def _names_somebody(file: RulesFile, key: Key, outcome: Outcome) -> Iterator[Problem]:
    """A post in the headline stands on a paragraph, unless it only says who is not told of."""
    says = outcome.says
    denies = bool(_DENIES.search(says.text)) and bool(outcome.cites)
    if not says.cites and not denies and posts_in(says.text, file.post_words):
        what = f"This outcome is silent, yet names a post without a paragraph: '{says.text}'."
        fix = (
            "Cite the paragraph in square brackets behind it, "
            "or say that the protocol does not say, and move the post to 'ask'."
        )
        yield file.source.problem((*key, "outcome"), what, fix)
