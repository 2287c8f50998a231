"""Where a text cannot be read as YAML: what an editor did, in words that are not the parser's."""

from __future__ import annotations

from collections.abc import Mapping

import yaml

from generator.problem import Problem

HERE = "This line cannot be read."
NEAR = "This line, or the one above it, cannot be read."

QUOTE = "Put it in double quotes."
_COLON = (
    'Put the text, which holds a colon, in double quotes: "…", '
    "or move the line left if it is a new key."
)
_CLOSE = "Close the quotation mark that was opened here."
_LOOK = (
    "Look for a missing quotation mark, bracket or colon, "
    "and check that the line starts below its neighbours."
)


def slip(
    error: yaml.MarkedYAMLError, lines: list[str], file: str, opened: Mapping[int, int]
) -> Problem:
    """The problem behind the parser's complaint.

    `opened` has each line that closes a quotation mark of an earlier line, with that line: the
    mark at fault is more likely to be the one that was never meant to reach so far.
    """
    line = _line(error)
    if line in opened:
        return Problem(file, opened[line], HERE, _CLOSE)
    if "\t" in _indent(lines, line):
        return Problem(file, line, HERE, "Indent with spaces, not with tabs.")
    words = f"{error.context} {error.problem}"
    if "while scanning a quoted scalar" in words:
        return Problem(file, line, HERE, _CLOSE)
    if "cannot start any token" in words and error.problem_mark:
        return Problem(
            file, line, cannot_start(lines[line - 1][error.problem_mark.column :]), QUOTE
        )
    if "mapping values are not allowed" in words:
        return Problem(file, line, HERE, _COLON)
    return Problem(file, line, NEAR, _LOOK)


def cannot_start(text: str) -> str:
    """What is wrong with a text that starts with a sign that has a meaning in YAML."""
    return f"A text cannot start with '{text[:1]}'."


def _line(error: yaml.MarkedYAMLError) -> int:
    """Where it went wrong; for a quotation mark that is never closed, where it was opened."""
    never_closed = "while scanning a quoted scalar" in str(error.context)
    mark = error.context_mark if never_closed else error.problem_mark or error.context_mark
    return mark.line + 1 if mark else 1


def _indent(lines: list[str], line: int) -> str:
    text = lines[line - 1] if line <= len(lines) else ""
    return text[: -len(text.lstrip())] if text.strip() else ""


def unreadable(error: yaml.reader.ReaderError, text: str, file: str) -> Problem:
    """The problem of a character that no YAML file can hold."""
    line = text.count("\n", 0, text.find(chr(error.character))) + 1
    what = f"This line holds a character that YAML does not allow (U+{error.character:04X})."
    return Problem(file, line, what, "Delete the character.")
