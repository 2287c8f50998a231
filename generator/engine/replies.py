"""Deadlines as plain data, with the counting in words."""

from __future__ import annotations

from .data import Plain
from .days import Counted, Deadline, in_words


def deadline_to_plain(deadline: Deadline) -> Plain:
    """A deadline as a dictionary: what is due, when, and each day that was counted."""
    return {
        "says": list(deadline.says),
        "length": deadline.period.length,
        "due": deadline.due.isoformat(),
        "due_words": in_words(deadline.due),
        "known": deadline.known,
        "counting": [counted_in_words(each) for each in deadline.counting],
    }


def counted_in_words(counted: Counted) -> str:
    """One line of a counting: "Monday 28 December 2026: not counted, Boxing Day"."""
    told = f"{counted.unit} {counted.number}" if counted.number else f"not counted, {counted.why}"
    return f"{in_words(counted.day)}: {told}"
