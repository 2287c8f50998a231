"""Checks that the word of a verdict fits what stands under it, as far as a rule can see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.content.located import Key
from generator.content.made import Made
from generator.content.tree_shapes import OutcomeShape
from generator.engine.tree import VERDICTS
from generator.problem import Problem

_REFUSES = re.compile(
    r"\b(no right|not entitled|cannot|can not|may not|must not|not allowed)\b", re.I
)
_CLAUSE_ENDS = re.compile(r"[,;:.]| but | unless ")
"""What comes behind may qualify the verdict; what stands before must bear it out."""
_SILENT = re.compile(r"\b(does not say|says nothing|is silent|has no rule|no rule on)\b", re.I)


def check_verdict(made: Made[Any], key: Key, shape: OutcomeShape) -> Iterator[Problem]:
    """Every way in which an outcome's verdict contradicts its own lines."""
    if shape.verdict is None or made.lacks(*key):
        return
    source = made.source
    word, place = VERDICTS[shape.verdict], (*key, "verdict")
    begins = _CLAUSE_ENDS.split(shape.outcome)[0]
    if shape.silent or _SILENT.search(begins):
        what = f"The verdict '{word}' stands over an outcome that says the protocol is silent."
        yield source.problem(place, what, "Remove 'verdict', or say what the protocol says.")
    elif shape.verdict in ("yes", "yes-if") and _REFUSES.search(begins):
        what = f"The verdict '{word}' stands over a headline that refuses."
        yield source.problem(place, what, "Write 'verdict: no', or mend the headline.")
    if shape.verdict == "yes-if" and not shape.conditions:
        what = f"The verdict is '{word}', and no condition is named."
        yield source.problem(place, what, "Write what it depends on under 'conditions'.")
    if shape.verdict == "decided-by" and not shape.decided_by:
        what = f"The verdict is '{word}', and nobody is named."
        yield source.problem(place, what, "Name who decides under 'decided_by', or remove it.")
