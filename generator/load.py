"""Loads everything and checks it: YAML to a library of values, or every problem at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from generator.checks.council import Known, check_council
from generator.checks.lists import check_facts, check_posts, check_topics
from generator.checks.rules import RulesFile, check_rules
from generator.checks.tree import check_tree
from generator.content.council import Council
from generator.content.library import CouncilFile, Example, Library, ToolFiles
from generator.content.lists import FactGroup, Post, TopicGroup
from generator.content.located import Located
from generator.content.read import Sources, TreeSources, read_sources
from generator.content.rules import make_rules, make_tree
from generator.content.tree_shapes import RulesShape, TreeShape
from generator.content.validate import validate
from generator.engine.service import Tool
from generator.engine.tree import Rules, Tree
from generator.problem import ContentError, Problem, choose_from

T = TypeVar("T")


@dataclass(frozen=True)
class Loaded:
    """A library that can be built, with what is still worth a look."""

    library: Library
    warnings: tuple[Problem, ...]


def load(root: Path, *, home: str = "") -> Loaded:
    """Reads and checks all content below a project's folder; `home` names the council put first.

    Raises ContentError with every problem, when there is any.
    """
    loading = _Loading(read_sources(root))
    library = loading.library(home)
    problems = sorted(set(loading.problems))
    if any(not each.is_warning for each in problems):
        raise ContentError(tuple(problems))
    return Loaded(library, tuple(problems))


class _Loading:
    """Makes values from sources and gathers their problems."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self.problems: list[Problem] = list(sources.problems)

    def library(self, home: str) -> Library:
        lists = self._sources.lists
        topics = self._value(tuple[TopicGroup, ...], lists["topics"]) or ()
        posts = self._value(tuple[Post, ...], lists["posts"]) or ()
        facts = self._value(tuple[FactGroup, ...], lists["facts"]) or ()
        self.problems += check_topics(topics, lists["topics"])
        self.problems += check_posts(posts, lists["posts"])
        self.problems += check_facts(facts, lists["facts"])
        councils = self._councils(_known(topics, posts, facts, self._sources))
        files = (
            CouncilFile(id, self._sources.councils[id].file, council)
            for id, council in councils.items()
        )
        return Library(
            councils=tuple(
                sorted(files, key=lambda each: (each.id != home, each.council.short_name))
            ),
            topic_groups=topics,
            posts=posts,
            fact_groups=facts,
            tools=tuple(self._tools(councils, posts)),
        )

    def _value(self, shape: type[T], source: Located) -> T | None:
        value, problems = validate(shape, source)
        self.problems += problems
        return value

    def _councils(self, known: Known) -> dict[str, Council]:
        councils = {}
        for id, source in self._sources.councils.items():
            if council := self._value(Council, source):
                councils[id] = council
                self.problems += check_council(council, source, known)
        return councils

    def _tools(self, councils: dict[str, Council], posts: tuple[Post, ...]) -> Iterator[ToolFiles]:
        for id, sources in self._sources.trees.items():
            if shape := self._value(TreeShape, sources.tree):
                self.problems += check_tree(shape, sources.tree)
                yield self._tool(make_tree(id, shape), sources, councils, posts)

    def _tool(
        self,
        tree: Tree,
        sources: TreeSources,
        councils: dict[str, Council],
        posts: tuple[Post, ...],
    ) -> ToolFiles:
        shapes = {id: self._rules(source, id) for id, source in sources.rules.items()}
        made = {
            id: (shape, self._checked(tree, shape, sources.rules[id], id, councils[id], posts))
            for id, shape in shapes.items()
            if shape and id in councils
        }
        return ToolFiles(
            tool=Tool(tree, tuple(rules for _, rules in made.values())),
            file=sources.tree.file,
            rules_files={id: sources.rules[id].file for id in made},
            examples={id: _examples(shape) for id, (shape, _) in made.items()},
        )

    def _rules(self, source: Located, council: str) -> RulesShape | None:
        if council not in self._sources.councils:
            what = f"There is no council called '{council}' in content/councils/."
            fix = choose_from(council, self._sources.councils)
            self.problems.append(Problem(source.file, 1, what, fix))
        return self._value(RulesShape, source)

    def _checked(
        self,
        tree: Tree,
        shape: RulesShape,
        source: Located,
        id: str,
        council: Council,
        posts: tuple[Post, ...],
    ) -> Rules:
        titles = {post.id: post.name for post in posts} | council.posts
        rules = make_rules(id, shape, lambda post: titles.get(post, post))
        known = frozenset(post.id for post in posts)
        self.problems += check_rules(RulesFile(tree, shape, rules, council, known, source))
        return rules


def _examples(shape: RulesShape) -> tuple[Example, ...]:
    return tuple(
        Example(each.name, tuple(each.answers.items()), each.route) for each in shape.examples
    )


def _known(
    topics: tuple[TopicGroup, ...],
    posts: tuple[Post, ...],
    facts: tuple[FactGroup, ...],
    sources: Sources,
) -> Known:
    return Known(
        topics=[topic.id for group in topics for topic in group.topics],
        posts=[post.id for post in posts],
        facts=[fact.id for group in facts for fact in group.facts],
        councils=list(sources.councils),
    )
