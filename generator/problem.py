"""What is wrong with a file, as a value: where, what, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

SHOWN = 12
"""As many words as a fix names; a longer list is better read in its file."""


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


def choose_from(wrong: str, right: Iterable[str], file: str = "") -> str:
    """A fix that names the nearest right word, or lists them; `file` is where they stand."""
    words = sorted(set(right))
    if near := get_close_matches(wrong, words, n=1):
        return f"Did you mean '{near[0]}'?"
    if not words:
        return f"Add it to {file}, which has none yet."
    if not file or len(words) <= SHOWN:
        return f"Write one of: {', '.join(words)}."
    nearest = ", ".join(sorted(get_close_matches(wrong, words, n=SHOWN, cutoff=0)))
    return f"Write one of: {nearest} and {len(words) - SHOWN} more. See the ids in {file}."


def in_a_row(words: Iterable[str], last: str) -> str:
    """Words as a sentence lists them: "a, b and c", where `last` is "and"."""
    *first, end = words
    return f"{', '.join(first)} {last} {end}" if first else end
