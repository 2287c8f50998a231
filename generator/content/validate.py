"""Turns what is read from YAML into values of a shape, or into problems with the words to use."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from generator.problem import Problem, choose_from

from .located import Key, Located

T = TypeVar("T")

_WRITE = {
    "tuple_type": ("A list is expected here.", "Write one item a line, each after a hyphen."),
    "dataclass_type": (
        "Keys are expected here.",
        "Write 'key: text' lines, indented below this one.",
    ),
    "dict_type": ("Keys are expected here.", "Write 'key: text' lines, indented below this one."),
    "string_type": (
        "One text is expected here.",
        "Write the text on this line; quote it if it holds ': '.",
    ),
    "date_type": (
        "One text is expected here.",
        "Write the text on this line; quote it if it holds ': '.",
    ),
    "string_too_short": ("The text is empty.", "Write the text, or remove the line."),
    "bool_parsing": ("'yes' or 'no' is expected here.", "Write yes, or remove the line."),
    "bool_type": ("'yes' or 'no' is expected here.", "Write yes, or remove the line."),
}
_VALUES = {
    "id": ("is not an id", "Use small letters, digits and hyphens: monitoring-officer."),
    "period": ("is not a length of time", "Write it as '5 working days' or '10 days'."),
    "day": ("is not a day", "Write the year, the month and the day: 2022-05-06."),
    "date": ("is not a date", "Write a year, a month or a day: 2022, 2022-05 or 2022-05-06."),
}


def validate(shape: type[T], source: Located) -> tuple[T | None, tuple[Problem, ...]]:
    """The file's values as `shape`, or None and what is wrong with them."""
    if source.value is None:
        return None, ()
    try:
        return TypeAdapter(shape).validate_python(source.value), ()
    except ValidationError as error:
        return None, tuple(_problem(each, shape, source) for each in error.errors())


def _problem(error: ErrorDetails, shape: Any, source: Located) -> Problem:
    key = tuple(part for part in error["loc"] if not str(part).startswith("function-"))
    what, fix = _explain(error, shape, key)
    return Problem(source.file, source.line(key), what, fix)


def _explain(error: ErrorDetails, shape: Any, key: Key) -> tuple[str, str]:
    kind, value = error["type"], error["input"]
    name = next((part for part in reversed(key) if isinstance(part, str)), "")
    if kind == "missing":
        return f"'{name}' is missing.", f"Add a line '{name}: …' here."
    if kind == "unexpected_keyword_argument":
        return f"'{name}' is not a key that is used here.", choose_from(
            str(name), _names(shape, key[:-1])
        )
    if kind == "literal_error":
        words = [
            each.strip("'") for each in error["ctx"]["expected"].replace(" or ", ", ").split(", ")
        ]
        return f"'{value}' is not one of the words used for '{name}'.", choose_from(
            str(value), words
        )
    if kind == "value_error":
        what, fix = _VALUES[str(error["ctx"]["error"])]
        return f"'{value}' {what}.", fix
    return _WRITE[kind]


def _names(shape: Any, key: Key) -> tuple[str, ...]:
    """The keys that the shape allows at a place."""
    for part in key:
        shape = _inner(shape, part)
    return tuple(_alias(each) or each.name for each in fields(shape)) if is_dataclass(shape) else ()


def _inner(shape: Any, part: str | int) -> Any:
    if is_dataclass(shape):
        name = next((each.name for each in fields(shape) if part in (_alias(each), each.name)), "")
        return _plain(get_type_hints(shape).get(name))
    inner = get_args(shape)
    return _plain(inner[1] if get_origin(shape) in (dict, Mapping) else inner[0]) if inner else None


def _plain(shape: Any) -> Any:
    if get_origin(shape) in (Union, types.UnionType):
        return next(each for each in get_args(shape) if each is not type(None))
    return shape


def _alias(each: Any) -> str | None:
    return each.default.alias if isinstance(each.default, FieldInfo) else None
