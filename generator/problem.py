"""What is wrong with a file, as a value: where, what, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from types import MappingProxyType

SHOWN = 12
"""As many words as a fix names; a longer list is better read in its file."""
NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake in one file."""

    file: str
    """Path from the project's folder, with forward slashes."""
    line: int
    what: str
    """What is wrong, as a sentence."""
    fix: str
    """What to write instead, as a sentence."""
    is_warning: bool = False
    """Worth a look, but the site can still be built."""

    def __str__(self) -> str:
        """`file:line: what`, with the fix on the next line."""
        kind = "warning: " if self.is_warning else ""
        return f"{self.file}:{self.line}: {kind}{self.what}\n    {self.fix}"


class ContentError(Exception):
    """The content has problems; they are all in `problems`."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Takes every problem found, in the order to show."""
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def choose_from(
    wrong: str,
    right: Iterable[str],
    file: str = "",
    *,
    also: Mapping[str, str] = NOTHING,
    can_add: bool = False,
) -> str:
    """A fix that names the right word that was meant, or lists them.

    `file` is where they stand, `can_add` whether an editor may well write another one there, and
    `also` has the right word for other words of the same meaning, in the form of `in_words`.
    """
    words = sorted(set(right))
    if meant := also.get(in_words(wrong)):
        return f"Write '{meant}', which is the word for '{wrong}' here."
    if near := nearest_spelling(wrong, words):
        return f"Did you mean '{near}'?"
    if not words:
        return f"Add it to {file}, which has none yet."
    add = f" If none is meant, add '{wrong}' to {file}." if can_add and file else ""
    if not file or len(words) <= SHOWN:
        return f"Write one of: {', '.join(words)}.{add}"
    alike = [word for word in words if _parts(word) & _parts(wrong)][:SHOWN]
    nearest = f"The nearest: {', '.join(alike)}. " if alike else ""
    return f"{nearest}See the {len(words)} ids in {file}.{add}"


def nearest_spelling(wrong: str, right: Iterable[str]) -> str:
    """The word of which the wrong one can be a slip of the keyboard; empty if there is none.

    Words that have a part in common are not: 'vice-chair' is no slip for 'committee-chair'.
    """
    near = ((_likeness(wrong, word), word) for word in right if _is_slip(wrong, word))
    return max(near, default=(0.0, ""))[1]


def in_words(name: str) -> str:
    """A name in small letters, with single spaces between its parts."""
    return " ".join(re.findall(r"[^\W_]+", name.lower()))


def _is_slip(wrong: str, word: str) -> bool:
    if re.findall(r"\d+", wrong) != re.findall(r"\d+", word):
        return False
    ours, theirs = in_words(wrong).split(), in_words(word).split()
    alike = (_likeness(*pair) >= 0.7 for pair in zip(ours, theirs, strict=False))
    return _likeness(wrong, word) >= 0.84 or (len(ours) == len(theirs) > 0 and all(alike))


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, other, one).ratio()


def _parts(name: str) -> set[str]:
    """What two names can have in common; a short word says too little."""
    return {part for part in in_words(name).split() if len(part) > 2 or part.isdigit()}


def in_a_row(words: Iterable[str], last: str) -> str:
    """Words as a sentence lists them: "a, b and c", where `last` is "and"."""
    *first, end = words
    return f"{', '.join(first)} {last} {end}" if first else end
