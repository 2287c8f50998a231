"""Checks that a name is known, and that it is used once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.content.located import Key, Located
from generator.content.made import Lost, Made
from generator.content.words import is_id
from generator.problem import Problem, choose_from, in_words

Place = tuple[str, ...]
"""Where names stand in a file, with "*" for any item: ("*", "topics", "*", "id")."""


@dataclass(frozen=True)
class Names:
    """The names that may be used for one kind of thing."""

    kind: str
    """What a name should be: "topic"."""
    known: Collection[str]
    file: str
    """Where they stand."""
    lost: frozenset[str] = frozenset()
    """Names of things that could not be made: such a thing has its problem already."""
    is_whole: bool = True
    """Nothing was lost whose name cannot be read; else no name can be called unknown."""
    also: Mapping[str, str] = field(default_factory=dict)
    """Other words for them."""
    groups: Mapping[str, str] = field(default_factory=dict)
    """Words for groups, which are no such names although they stand in the same file."""
    can_add: bool = False
    """Whether an editor may well write another one there."""

    def is_sure(self, name: str) -> bool:
        """Whether nothing that was lost can bear this name."""
        return self.is_whole and name not in self.lost


def names_in(made: Made[Any], kind: str, known: Collection[str], *places: Place) -> Names:
    """The names of the things in a file; `places` are where their names are written."""
    lost = frozenset(name for each in made.lost for place in places for name in _names(each, place))
    return Names(kind, known, made.source.file, lost - {""}, "" not in lost)


def _names(lost: Lost, place: Place) -> Iterator[str]:
    """The names that went with something; "" for each that cannot be read."""
    depth = len(lost.key)
    fits = all(want in ("*", part) for want, part in zip(place, lost.key, strict=False))
    if depth <= len(place) and fits:
        for name in _written(lost.value, place[depth:]):
            yield name if place[-1] != "id" or is_id(name) else ""


def _written(value: Any, place: Place) -> Iterator[str]:
    if not place and isinstance(value, str):
        yield value.strip()
    elif place[:1] == ("*",) and isinstance(value, list):
        for each in value:
            yield from _written(each, place[1:])
    elif isinstance(value, dict) and place and place[0] in value:
        yield from _written(value[place[0]], place[1:])
    else:
        yield ""


def unknown(written: Iterable[str], names: Names, source: Located, key: Key) -> Iterator[Problem]:
    """A problem for each name that is not known; `key` is the place of the list."""
    for index, name in enumerate(written):
        if name not in names.known and names.is_sure(name):
            is_group = in_words(name) in names.groups
            group = f"'{name}' is a group, and a group cannot be written to."
            what = group if is_group else f"There is no {names.kind} called '{name}'."
            add = names.can_add and not is_group
            fix = choose_from(name, names.known, names.file, also=names.also, can_add=add)
            yield source.problem((*key, index), what, fix)


OWN_ID = "Give this one an id of its own."
OWN_NAME = "Give each a name of its own, so that readers can tell them apart."


def repeated(
    names: Iterable[str],
    kind: str,
    source: Located,
    keys: Iterable[Key],
    of: str = "",
    fix: str = OWN_ID,
) -> Iterator[Problem]:
    """A problem for each name that an earlier one has taken; `of` says among which others."""
    first: dict[str, int] = {}
    for name, key in zip(names, keys, strict=True):
        folded = name.casefold()
        if folded in first:
            what = f"The {kind} '{name}'{of} is used twice; the first is on line {first[folded]}."
            yield source.problem(key, what, fix)
        first.setdefault(folded, source.line(key))
