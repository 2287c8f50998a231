"""Turns what is read from YAML into values of a shape, or into problems with the words to use."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from generator.problem import Problem

from .explain import explain
from .located import Key, Located

T = TypeVar("T")

_adapter: Callable[[Any], TypeAdapter[Any]] = cache(TypeAdapter)
"""Making one takes longer than reading a file with it."""


@dataclass(frozen=True)
class Mistake:
    """One value that does not fit its shape, or that is missing."""

    key: Key
    problem: Problem


def validate(shape: type[T], source: Located) -> tuple[T | None, tuple[Mistake, ...]]:
    """The file's values as `shape`, or None and what is wrong with them."""
    if source.value is None:
        return None, ()
    try:
        return _adapter(shape).validate_python(source.value), ()
    except ValidationError as error:
        return None, tuple(_mistake(each, shape, source) for each in error.errors())


def _mistake(error: ErrorDetails, shape: Any, source: Located) -> Mistake:
    key = tuple(part for part in error["loc"] if not str(part).startswith("function-"))
    if key and isinstance(key[-1], int) and key not in source.lines:
        key = key[:-1]  # one text, written where a list may stand
    return Mistake(key, source.problem(key, *explain(error, shape, key)))
