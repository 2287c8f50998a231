"""The lists that all councils share: topics, posts, facts and more, as values."""

from __future__ import annotations

from typing import Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from generator.engine.days import Calendar

from .words import STRICT, Date, Day, Kind, Nation, Several, Slug, YesOrNo, date_in_words


@dataclass(frozen=True, config=STRICT)
class Topic:
    """What provisions of different councils are aligned by."""

    id: Slug
    name: str
    sentence: str = Field(alias="is")


@dataclass(frozen=True, config=STRICT)
class TopicGroup:
    """Topics that belong together."""

    group: str
    topics: tuple[Topic, ...]


@dataclass(frozen=True, config=STRICT)
class Post:
    """A person or body that protocols name, or a group that they bind."""

    id: Slug
    name: str
    kind: Literal["post", "group"]
    sentence: str = Field(alias="is")
    also: Several = ()
    """Other words for it, so that who writes one of them is told of this one."""


@dataclass(frozen=True, config=STRICT)
class AskedIn:
    """Where a tool asks the same as a fact."""

    tool: str
    answers: dict[str, Several]
    """The answers that stand for it, by question; any other question may have any answer."""


@dataclass(frozen=True, config=STRICT)
class Fact:
    """One comparable value."""

    id: Slug
    name: str
    asks: str
    topic: str
    """The topic that it belongs to: an id of topics.yml."""
    asked_in: AskedIn | None = None
    """Answers of a tool that must not contradict it."""


@dataclass(frozen=True, config=STRICT)
class FactGroup:
    """Facts that belong together."""

    group: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, config=STRICT)
class SearchWords:
    """Words that people type, and what the site has for them."""

    words: Several
    """What people type: words, or phrases that stand in one piece."""
    means: Several = ()
    """What the protocols say for it, each sought as well."""
    tools: Several = ()
    """Ids of tools that answer it, the first of them first."""
    facts: Several = ()
    topics: Several = ()
    course: YesOrNo = False
    """Whether the induction course comes first."""


@dataclass(frozen=True, config=STRICT)
class LawLine:
    """One statement of the law that applies whatever a protocol says."""

    id: Slug
    title: str
    says: str
    source: str
    """Whose page the link leads to, or where it was read if there is no link."""
    checked: Day
    """When it was last read."""
    nations: tuple[Nation, ...]
    kinds: tuple[Kind, ...]
    """The kinds of council that it holds for."""
    governance: tuple[str, ...] = ()
    """The governance models that it holds for; empty for all."""
    link: str = ""
    """The official page: the law as it is now, in English."""
    as_at: Date | None = None
    """The date of the version that was read, and not of the reading."""
    note: str = ""
    """What was not read, or was read in less than the official text."""
    confirmed: YesOrNo = True
    """Whether any authority for it could be read."""

    @property
    def cited(self) -> str:
        """Title and version, as a slip names it."""
        if not self.confirmed:
            return f"{self.title} (not confirmed)"
        return f"{self.title} (law as at {date_in_words(self.as_at)})" if self.as_at else self.title

    def applies_to(self, *, nation: str, kind: str, governance: str) -> bool:
        """Whether it holds for such a council."""
        fits = not self.governance or governance in self.governance
        return nation in self.nations and kind in self.kinds and fits


@dataclass(frozen=True, config=STRICT)
class Holiday:
    """One bank holiday."""

    date: Day
    name: str
    instead_of: Day | None = None
    """The regular day whose place it took, where a proclamation moved one."""


@dataclass(frozen=True, config=STRICT)
class Division:
    """The bank holidays of one part of the United Kingdom."""

    division: str
    nations: tuple[Nation, ...]
    holidays: tuple[Holiday, ...]


@dataclass(frozen=True, config=STRICT)
class BankHolidays:
    """All bank holidays that are known."""

    taken: Day
    """When the list was taken."""
    since: Day
    until: Day
    """The first and the last day for which it is complete."""
    divisions: tuple[Division, ...]

    def calendar(self, nation: str) -> Calendar:
        """The calendar of a nation; one that knows no day where the list has none for it."""
        for each in self.divisions:
            if nation in each.nations:
                days = {holiday.date: holiday.name for holiday in each.holidays}
                return Calendar(each.division, days, self.since, self.until)
        return Calendar(nation, {}, self.until, self.since)


@dataclass(frozen=True)
class Lists:
    """All shared lists."""

    topic_groups: tuple[TopicGroup, ...]
    posts: tuple[Post, ...]
    fact_groups: tuple[FactGroup, ...]
    law: tuple[LawLine, ...]
    holidays: BankHolidays
    search_words: tuple[SearchWords, ...]

    @property
    def topics(self) -> tuple[Topic, ...]:
        """Every topic, in order."""
        return tuple(each for group in self.topic_groups for each in group.topics)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact, in order."""
        return tuple(each for group in self.fact_groups for each in group.facts)
