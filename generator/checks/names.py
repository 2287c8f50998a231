"""Checks that a name is known, and that it is used once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from generator.content.located import Key, Located
from generator.problem import Problem, choose_from


def unknown(
    names: Iterable[str], known: Collection[str], kind: str, source: Located, key: Key
) -> Iterator[Problem]:
    """A problem for each name that is not known; `kind` says what it should be: "topic"."""
    for index, name in enumerate(names):
        if name not in known:
            what = f"There is no {kind} called '{name}'."
            yield Problem(source.file, source.line((*key, index)), what, choose_from(name, known))


def repeated(
    names: Iterable[str], kind: str, source: Located, keys: Iterable[Key]
) -> Iterator[Problem]:
    """A problem for each name that an earlier one has taken."""
    first: dict[str, int] = {}
    for name, key in zip(names, keys, strict=True):
        line = source.line(key)
        if name in first:
            what = f"The {kind} '{name}' is used twice; the first is on line {first[name]}."
            yield Problem(source.file, line, what, "Give this one an id of its own.")
        first.setdefault(name, line)
