"""One council's YAML file as values: its document, its sections and provisions, its facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic.dataclasses import dataclass

from .citing import Place, places
from .words import (
    STRICT,
    UNDATED,
    Date,
    DocumentDate,
    Force,
    Kind,
    Nation,
    Several,
    Slug,
    YesOrNo,
    date_in_words,
)

SILENT = "silent"


@dataclass(frozen=True, config=STRICT)
class Document:
    """The protocol as the council published it."""

    title: str
    """As printed on it."""
    dated: DocumentDate
    """The date that it bears: a year, a month or a day; none where it bears no date."""
    read: str
    """How much of it was read; "whole" makes a missing topic silent rather than unread."""
    where: str = ""
    """Its place in a larger document: Constitution, Part 4."""
    date_note: str = ""
    """What the date means, or why there is none."""
    link: str = ""
    """Its address on the council's own site."""
    link_name: str = ""
    """What the page at that address is called."""
    read_on: Date | None = None
    notes: tuple[str, ...] = ()
    """Oddities of the document, one a line."""

    @property
    def cited(self) -> str:
        """Title, place and date, as a letter would name it."""
        dated = "undated" if self.dated == UNDATED else f"dated {date_in_words(self.dated)}"
        return ", ".join(filter(None, (self.title, self.where, dated)))

    @property
    def source(self) -> str:
        """When it was read and where it stands, as papers say it; empty if neither is known."""
        day = f", as read on {date_in_words(self.read_on)}" if self.read_on else ""
        where = f": {self.link}" if self.link else "."
        return f"The official document{day}{where}" if self.read_on or self.link else ""


@dataclass(frozen=True, config=STRICT)
class Words:
    """What the document calls each side."""

    councillor: str
    officer: str


@dataclass(frozen=True, config=STRICT)
class Contact:
    """How to reach a post, where a council gives it."""

    email: str = ""
    phone: str = ""
    address: str = ""
    form: str = ""

    @property
    def given(self) -> tuple[str, ...]:
        """What there is of it."""
        return tuple(filter(None, (self.email, self.phone, self.address, self.form)))


@dataclass(frozen=True, config=STRICT)
class Doubt:
    """Two honest readings of one provision."""

    readings: tuple[str, ...]
    careful: str
    """The reading that outcomes follow."""


@dataclass(frozen=True, config=STRICT)
class Provision:
    """One thing that one paragraph says, in our plain words."""

    id: Slug
    """Its name for ever: it stays when the paragraph gets another number."""
    number: str
    """The number of the paragraph as printed, in quotation marks."""
    says: str
    """What it says, in our plain words."""
    force: Force
    """How strong it is: must for a duty, should for advice, states where it only tells."""
    on: Several
    """Whom it binds: ids of posts and groups."""
    topics: tuple[str, ...]
    """Ids of topics.yml, at least one."""
    item: str = ""
    """The place inside the paragraph, where it prints none: "bullet 2"."""
    ours: YesOrNo = False
    """The document prints no number; this one is made from the section and the order."""
    note: str = ""
    unclear: Doubt | None = None
    """Where it can honestly be read in more than one way."""
    text: str = ""
    """The council's exact words, line by line, where the council itself gives them."""

    @property
    def label(self) -> str:
        """The number as shown: "18.4, bullet 3"."""
        return f"{self.number}, {self.item}" if self.item else self.number


@dataclass(frozen=True, config=STRICT)
class Section:
    """One section of the document."""

    number: str
    heading: str
    provisions: tuple[Provision, ...]
    ours: YesOrNo = False
    note: str = ""


@dataclass(frozen=True, config=STRICT)
class FactValue:
    """What one council's document says on one fact."""

    value: str
    cites: tuple[str, ...] = ()
    where: str = ""
    """Where it stands, when no provision carries it."""
    note: str = ""

    @property
    def is_silent(self) -> bool:
        """The document was read and does not say."""
        return self.value == SILENT


def _silent(value: Any) -> Any:
    return {"value": SILENT} if value == SILENT else value


FactOrSilent = Annotated[
    FactValue,
    BeforeValidator(_silent, json_schema_input_type=FactValue | Literal["silent"]),
    Field(description="Write 'silent', or 'value:' and 'cites:' on lines below."),
]
"""A fact as it is written: keys, or one word."""


@dataclass(frozen=True, config=STRICT)
class Council:
    """One council and its protocol."""

    name: str
    """In full: Medway Council."""
    short_name: str
    """As a heading of a column has it: Medway."""
    kind: Kind
    """What it is by law."""
    nation: Nation
    document: Document
    words: Words
    """What the document calls councillors and officers."""
    sections: tuple[Section, ...]
    facts: Annotated[dict[str, FactOrSilent], Field(examples=[{"acknowledgement-time": "silent"}])]
    """What the document says on each fact of facts.yml, or silent."""
    posts: dict[str, str] = field(default_factory=dict)
    """The council's own title for each post."""
    contacts: dict[str, Contact] = field(default_factory=dict)
    governance: str = ""
    code: str = ""
    """The Office for National Statistics' code."""
    name_note: str = ""
    valid_from: Date | None = None
    valid_to: Date | None = None
    replaced_by: tuple[str, ...] = ()

    @cached_property
    def provisions(self) -> tuple[Provision, ...]:
        """Every provision, in the document's order."""
        return tuple(each for section in self.sections for each in section.provisions)

    @cached_property
    def _cited(self) -> dict[str, tuple[Provision, ...]]:
        found: dict[str, tuple[Provision, ...]] = {}
        for each in self.provisions:
            found[each.number] = (*found.get(each.number, ()), each)
        return found | {each.id: (each,) for each in self.provisions}

    def cited(self, cite: str) -> tuple[Provision, ...]:
        """The provisions that a citation names, by id or by printed number."""
        return self._cited.get(cite, ())

    @cached_property
    def _places(self) -> dict[str, Place]:
        return dict(pair for section in self.sections for pair in places(section))

    def place(self, provision: Provision) -> Place:
        """Where a provision stands, so that it can be found in the document."""
        return self._places[provision.number].inside(provision.item)

    def place_of(self, cite: str) -> Place:
        """Where a citation leads: a whole paragraph by its number, a provision by its id."""
        return self._places.get(cite) or self.place(self.cited(cite)[0])

    def cited_by(self, cites: tuple[str, ...]) -> tuple[Provision, ...]:
        """The provisions that several citations name, once each."""
        return tuple(dict.fromkeys(each for cite in cites for each in self.cited(cite)))

    def on_topic(self, topic: str) -> tuple[Provision, ...]:
        """The provisions on one topic, in the document's order."""
        return tuple(each for each in self.provisions if topic in each.topics)

    def doubts(self, cites: tuple[str, ...]) -> Iterator[Provision]:
        """The cited provisions that can be read two ways."""
        return (each for each in self.cited_by(cites) if each.unclear)
