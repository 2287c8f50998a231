"""The addresses of a tool's states on its page, and of the pages of the course."""

from __future__ import annotations

from generator.engine.address import write_address
from generator.engine.diagram import Path

START = "start"
"""The address of the first question, where there is no answer yet."""


def address_of(path: Path) -> str:
    """The address of a state; the first question has a name of its own."""
    return write_address(path) or START


def course_uri(council: str, paper: str = "") -> str:
    """The uri of a council's course, or of a paper that goes with it."""
    return f"induction/{council}/{paper}.md" if paper else f"induction/{council}.md"
