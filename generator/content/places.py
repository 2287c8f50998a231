"""What a shape allows at one place in a file: its keys, its items, the words to explain it."""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache, partial
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from .located import Key


def keys_at(shape: Any, key: Key) -> tuple[str, ...]:
    """The keys that may stand there, as an editor writes them."""
    return tuple(_written(each) for each in _fields(shape, key))


def needed_at(shape: Any, key: Key) -> tuple[str, ...]:
    """The keys that must stand there."""
    return tuple(_written(each) for each in _fields(shape, key) if _is_needed(each))


def takes_words(shape: Any, key: Key) -> bool:
    """Whether the list there is one of words, which fits in brackets on one line."""
    items = get_args(_bare(_at(shape, key)))
    return bool(items) and not is_dataclass(_bare(items[0]))


def described(shape: Any, key: Key) -> str:
    """What the shape itself says to write there; empty where it says nothing."""
    return next((each.description or "" for each in _notes(shape, key)), "")


def words_at(shape: Any, key: Key) -> tuple[str, ...]:
    """The words of which one must stand there."""
    found = _bare(_at(shape, key))
    return get_args(found) if get_origin(found) is Literal else ()


def is_list(shape: Any, key: Key) -> bool:
    """Whether a list stands there."""
    return get_origin(_bare(_at(shape, key))) is tuple


def takes_keys(shape: Any, key: Key) -> bool:
    """Whether keys of an editor's own choice stand there."""
    return get_origin(_bare(_at(shape, key))) in (dict, Mapping)


def example(shape: Any, key: Key) -> str:
    """A line that may stand below, where the shape gives one."""
    lines = (line for each in _notes(shape, key) for line in each.examples or ())
    return next((f"{name}: {value}" for line in lines for name, value in line.items()), "")


def holds_others(shape: Any, key: Key) -> bool:
    """Whether what stands there needs a list of things that have keys of their own."""
    needed = (_bare(_at(shape, (*key, name))) for name in needed_at(shape, key))
    return any(get_args(each) and is_dataclass(_bare(get_args(each)[0])) for each in needed)


TEXTS = ("…", "left-out", "2000-01-01", "1 day")
"""Stand for a text that could not be read: the first that fits."""


def least(shape: Any, key: Key = ()) -> Any:
    """The least that may stand there."""
    found = _at(shape, key)
    bare = _bare(found)
    if is_dataclass(bare):
        return {name: least(bare, (name,)) for name in needed_at(bare, ())}
    if get_origin(bare) in (dict, Mapping):
        return {}
    if get_origin(bare) is tuple:
        return []
    if get_origin(bare) is Literal:
        return get_args(bare)[0]
    return next(text for text in TEXTS if _fits(found, text))


def _fits(shape: Any, text: str) -> bool:
    try:
        TypeAdapter(shape).validate_python(text)
    except ValidationError:
        return False
    return True


def _at(shape: Any, key: Key) -> Any:
    for part in key:
        shape = _inner(_bare(shape), part)
    return shape


def _inner(shape: Any, part: str | int) -> Any:
    if is_dataclass(shape):
        name = next(
            (each.name for each in fields(shape) if part in (_written(each), each.name)), ""
        )
        return _hints(shape).get(name)
    inner = get_args(shape)
    return (inner[1] if get_origin(shape) in (dict, Mapping) else inner[0]) if inner else None


_hints: Callable[[Any], dict[str, Any]] = cache(partial(get_type_hints, include_extras=True))


def _notes(shape: Any, key: Key) -> tuple[FieldInfo, ...]:
    found = _at(shape, key)
    notes = get_args(found)[1:] if get_origin(found) is Annotated else ()
    return tuple(each for each in notes if isinstance(each, FieldInfo))


def _bare(shape: Any) -> Any:
    """A shape without its notes, and without the None of what may be left out."""
    if get_origin(shape) is Annotated:
        return _bare(get_args(shape)[0])
    if get_origin(shape) in (Union, types.UnionType):
        return _bare(next(each for each in get_args(shape) if each is not type(None)))
    return shape


def _fields(shape: Any, key: Key) -> tuple[Any, ...]:
    found = _bare(_at(shape, key))
    return fields(found) if is_dataclass(found) else ()


def _written(each: Any) -> str:
    alias = each.default.alias if isinstance(each.default, FieldInfo) else None
    return alias or str(each.name)


def _is_needed(each: Any) -> bool:
    if isinstance(each.default, FieldInfo):
        return each.default.is_required()
    return each.default is MISSING and each.default_factory is MISSING
