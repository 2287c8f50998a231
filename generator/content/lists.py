"""The lists that all councils share: topics, posts and facts, as values."""

from __future__ import annotations

from typing import Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from .words import STRICT, Slug


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


@dataclass(frozen=True, config=STRICT)
class Fact:
    """One comparable value."""

    id: Slug
    name: str
    asks: str


@dataclass(frozen=True, config=STRICT)
class FactGroup:
    """Facts that belong together."""

    group: str
    facts: tuple[Fact, ...]
