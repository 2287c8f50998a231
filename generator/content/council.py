"""One council's YAML file as values: its document, its sections and provisions, its facts."""

from __future__ import annotations

from dataclasses import field
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic.dataclasses import dataclass

from .citing import Place, places
from .document import Document
from .words import STRICT, UNREAD, Date, Force, Kind, Nation, Several, Slug, YesOrNo

SAYS = "says"
SILENT = "silent"
"""The document was read whole and does not say."""
UNCLEAR = "unclear"
"""It can honestly be read in more than one way; the readings and the paragraphs are given."""
NOT_APPLICABLE = "does not apply"
"""The question does not arise at this council; a note gives the reason."""


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
    """Two honest readings of one provision, or of what answers one fact."""

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


_PROVISIONS = (
    "Write 'provisions:', and below it a hyphen before each thing that the section says, with "
    "'id:', 'number:', 'says:', 'force:', 'on:' and 'topics:'. "
    "If nobody has read the section, leave it out: what is not here is unread."
)


@dataclass(frozen=True, config=STRICT)
class Section:
    """One section of the document."""

    heading: str
    provisions: Annotated[tuple[Provision, ...], Field(description=_PROVISIONS)]
    number: str = ""
    """As printed; empty where the document prints none."""
    ours: YesOrNo = False
    note: str = ""

    @property
    def titled(self) -> str:
        """Its number, if it has one, and its heading."""
        return f"{self.number} {self.heading}".strip()


@dataclass(frozen=True, config=STRICT)
class FactValue:
    """What one council's document says on one fact."""

    value: str
    cites: tuple[str, ...] = ()
    where: str = ""
    """Where it stands, when no provision carries it."""
    nearest: tuple[str, ...] = ()
    """Where it is silent: the provisions that come nearest, by id or printed number."""
    note: str = ""
    unclear: Doubt | None = None
    """Where its value is unclear: the readings that are possible."""

    @property
    def state(self) -> str:
        """SAYS, SILENT, UNCLEAR, UNREAD or NOT_APPLICABLE."""
        states = (SILENT, UNCLEAR, UNREAD, NOT_APPLICABLE)
        return self.value if self.value in states else SAYS


def _one_word(value: Any) -> Any:
    return {"value": value} if value in (SILENT, UNCLEAR, UNREAD) else value


FactOrState = Annotated[
    FactValue,
    BeforeValidator(_one_word, json_schema_input_type=FactValue | Literal["silent", "unread"]),
    Field(
        description="Write 'silent' or 'unread', or 'value:' and 'cites:' on lines below. "
        "One that does not apply has 'value: does not apply' and 'note:' with the reason. "
        "One that is silent beside provisions on its topic has 'value: silent' and 'nearest:'. "
        "One that can be read two ways has 'value: unclear', 'cites:', and below 'unclear:' the "
        "'readings:' and the 'careful:' one."
    ),
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
    facts: Annotated[dict[str, FactOrState], Field(examples=[{"acknowledgement-time": "silent"}])]
    """What the document says on each fact of facts.yml, or its state."""
    sections: tuple[Section, ...] = ()
    """None while nobody has read the document."""
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

    @property
    def area(self) -> str:
        """What a councillor is elected for: a county council has electoral divisions, not wards."""
        return "division" if self.kind == "county council" else "ward"

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

    def state_of_topic(self, topic: str) -> str:
        """SAYS, SILENT or UNREAD."""
        if self.on_topic(topic):
            return SAYS
        return SILENT if self.document.is_read_whole else UNREAD

    def asides(self, cites: tuple[str, ...]) -> tuple[Provision, ...]:
        """The cited provisions that can be read two ways or have a note."""
        return tuple(each for each in self.cited_by(cites) if each.unclear or each.note)
