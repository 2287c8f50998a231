"""Checks the lists that all councils share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from generator.content.lists import LawLine
from generator.content.located import Key
from generator.content.made import Made
from generator.content.values import MadeLists
from generator.problem import Problem

from .law_sources import check_law_sources
from .names import OWN_NAME, repeated
from .reserved import reserved

STALE_AFTER = timedelta(days=366)
"""A line of law that was last read longer ago than this is worth reading again."""


def check_lists(lists: MadeLists, *, today: date) -> Iterator[Problem]:
    """Every problem of a shared list that has nothing to do with another file."""
    yield from _named(lists.topics, "topic", _inside(lists.topics, "topics"))
    yield from _named(lists.facts, "fact", _inside(lists.facts, "facts"))
    yield from _named(lists.posts, "post", _items(lists.posts))
    yield from repeated(
        [line.id for line in lists.law.value],
        "line of law",
        lists.law.source,
        [(*key, "id") for key, _ in _items(lists.law)],
    )
    yield from _law(lists.law, today)
    yield from check_law_sources(lists.law)


Places = Sequence[tuple[Key, Any]]
"""Things with an id and a name, and where they stand."""


def _items(made: Made[Any]) -> Places:
    return [((index,), each) for index, each in enumerate(made.value)]


def _inside(made: Made[Any], name: str) -> Places:
    """The things in each group of a list."""
    return [
        ((*group, name, index), each)
        for group, value in _items(made)
        for index, each in enumerate(getattr(value, name))
    ]


def _named(made: Made[Any], kind: str, places: Places) -> Iterator[Problem]:
    """Each id and each name is one thing's own, and no page uses the id itself."""
    ids, names = [(*key, "id") for key, _ in places], [(*key, "name") for key, _ in places]
    yield from repeated([each.id for _, each in places], kind, made.source, ids)
    yield from repeated(
        [each.name for _, each in places], f"{kind}'s name", made.source, names, fix=OWN_NAME
    )
    for key, each in places:
        yield from reserved(kind, each.id, made.source, (*key, "id"))


def _law(made: Made[tuple[LawLine, ...]], today: date) -> Iterator[Problem]:
    """Each line was read again within a year."""
    for index, line in enumerate(made.value):
        if today - line.checked > STALE_AFTER:
            what = f"'{line.id}' was last checked on {line.checked}, more than a year ago."
            fix = "Read the source again and write the new date under 'checked'."
            place = made.source.line((index, "checked"))
            yield Problem(made.source.file, place, what, fix, is_warning=True)
