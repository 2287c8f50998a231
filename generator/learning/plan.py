"""A session in a room: which situations fit into so many minutes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.content.induction import Judgement, Scenario

from .cases import Part

OPENING, CLOSING = 5, 5
"""Minutes for the welcome, and for what each takes home."""
FOR_A_SCENARIO, FOR_A_JUDGEMENT = 5, 8
"""Minutes: to read it, to talk in pairs, to see the answer and the paragraph."""
SESSIONS = (30, 60, 90)
"""Lengths that are planned on paper."""


@dataclass(frozen=True)
class Item:
    """One situation with its time."""

    module: str
    """Its title."""
    situation: Scenario | Judgement
    minutes: int
    round: int
    """Its place in its module: each module gives its first before any gives its second."""


@dataclass(frozen=True)
class Plan:
    """What is done in a session, in order."""

    minutes: int
    items: tuple[Item, ...]

    @property
    def taken(self) -> int:
        """The minutes that it takes, with opening and closing."""
        return OPENING + CLOSING + sum(each.minutes for each in self.items)


def items(course: tuple[Part, ...]) -> tuple[Item, ...]:
    """Every situation of a course, in the course's order; a module's judgements come third."""
    return tuple(each for part in course for each in _of(part))


def _of(part: Part) -> Iterator[Item]:
    cases = [case.scenario for case in part.cases]
    ordered: tuple[Scenario | Judgement, ...]
    ordered = (*cases[:2], *part.file.module.judgements, *cases[2:])
    for place, each in enumerate(ordered):
        minutes = FOR_A_JUDGEMENT if isinstance(each, Judgement) else FOR_A_SCENARIO
        yield Item(part.file.module.title, each, minutes, place)


def plan(course: tuple[Part, ...], minutes: int) -> Plan:
    """The plan that fits: round by round through the modules, until nothing more goes in."""
    everything = items(course)
    left = minutes - OPENING - CLOSING
    chosen: list[Item] = []
    for each in sorted(everything, key=lambda item: item.round):
        if each.minutes <= left:
            left -= each.minutes
            chosen.append(each)
    return Plan(minutes, tuple(each for each in everything if each in chosen))
