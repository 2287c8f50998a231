"""Checks what no file shows by itself: names that two files bear, and tools without a council."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.content.made import Made
from generator.content.values import Values
from generator.content.words import is_id
from generator.problem import Problem, in_a_row

from .names import OWN_NAME
from .reserved import reserved


def check_across(values: Values) -> Iterator[Problem]:
    """Every problem that lies between files."""
    councils = tuple(values.councils.values())
    yield from _one_name(councils, "name")
    yield from _one_name(councils, "short_name")
    yield from _one_name(tuple(tree.made for tree in values.trees.values()), "title")
    for id, council in values.councils.items():
        yield from reserved("council", id, council.source, (), "Rename this file.")
        yield from _without_routes(id, council, values)
    for id, tree in values.trees.items():
        yield from reserved("tool", id, tree.made.source, (), "Rename its folder.")


def _one_name(files: tuple[Made[Any], ...], key: str) -> Iterator[Problem]:
    """A problem for each file that bears the name of an earlier one."""
    first: dict[str, str] = {}
    for made in files:
        name = getattr(made.value, key)
        if made.lacks(key):
            continue
        other = first.setdefault(name.casefold(), made.source.file)
        if other != made.source.file:
            what = f"'{name}' is also the '{key}' of {other}."
            yield made.source.problem((key,), what, OWN_NAME)


def _without_routes(id: str, council: Made[Any], values: Values) -> Iterator[Problem]:
    """A warning for a council that readers cannot choose in every tool."""
    missing = [
        tool
        for tool, tree in values.trees.items()
        if id not in (*tree.rules, *tree.unread) and not tree.made.lacks("questions")
    ]
    if missing and is_id(id):
        tools = in_a_row((f"'{each}'" for each in missing), "and")
        files = in_a_row((f"decision_trees/{each}/{id}.yml" for each in missing), "and")
        what = f"This council has no routes in {tools}, so readers cannot choose it there."
        yield Problem(council.source.file, 1, what, f"Write {files}.", is_warning=True)
