"""All checked content as one value."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from generator.engine.tool import Tool
from generator.engine.tree import Outcome

from .council import Council
from .induction import NO_COURSE, Course
from .lists import LawLine, Lists, Post, Topic


@dataclass(frozen=True)
class CouncilFile:
    """A council with the id and the file that it came from."""

    id: str
    file: str
    council: Council


@dataclass(frozen=True)
class ToolFiles:
    """A tool with the files that it came from."""

    tool: Tool
    file: str
    rules_files: dict[str, str]
    """Each council's file, by council id."""

    @property
    def id(self) -> str:
        """The tree's id."""
        return self.tool.tree.id

    def outcomes(self, council: str) -> tuple[Outcome, ...]:
        """Every outcome that a council's routes can lead to; none where it has no routes."""
        rules = self.tool.rules.get(council)
        return rules.outcomes if rules else ()


@dataclass(frozen=True)
class Library:
    """Everything that pages are made from."""

    councils: tuple[CouncilFile, ...]
    lists: Lists
    tools: tuple[ToolFiles, ...]
    course: Course = NO_COURSE

    @cached_property
    def _councils_by_id(self) -> dict[str, Council]:
        return {each.id: each.council for each in self.councils}

    @cached_property
    def _topics_by_id(self) -> dict[str, Topic]:
        return {each.id: each for each in self.lists.topics}

    @cached_property
    def _posts_by_id(self) -> dict[str, Post]:
        return {each.id: each for each in self.lists.posts}

    @cached_property
    def _tools_by_id(self) -> dict[str, ToolFiles]:
        return {each.id: each for each in self.tools}

    def council(self, id: str) -> Council:
        """The council of that id. Raises KeyError."""
        return self._councils_by_id[id]

    def topic(self, id: str) -> Topic:
        """The topic of that id. Raises KeyError."""
        return self._topics_by_id[id]

    def post(self, id: str) -> Post:
        """The post of that id. Raises KeyError."""
        return self._posts_by_id[id]

    def tool(self, id: str) -> ToolFiles:
        """The tool of that id. Raises KeyError."""
        return self._tools_by_id[id]

    def unread_in(self, files: ToolFiles) -> tuple[CouncilFile, ...]:
        """The councils whose protocol nobody has read for a tool."""
        return tuple(each for each in self.councils if each.id not in files.tool.rules)

    def law_for(self, council: Council, ids: tuple[str, ...]) -> tuple[LawLine, ...]:
        """The lines of law of those ids that hold for a council, in the list's order."""
        return tuple(
            line for line in self.lists.law if line.id in ids and council_has(council, line)
        )


def council_has(council: Council, line: LawLine) -> bool:
    """Whether a line of law holds for a council."""
    return line.applies_to(nation=council.nation, kind=council.kind, governance=council.governance)
