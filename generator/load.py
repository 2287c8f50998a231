"""Loads everything and checks it: YAML to a library of values, or every problem at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

from generator.checks.council import check_council, known_names
from generator.checks.law_sources import check_law_sources
from generator.checks.lists import check_facts, check_holidays, check_law, check_posts, check_topics
from generator.checks.names import Names, unknown
from generator.checks.rules import check_rules
from generator.checks.rules_file import RulesFile
from generator.checks.tree import check_tree
from generator.checks.unread import check_reading, check_unread, is_unread
from generator.content.council import Council
from generator.content.library import CouncilFile, Library, ToolFiles
from generator.content.lists import BankHolidays, FactGroup, LawLine, Lists, Post, TopicGroup
from generator.content.located import Located
from generator.content.read import Sources, TreeSources, read_sources
from generator.content.rules import make_rules, make_tree
from generator.content.tree_shapes import RulesShape, TreeShape
from generator.content.validate import validate
from generator.engine.tool import Tool
from generator.engine.tree import Rules, Tree
from generator.problem import ContentError, Problem

T = TypeVar("T")


@dataclass(frozen=True)
class Loaded:
    """A library that can be built, with what is still worth a look."""

    library: Library
    warnings: tuple[Problem, ...]


def load(root: Path, *, today: date, home: str = "") -> Loaded:
    """Reads and checks all content below a project's folder, as it stands on a day.

    `home` names the council that is put first. Raises ContentError with every problem, when
    there is any.
    """
    loading = _Loading(read_sources(root))
    library = loading.library(home, today)
    problems = sorted(set(loading.problems))
    if any(not each.is_warning for each in problems):
        raise ContentError(tuple(problems))
    return Loaded(library, tuple(problems))


class _Loading:
    """Makes values from sources and gathers their problems."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self.problems: list[Problem] = list(sources.problems)
        self._lists_are_whole = True

    @property
    def _council_names(self) -> Names:
        return Names("council", list(self._sources.councils), "content/councils/")

    def library(self, home: str, today: date) -> Library:
        if home:
            settings = self._sources.settings
            self.problems += unknown([home], self._council_names, settings, ("home_council",))
        lists = self._lists(today)
        councils = self._councils(lists)
        files = (
            CouncilFile(id, self._sources.councils[id].file, council)
            for id, council in councils.items()
        )
        return Library(
            councils=tuple(
                sorted(files, key=lambda each: (each.id != home, each.council.short_name))
            ),
            lists=lists,
            tools=tuple(self._tools(councils, lists)),
        )

    def _list(self, shape: type[tuple[T, ...]], source: Located) -> tuple[T, ...]:
        """A shared list; while one cannot be read, nothing is checked against any of them."""
        value = self._value(shape, source)
        self._lists_are_whole = self._lists_are_whole and value is not None
        return value or ()

    def _value(self, shape: type[T], source: Located) -> T | None:
        value, problems = validate(shape, source)
        self.problems += problems
        return value

    def _lists(self, today: date) -> Lists:
        sources = self._sources.lists
        lists = Lists(
            topic_groups=self._list(tuple[TopicGroup, ...], sources["topics"]),
            posts=self._list(tuple[Post, ...], sources["posts"]),
            fact_groups=self._list(tuple[FactGroup, ...], sources["facts"]),
            law=self._list(tuple[LawLine, ...], sources["law"]),
            holidays=self._value(BankHolidays, sources["bank_holidays"])
            or BankHolidays(taken=today, since=today, until=date.max, divisions=()),
        )
        self.problems += check_topics(lists.topic_groups, sources["topics"])
        self.problems += check_posts(lists.posts, sources["posts"])
        self.problems += check_facts(lists.fact_groups, sources["facts"])
        self.problems += check_law(lists.law, sources["law"], today=today)
        self.problems += check_law_sources(lists.law, sources["law"])
        self.problems += check_holidays(lists.holidays, sources["bank_holidays"], today=today)
        return lists

    def _councils(self, lists: Lists) -> dict[str, Council]:
        known = known_names(lists, self._council_names)
        councils = {}
        for id, source in self._sources.councils.items():
            if council := self._value(Council, source):
                councils[id] = council
                self.problems += check_reading(council, source)
                if self._lists_are_whole:
                    self.problems += check_council(council, source, known)
        return councils

    def _tools(self, councils: dict[str, Council], lists: Lists) -> Iterator[ToolFiles]:
        for id, sources in self._sources.trees.items():
            shapes = {each: self._rules(source, each) for each, source in sources.rules.items()}
            if tree := self._tree(id, sources.tree):
                yield self._tool(tree, shapes, sources, councils, lists)

    def _tree(self, id: str, source: Located) -> Tree | None:
        shape = self._value(TreeShape, source)
        mistakes = tuple(check_tree(shape, source)) if shape else ()
        self.problems += mistakes
        return make_tree(id, shape) if shape and not mistakes else None

    def _tool(
        self,
        tree: Tree,
        shapes: dict[str, RulesShape | None],
        sources: TreeSources,
        councils: dict[str, Council],
        lists: Lists,
    ) -> ToolFiles:
        written = {id: shape for id, shape in shapes.items() if shape and id in councils}
        rules = {
            id: self._checked(tree, shape, sources.rules[id], id, councils[id], lists)
            for id, shape in written.items()
        }
        return ToolFiles(
            tool=Tool(tree, rules),
            file=sources.tree.file,
            rules_files={id: sources.rules[id].file for id in written},
        )

    def _rules(self, source: Located, council: str) -> RulesShape | None:
        if council not in self._sources.councils:
            what = f"There is no council called '{council}' in content/councils/."
            near = get_close_matches(council, self._sources.councils, n=1)
            rename = f"Rename this file to '{near[0]}.yml'" if near else "Rename this file"
            fix = f"{rename}, or add content/councils/{council}.yml."
            self.problems.append(source.problem((), what, fix))
        if is_unread(source):
            self.problems += check_unread(source)
            return None
        return self._value(RulesShape, source)

    def _checked(
        self,
        tree: Tree,
        shape: RulesShape,
        source: Located,
        id: str,
        council: Council,
        lists: Lists,
    ) -> Rules:
        titles = {post.id: post.name for post in lists.posts} | council.posts
        rules = make_rules(id, shape, lambda post: titles.get(post, post))
        if self._lists_are_whole:
            self.problems += check_rules(
                RulesFile(
                    tree=tree,
                    tree_file=self._sources.trees[tree.id].tree.file,
                    shape=shape,
                    rules=rules,
                    council=council,
                    council_file=self._sources.councils[id].file,
                    lists=lists,
                    source=source,
                )
            )
        return rules
