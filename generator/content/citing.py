"""How a paragraph is cited, so that a reader of the document itself can find it.

A printed number is cited as printed. A number of ours stands nowhere in the document: such a
paragraph is cited by the printed heading over it and its place under that heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .council import Provision, Section

_MADE = re.compile(r"[0-9]+\.(?P<paragraph>[0-9]+)(?P<letter>\([a-z]+\))?")
"""A number of ours: the section's, the paragraph's, and the letter as the document prints it."""
_QUOTED = re.compile(r"(?<=“)[^”]*(?=”)")
_MOST_WORDS = 4
"""Of a heading that is written whole in a line."""
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


@dataclass(frozen=True)
class Place:
    """Where something stands in a document."""

    under: str
    """What it stands under: "paragraph", or "section 13 “Confidentiality”,"; empty for neither."""
    at: str
    """Its place there: "18.4, bullet 3", or "2nd paragraph"."""

    def __str__(self) -> str:
        """The place in full: "paragraph 18.4, bullet 3"."""
        return f"{self.under} {self.at}".strip()

    @property
    def shortened(self) -> Place:
        """The place with only the end of a long heading, for a line that has little room."""
        return replace(self, under=_QUOTED.sub(_end_of, self.under))

    def inside(self, item: str) -> Place:
        """A place inside this one, if there is one to name."""
        return replace(self, at=f"{self.at}, {item}") if item else self


def places(section: Section) -> Iterator[tuple[str, Place]]:
    """The number of each paragraph of a section, with its place."""
    made = {each.number: _MADE.fullmatch(each.number) for each in section.provisions if each.ours}
    first = min((int(found["paragraph"]) for found in made.values() if found), default=0)
    for each in section.provisions:
        found = made.get(each.number)
        yield each.number, _made(section, found, first) if found else _printed(section, each)


def _printed(section: Section, each: Provision) -> Place:
    if each.ours and each.number == section.number:
        return Place("", _heading(section))
    return Place("paragraph" if each.number[:1].isdigit() else "", each.number)


def _made(section: Section, found: re.Match[str], first: int) -> Place:
    order = ordinal(int(found["paragraph"]) - first + 1)
    letter = f", {found['letter']}" if found["letter"] else ""
    return Place(f"{_heading(section)},", f"{order} paragraph{letter}")


def _heading(section: Section) -> str:
    """The heading nearest above, with the section's number where the document prints one."""
    nearest = section.heading.rpartition(": ")[2]
    number = "" if section.ours else f" {section.number}"
    return f"section{number} “{nearest[:1].upper()}{nearest[1:]}”"


def _end_of(heading: re.Match[str]) -> str:
    """The last words of a long heading: "… about a director"."""
    words = heading[0].split()
    return heading[0] if len(words) <= _MOST_WORDS else " ".join(["…", *words[-3:]])


def ordinal(number: int) -> str:
    """A place in a row: "1st", "2nd", "11th"."""
    teens = 10 < number % 100 < 14
    return f"{number}{'th' if teens else _ENDINGS.get(number % 10, 'th')}"
