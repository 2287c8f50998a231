"""All content as values: what could be made of each file, and what could not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.engine.tree import Rules, Tree
from generator.problem import Problem

from .council import Council
from .induction import Module, Outline
from .lists import BankHolidays, FactGroup, LawLine, Lists, Post, SearchWords, TopicGroup
from .located import Located
from .made import Made, make
from .read import CourseSources, Sources, TreeSources
from .rules import Title, make_rules, make_tree
from .tree_shapes import RulesShape, TreeShape


@dataclass(frozen=True)
class MadeLists:
    """The shared lists, as far as they could be made."""

    topics: Made[tuple[TopicGroup, ...]]
    posts: Made[tuple[Post, ...]]
    facts: Made[tuple[FactGroup, ...]]
    law: Made[tuple[LawLine, ...]]
    holidays: Made[BankHolidays]
    search_words: Made[tuple[SearchWords, ...]]

    @property
    def value(self) -> Lists:
        """The lists themselves."""
        return Lists(
            topic_groups=self.topics.value,
            posts=self.posts.value,
            fact_groups=self.facts.value,
            law=self.law.value,
            holidays=self.holidays.value,
            search_words=self.search_words.value,
        )


@dataclass(frozen=True)
class MadeRules:
    """One council's routes: as they are written, and as the engine takes them."""

    made: Made[RulesShape]
    rules: Rules


@dataclass(frozen=True)
class MadeTree:
    """A tree with every council's routes."""

    made: Made[TreeShape]
    tree: Tree
    rules: Mapping[str, MadeRules]
    """By council id; whether there is such a council is not yet known."""
    unread: Mapping[str, Located]
    """The files that say that nobody has read a council's protocol for this tree."""


@dataclass(frozen=True)
class MadeCourse:
    """The induction course, as far as it could be made."""

    outline: Made[Outline]
    modules: Mapping[str, Made[Module]]
    """By the name of the file; whether the outline names it is not yet known."""


@dataclass(frozen=True)
class Values:
    """All content, as far as it could be made."""

    lists: MadeLists
    councils: Mapping[str, Made[Council]]
    trees: Mapping[str, MadeTree]
    course: MadeCourse | None = None

    @property
    def problems(self) -> Iterator[Problem]:
        """Everything of which nothing could be made."""
        lists = self.lists
        yield from (lists.topics.problems + lists.posts.problems + lists.facts.problems)
        yield from (lists.law.problems + lists.holidays.problems + lists.search_words.problems)
        for council in self.councils.values():
            yield from council.problems
        for tree in self.trees.values():
            yield from tree.made.problems
            for rules in tree.rules.values():
                yield from rules.made.problems
        if self.course:
            yield from self.course.outline.problems
            for module in self.course.modules.values():
                yield from module.problems


def make_values(sources: Sources) -> Values:
    """What can be made of the files; nothing of it is checked against anything else yet."""
    lists = _lists(sources)
    councils = {id: make(Council, source) for id, source in sources.councils.items()}
    titles = {post.id: post.name for post in lists.posts.value}
    own = {id: titles | council.value.posts for id, council in councils.items()}
    trees = {id: _tree(id, each, own) for id, each in sources.trees.items()}
    return Values(lists, councils, trees, _course(sources.course) if sources.course else None)


def _lists(sources: Sources) -> MadeLists:
    return MadeLists(
        topics=make(tuple[TopicGroup, ...], sources.lists["topics"]),
        posts=make(tuple[Post, ...], sources.lists["posts"]),
        facts=make(tuple[FactGroup, ...], sources.lists["facts"]),
        law=make(tuple[LawLine, ...], sources.lists["law"]),
        holidays=make(BankHolidays, sources.lists["bank_holidays"]),
        search_words=make(tuple[SearchWords, ...], sources.lists["search_words"]),
    )


def _course(sources: CourseSources) -> MadeCourse:
    modules = {id: make(Module, source) for id, source in sources.modules.items()}
    return MadeCourse(make(Outline, sources.outline), modules)


def _tree(id: str, sources: TreeSources, titles: Mapping[str, Mapping[str, str]]) -> MadeTree:
    made = make(TreeShape, sources.tree)
    unread = {council: source for council, source in sources.rules.items() if _is_unread(source)}
    rules = {}
    for council, source in sources.rules.items():
        if council in unread:
            continue
        shape = make(RulesShape, source)
        own = titles.get(council, {})
        rules[council] = MadeRules(shape, make_rules(council, shape.value, _title(own)))
    return MadeTree(made, make_tree(id, made.value), rules, unread)


def _is_unread(source: Located) -> bool:
    """Whether a file of routes says that nobody has read the protocol for its tool."""
    return isinstance(source.value, Mapping) and "unread" in source.value


def _title(titles: Mapping[str, str]) -> Title:
    return lambda post: titles.get(post, post)
