"""All checked content as one value."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from generator.engine.service import Tool

from .council import Council
from .lists import Fact, FactGroup, Post, Topic, TopicGroup


@dataclass(frozen=True)
class CouncilFile:
    """A council with the id and the file that it came from."""

    id: str
    file: str
    council: Council


@dataclass(frozen=True)
class Example:
    """Answers that an editor wrote down, with the route they lead to."""

    name: str
    answers: tuple[tuple[str, str], ...]
    route: str


@dataclass(frozen=True)
class ToolFiles:
    """A tool with the files that it came from."""

    tool: Tool
    file: str
    rules_files: dict[str, str]
    """Each council's file, by council id."""
    examples: dict[str, tuple[Example, ...]]

    @property
    def id(self) -> str:
        """The tree's id."""
        return self.tool.tree.id


@dataclass(frozen=True)
class Library:
    """Everything that pages are made from."""

    councils: tuple[CouncilFile, ...]
    topic_groups: tuple[TopicGroup, ...]
    posts: tuple[Post, ...]
    fact_groups: tuple[FactGroup, ...]
    tools: tuple[ToolFiles, ...]

    @property
    def topics(self) -> tuple[Topic, ...]:
        """Every topic, in order."""
        return tuple(each for group in self.topic_groups for each in group.topics)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact, in order."""
        return tuple(each for group in self.fact_groups for each in group.facts)

    @cached_property
    def _councils_by_id(self) -> dict[str, Council]:
        return {each.id: each.council for each in self.councils}

    @cached_property
    def _posts_by_id(self) -> dict[str, Post]:
        return {each.id: each for each in self.posts}

    @cached_property
    def _topics_by_id(self) -> dict[str, Topic]:
        return {each.id: each for each in self.topics}

    def topic(self, id: str) -> Topic:
        """The topic of that id. Raises KeyError."""
        return self._topics_by_id[id]

    def council(self, id: str) -> Council:
        """The council of that id. Raises KeyError."""
        return self._councils_by_id[id]

    def post(self, id: str) -> Post:
        """The post of that id. Raises KeyError."""
        return self._posts_by_id[id]
