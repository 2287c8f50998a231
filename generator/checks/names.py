"""Checks that a name is known, and that it is used once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from generator.content.lists import Post
from generator.content.located import Key, Located
from generator.problem import Problem, choose_from


@dataclass(frozen=True)
class Names:
    """The names that may be used for one kind of thing."""

    kind: str
    """What a name should be: "topic"."""
    known: Collection[str]
    file: str
    """Where they stand."""


def post_names(posts: Iterable[Post]) -> Names:
    """What something can be sent to; groups are only bound."""
    return Names("post", [each.id for each in posts if each.kind == "post"], "content/posts.yml")


def unknown(written: Iterable[str], names: Names, source: Located, key: Key) -> Iterator[Problem]:
    """A problem for each name that is not known; `key` is the place of the list."""
    for index, name in enumerate(written):
        if name not in names.known:
            what = f"There is no {names.kind} called '{name}'."
            fix = choose_from(name, names.known, names.file)
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
