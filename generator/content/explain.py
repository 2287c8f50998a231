"""What is wrong with a value that does not fit its shape, and what to write instead."""

from __future__ import annotations

from typing import Any

from pydantic_core import ErrorDetails

from generator.problem import choose_from, in_a_row

from .located import Key
from .missing import how_to_add
from .places import described, keys_at, needed_at, takes_words
from .words import HOW_TO_WRITE, MEANT

_WRONG = {
    "id": "is not an id",
    "period": "is not a length of time",
    "day": "is not a day",
    "date": "is not a date",
    "document-date": "is not a date",
}


def explain(error: ErrorDetails, shape: Any, key: Key) -> tuple[str, str]:
    """What is wrong at a place in a file of that shape, and what to write instead."""
    name = next((part for part in reversed(key) if isinstance(part, str)), "")
    match error["type"]:
        case "missing":
            return f"'{name}' is missing.", how_to_add(shape, key, name)
        case "unexpected_keyword_argument":
            fix = choose_from(name, keys_at(shape, key[:-1]))
            return f"'{name}' is not a key that is used here.", fix
        case "tuple_type":
            return _list(error["input"], shape, key, name)
        case "dataclass_type" | "dict_type":
            return "Keys are expected here.", _keys(shape, key)
        case "bool_parsing" | "bool_type":
            return "'yes' or 'no' is expected here.", "Write yes, or remove the line."
        case "literal_error" | "value_error":
            return _word(error, name)
        case "string_too_short":
            return _no_text(key, name)
    return (
        "One text is expected here.",
        "Write the text on this line; quote it if it holds ': '.",
    )


def _no_text(key: Key, name: str) -> tuple[str, str]:
    if isinstance(key[-1], int):
        return f"An item of '{name}' has no text.", "Write it after the hyphen, or remove the line."
    return f"'{name}' has no text.", "Write it after the colon."


def _list(value: Any, shape: Any, key: Key, name: str) -> tuple[str, str]:
    if takes_words(shape, key) and (hint := described(shape, key)):
        return "Keys are expected here.", hint
    what = f"'{name}' takes a list." if name else "A list is expected here."
    if isinstance(value, str) and value and takes_words(shape, key):
        return what, f"Write it in brackets: [{value}]."
    return what, "Write one item a line, each after a hyphen."


def _keys(shape: Any, key: Key) -> str:
    if hint := described(shape, key):
        return hint
    needed, all_keys = needed_at(shape, key), keys_at(shape, key)
    if not all_keys:
        return "Write 'key: text' lines, indented below this one."
    if not key:
        return f"Start each line with a key, such as '{all_keys[0]}:'."
    named = (f"'{each}:'" for each in needed or all_keys)
    return f"Write {in_a_row(named, 'and' if needed else 'or')} on lines below."


def _word(error: ErrorDetails, name: str) -> tuple[str, str]:
    """A text that is not one of a few words, or not of the right kind."""
    value = error["input"]
    if error["type"] == "value_error":
        kind = str(error["ctx"]["error"])
        what = f"'{value}' {_WRONG[kind]}." if value else f"'{name}' has no text."
        return what, HOW_TO_WRITE[kind]
    expected = error["ctx"]["expected"].replace(" or ", ", ").split(", ")
    words = [each.strip("'") for each in expected]
    also = {other: word for other, word in MEANT.items() if word in words}
    fix = choose_from(str(value), words, also=also)
    if isinstance(value, list | dict):
        return (
            f"'{name}' takes one word, not {'a list' if isinstance(value, list) else 'keys'}.",
            fix,
        )
    if not str(value).strip():
        return f"'{name}' has no text.", fix
    return f"'{value}' is not one of the words used for '{name}'.", fix
