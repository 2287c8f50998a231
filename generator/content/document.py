"""The document that a council's protocol is: its title, its date, and how much of it was read."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import Literal

from pydantic.dataclasses import dataclass

from generator.problem import in_a_row

from .words import STRICT, UNDATED, UNREAD, Date, DocumentDate, Several, date_in_words

WHOLE, NOTHING = "whole", "none"

ROOM = 60
"""Letters that the names of the sections read may take in a sentence."""

LANGUAGES = {"English": "en-GB", "Welsh": "cy", "Scottish Gaelic": "gd", "Irish": "ga"}
"""The languages of protocols, with the codes that browsers know them by."""

_KIND = re.compile(
    r"\b(protocol|code|guide|guidance|guidelines|policy|convention|procedure|framework|charter)s?\b",
    re.I,
)
"""Words in a title that say what the document is."""


@dataclass(frozen=True, config=STRICT)
class Document:
    """The protocol as the council published it."""

    title: str
    """As printed on it."""
    dated: DocumentDate
    """The date that it bears: a year, a month or a day; none where it bears no date."""
    read: Several
    """How much of it was read: "whole", "none", or the printed numbers of the sections."""
    where: str = ""
    """Its place in a larger document: Constitution, Part 4."""
    date_note: str = ""
    """What the date means, or why there is none."""
    link: str = ""
    """Its address on the council's own site."""
    link_name: str = ""
    """What the page at that address is called."""
    read_on: Date | None = None
    """When it was read."""
    notes: tuple[str, ...] = ()
    """Oddities of the document, one a line."""
    language: Literal["English", "Welsh", "Scottish Gaelic", "Irish"] = "English"
    """Of the exact texts."""

    @property
    def is_read_whole(self) -> bool:
        """Whether what it does not say is silent; until then it is unread."""
        return self.read == (WHOLE,)

    @property
    def sections_read(self) -> tuple[str, ...]:
        """The sections that were read, where it was read in part."""
        return () if self.read in ((WHOLE,), (NOTHING,)) else self.read

    @property
    def silence(self) -> str:
        """How far a silence reaches: over the whole document, or only over what was read."""
        if self.is_read_whole:
            return "The protocol is silent."
        read = f" ({self.what_was_read})" if self.sections_read else ""
        return f"What was read of the protocol{read} is silent, and nobody has read the rest."

    @property
    def what_was_read(self) -> str:
        """The sections that were read, in a sentence: of long names those that have room."""
        named = self.sections_read
        word = "section" if len(named) == 1 else "sections"
        whole = f"{word} {in_a_row(named, 'and')}" if named else ""
        if len(whole) <= ROOM:
            return whole
        shown = named[: max(1, sum(total <= ROOM for total in accumulate(map(len, named))))]
        left = len(named) - len(shown)
        return f"{word} {', '.join(shown)} and {left} more" if left else whole

    @property
    def without_a_date(self) -> str:
        """What is said where it bears no date."""
        return f"{self.looked_at} bears no date."

    @property
    def looked_at(self) -> str:
        """What can be said to lack something: what was read shows nothing of the rest."""
        return "The document" if self.is_read_whole else "What was read"

    @property
    def language_code(self) -> str:
        """The language of its text, for a browser."""
        return LANGUAGES[self.language]

    @property
    def name(self) -> str:
        """Its title, or what it is where nobody has looked yet."""
        return "its protocol on councillors and officers" if self.title == UNREAD else self.title

    @property
    def date_in_words(self) -> str:
        """Its date as a phrase; empty where nobody has looked, or not at all of it."""
        undated = "undated" if self.is_read_whole else ""
        known = {UNDATED: undated, UNREAD: ""}
        return known[self.dated] if self.dated in known else f"dated {date_in_words(self.dated)}"

    @property
    def cited(self) -> str:
        """Title, place and date, as a letter would name it."""
        return ", ".join(filter(None, (self.name, self.where, self.date_in_words)))

    @property
    def referred_to(self) -> str:
        """The same as a sentence goes on: "the Protocol on …", "the protocol “Relations”"."""
        if self.title == UNREAD:
            title = "the protocol on councillors and officers"
        elif self.title.lower().startswith("the "):
            title = f"the {self.title[4:]}"
        else:
            says_what_it_is = _KIND.search(self.title)
            title = f"the {self.title}" if says_what_it_is else f"the protocol “{self.title}”"
        return ", ".join(filter(None, (title, self.where, self.date_in_words)))

    @property
    def source(self) -> str:
        """When it was read and where it stands, as papers say it; empty if neither is known."""
        read = "read" if self.is_read_whole else "read in part"
        day = f", as {read} on {date_in_words(self.read_on)}" if self.read_on else ""
        where = f": {self.link}" if self.link else "."
        return f"The official document{day}{where}" if self.read_on or self.link else ""
