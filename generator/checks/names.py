"""Checks that a name is known, and that it is used once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.content.lists import Post
from generator.content.located import Key, Located
from generator.problem import Problem, choose_from, in_words


@dataclass(frozen=True)
class Names:
    """The names that may be used for one kind of thing."""

    kind: str
    """What a name should be: "topic"."""
    known: Collection[str]
    file: str
    """Where they stand."""
    also: Mapping[str, str] = field(default_factory=dict)
    """Other words for them."""
    groups: Mapping[str, str] = field(default_factory=dict)
    """Words for groups, which are no such names although they stand in the same file."""
    can_add: bool = False
    """Whether an editor may well write another one there."""


POSTS = "content/posts.yml"


def post_names(posts: Sequence[Post]) -> Names:
    """What something can be sent to; groups are only bound."""
    groups = _by_words(each for each in posts if each.kind == "group")
    return replace(_named("post", [each for each in posts if each.kind == "post"]), groups=groups)


def bound_names(posts: Sequence[Post]) -> Names:
    """What a provision can bind, and a council can have a title for."""
    return _named("post or group", posts)


def _named(kind: str, posts: Sequence[Post]) -> Names:
    return Names(kind, [each.id for each in posts], POSTS, _by_words(posts), can_add=True)


def _by_words(posts: Iterable[Post]) -> dict[str, str]:
    """The id for each of the words by which a post or group is known."""
    return {in_words(word): each.id for each in posts for word in (each.id, each.name, *each.also)}


def unknown(written: Iterable[str], names: Names, source: Located, key: Key) -> Iterator[Problem]:
    """A problem for each name that is not known; `key` is the place of the list."""
    for index, name in enumerate(written):
        if name not in names.known:
            is_group = in_words(name) in names.groups
            group = f"'{name}' is a group, and a group cannot be written to."
            what = group if is_group else f"There is no {names.kind} called '{name}'."
            add = names.can_add and not is_group
            fix = choose_from(name, names.known, names.file, also=names.also, can_add=add)
            yield source.problem((*key, index), what, fix)


def repeated(
    names: Iterable[str], kind: str, source: Located, keys: Iterable[Key], of: str = ""
) -> Iterator[Problem]:
    """A problem for each name that an earlier one has taken; `of` says among which others."""
    first: dict[str, int] = {}
    for name, key in zip(names, keys, strict=True):
        if name in first:
            what = f"The {kind} '{name}'{of} is used twice; the first is on line {first[name]}."
            yield source.problem(key, what, "Give this one an id of its own.")
        first.setdefault(name, source.line(key))
