"""What can be made of one file: a value without what is wrong with it, and what that was.

Only the smallest thing around a mistake is left out, an item of a list or a line with its key, so
that everything else can still be checked in the same round.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from generator.problem import Problem

from .located import Key, Located
from .places import holds_others, least, needed_at
from .validate import validate

T = TypeVar("T")

ALL = frozenset[Key]({()})
"""The place of a whole file."""

ITEM = "-"
"""Stands for the index of an item that was left out, whose neighbours have moved up."""


@dataclass(frozen=True)
class Lost:
    """One thing that was left out, because nothing could be made of it."""

    key: Key
    """Its place."""
    value: Any
    """What is written there; None where nothing is."""


@dataclass(frozen=True)
class Made(Generic[T]):
    """What could be made of one file, and what could not."""

    value: T
    source: Located
    """The file without what was left out: its places are those of the value."""
    problems: tuple[Problem, ...] = ()
    lost: tuple[Lost, ...] = ()

    def lacks(self, *key: str | int) -> bool:
        """Whether something was left out there, within it, or with all that is around it."""
        return any(
            all(one == other for one, other in zip(each.key, key, strict=False))
            for each in self.lost
        )


def make(shape: type[T], source: Located) -> Made[T]:
    """The values of a file as far as they fit a shape.

    What the shape cannot be without is filled with the least that may stand there, and counts as
    left out; a file that could not be read is all left out.
    """
    value, mistakes = validate(shape, source)
    if value is not None:
        return Made(value, source)
    written = dict(_places(source.value))
    smallest = frozenset(_loss(each.key, shape, written) for each in mistakes) or ALL
    for losses in (smallest, ALL):
        left = _without(losses, shape, source)
        value, _ = validate(shape, left)
        if value is not None:
            problems = tuple(each.problem for each in mistakes)
            return Made(value, left, problems, tuple(_lost(losses, written)))
    raise TypeError(f"the least of {shape} does not fit it")


def _parts(value: Any) -> Iterator[tuple[str | int, Any]]:
    """The things in a mapping or a list, each with its key or index."""
    if isinstance(value, dict):
        yield from value.items()
    elif isinstance(value, list):
        yield from enumerate(value)


def _places(value: Any, key: Key = ()) -> Iterator[tuple[Key, Any]]:
    """Every place in a file, with what is written there."""
    yield key, value
    for part, inner in _parts(value):
        yield from _places(inner, (*key, part))


def _loss(key: Key, shape: Any, written: Mapping[Key, Any]) -> Key:
    """The place of the smallest thing around a mistake that can be left out or filled."""
    while key not in written and not _is_needed(shape, key):
        key = key[:-1]
    while _is_needed(shape, key) and key[:-1] and not holds_others(shape, key[:-1]):
        key = key[:-1]
    return key


def _is_needed(shape: Any, key: Key) -> bool:
    """Whether what is around that place cannot be without it."""
    return bool(key) and key[-1] in needed_at(shape, key[:-1])


def _without(losses: frozenset[Key], shape: Any, source: Located) -> Located:
    """A file as if what is lost had not been written, each line where it was."""
    if () in losses:
        return Located(source.file, least(shape), source.lines)
    moved = _kept(source.value, losses)
    lines = {new: source.lines[old] for old, new in moved if old in source.lines}
    return Located(source.file, _rest(source.value, losses, shape), lines)


def _kept(
    value: Any, losses: frozenset[Key], old: Key = (), new: Key = ()
) -> Iterator[tuple[Key, Key]]:
    """Every place that stays, with its place when the losses are gone."""
    yield old, new
    stay = [each for each in _parts(value) if (*old, each[0]) not in losses]
    for index, (part, inner) in enumerate(stay):
        moved = index if isinstance(part, int) else part
        yield from _kept(inner, losses, (*old, part), (*new, moved))


def _rest(value: Any, losses: frozenset[Key], shape: Any, key: Key = ()) -> Any:
    """A value without the losses, and with the least that may stand for those it needs."""
    rest = {
        part: _rest(inner, losses, shape, (*key, part))
        for part, inner in _parts(value)
        if (*key, part) not in losses
    }
    if isinstance(value, list):
        return list(rest.values())
    if not isinstance(value, dict):
        return value
    filled = (each for each in losses if each[:-1] == key and _is_needed(shape, each))
    return rest | {each[-1]: least(shape, each) for each in filled}


def _lost(losses: frozenset[Key], written: Mapping[Key, Any]) -> Iterator[Lost]:
    if () in losses:
        yield Lost((), written[()])
        return
    moved = dict(_kept(written[()], losses))
    for loss in losses:
        if loss[:-1] in moved:  # else it went with something around it
            name = ITEM if isinstance(loss[-1], int) else loss[-1]
            yield Lost((*moved[loss[:-1]], name), written.get(loss))
