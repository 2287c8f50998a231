"""How to write a key that is missing: on one line, or with what belongs below it."""

from __future__ import annotations

from typing import Any

from generator.problem import in_a_row

from .located import Key
from .places import described, example, is_list, needed_at, takes_keys, takes_words, words_at


def how_to_add(shape: Any, key: Key, name: str) -> str:
    """What to write for the key of that name, whose place in the file is `key`."""
    if hint := described(shape, key):
        return hint
    if words := words_at(shape, key):
        return f"Add a line '{name}: …' here, with one of: {', '.join(words)}."
    if is_list(shape, key):
        if takes_words(shape, key):
            return f"Add a line '{name}: […]' here."
        keys = _named(needed_at(shape, (*key, 0)))
        return f"Add '{name}:' here, and below it a hyphen before each item, which has {keys}."
    if needed := needed_at(shape, key):
        return f"Add '{name}:' here, with {_named(needed)} on lines below, indented."
    if takes_keys(shape, key):
        such = f", such as '{line}'" if (line := example(shape, key)) else ""
        return f"Add '{name}:' here, and below it, indented, a line for each{such}."
    return f"Add a line '{name}: …' here."


def _named(keys: tuple[str, ...]) -> str:
    return in_a_row((f"'{each}:'" for each in keys), "and")
