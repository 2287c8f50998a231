"""A section as it is read: its paragraphs, and in each what binds alike in one piece."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from generator.content.council import Provision, Section

STATES = "states"
"""The force of what binds nobody."""


@dataclass(frozen=True)
class Run:
    """Provisions that follow each other and bind the same people with the same force, or nobody."""

    provisions: tuple[Provision, ...]

    @property
    def first(self) -> Provision:
        """The one whose force and place hold for all, and whose bearer does if they bind."""
        return self.provisions[0]

    @property
    def binds(self) -> bool:
        """Whether they bind anybody, so that force and bearer are worth a word."""
        return self.first.force != STATES

    @property
    def last(self) -> Provision:
        """The only one that can have a note, a doubt or the council's own text."""
        return self.provisions[-1]


@dataclass(frozen=True)
class Paragraph:
    """Everything that stands under one number."""

    number: str
    runs: tuple[Run, ...]

    @property
    def first(self) -> Provision:
        """Where a link to the paragraph leads."""
        return self.runs[0].first


def paragraphs_of(section: Section) -> tuple[Paragraph, ...]:
    """The paragraphs of a section, in the document's order."""
    numbered = groupby(section.provisions, key=lambda each: each.number)
    return tuple(Paragraph(number, _runs(tuple(said))) for number, said in numbered)


def _runs(provisions: tuple[Provision, ...]) -> tuple[Run, ...]:
    runs: list[tuple[Provision, ...]] = []
    for each in provisions:
        if runs and _goes_on(runs[-1][-1], each):
            runs[-1] = (*runs[-1], each)
        else:
            runs.append((each,))
    return tuple(map(Run, runs))


def _goes_on(before: Provision, each: Provision) -> bool:
    """Whether a provision can stand in one piece with the one before it."""
    has_more = before.note or before.unclear or before.text
    return not has_more and _kind(before) == _kind(each)


def _kind(provision: Provision) -> tuple[object, ...]:
    binds = provision.force != STATES
    return provision.item, provision.ours, provision.force, provision.on if binds else ()


def topics_of(section: Section) -> tuple[str, ...]:
    """The ids of the topics that a section is about, those of most of its provisions first."""
    named = [topic for each in section.provisions for topic in each.topics]
    return tuple(sorted(dict.fromkeys(named), key=lambda topic: -named.count(topic)))
