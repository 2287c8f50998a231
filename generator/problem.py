"""What is wrong with a file, as a value: where, what, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


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


def choose_from(wrong: str, right: Iterable[str]) -> str:
    """A fix that names the nearest right word, or lists them all."""
    words = sorted(right)
    near = get_close_matches(wrong, words, n=1)
    if near:
        return f"Did you mean '{near[0]}'?"
    return f"Write one of: {', '.join(words)}." if words else "Leave it out."
