"""Where a text cannot be read as YAML: what an editor did, in words that are not the parser's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

import yaml

from generator.problem import Problem

HERE = "This line cannot be read."
NEAR = "This line, or the one above it, cannot be read."
TOO_DEEP = "Too many lists and keys lie in each other here."

QUOTE = "Put it in double quotes."
_COLON = (
    'Put the text, which holds a colon, in double quotes: "…", '
    "or move the line left if it is a new key."
)
_CLOSE = "Close the quotation mark that was opened here."
_CLOSE_BRACKET = "Close the bracket that was opened here, or put a comma between its items."
_LOOK = (
    "Look for a missing quotation mark, bracket or colon, "
    "and check that the line starts below its neighbours."
)
_ODD_SPACE = "[\xa0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]"
_ODD_START = re.compile(rf"[\s-]*?({_ODD_SPACE})")
_ODD_AFTER_KEY = re.compile(rf"[\s-]*[^\s:]+:({_ODD_SPACE})")
_MERGE_MARK = re.compile(r"(<{7}|\|{7}|={7}|>{7})( |$)")


def slip(
    error: yaml.MarkedYAMLError, lines: Sequence[str], file: str, opened: Mapping[int, int]
) -> Problem:
    """The problem behind the parser's complaint.

    `opened` has each line that closes a quotation mark of an earlier line, with that line: the
    mark at fault is more likely to be the one that was never meant to reach so far.
    """
    line = lasting(_line(error), lines)
    if line in opened:
        return Problem(file, opened[line], HERE, _CLOSE)
    if odd := odd_spaces(lines, (line - 1, line), file):
        return odd[0]
    if "\t" in _indent(lines, line):
        return Problem(file, line, HERE, "Indent with spaces, not with tabs.")
    column = error.problem_mark.column if error.problem_mark else 0
    return Problem(file, line, *_told(f"{error.context} {error.problem}", lines[line - 1], column))


def _told(words: str, text: str, column: int) -> tuple[str, str]:
    """What is said for the parser's words about a column of a line."""
    if "while scanning a quoted scalar" in words:
        return HERE, _CLOSE
    if "while parsing a quoted scalar" in words:
        return _escape(text[text.rfind("\\", 0, column + 1) :])
    if "cannot start any token" in words:
        return cannot_start(text[column:]), QUOTE
    if "mapping values are not allowed" in words:
        return HERE, _COLON
    if TOO_DEEP in words:
        return TOO_DEEP, "Look for a bracket that is not meant."
    if "while parsing a flow" in words:
        return HERE, _CLOSE_BRACKET
    return NEAR, _LOOK


def _escape(text: str) -> tuple[str, str]:
    """What is said of a backslash between double quotes; `text` starts with it."""
    sign = text[:2]
    if not sign[1:]:
        return HERE, _CLOSE
    if sign[1:] in ("x", "u", "U"):
        what = f"'{sign}' is not followed by the number of a character."
        return what, "Write the character itself, or two backslashes where one is meant."
    what = f"'{sign}' means nothing between double quotes."
    return what, f"Write {sign[1:]} alone, or two backslashes where one is meant."


def cannot_start(text: str) -> str:
    """What is wrong with a text that starts with a sign that has a meaning in YAML."""
    return f"A text cannot start with '{text[:1]}'."


def merge_mark(lines: Sequence[str], file: str) -> Problem | None:
    """The problem of a file in which a merge was left unfinished, at the first of its marks."""
    for number, text in enumerate(lines, 1):
        if found := _MERGE_MARK.match(text):
            what = f"A merge was left unfinished: this line starts with '{found[1]}'."
            fix = (
                "Keep what is right of both versions, "
                "and delete the lines '<<<<<<<', '=======' and '>>>>>>>'."
            )
            return Problem(file, number, what, fix)
    return None


def odd_spaces(lines: Sequence[str], numbers: Iterable[int], file: str) -> tuple[Problem, ...]:
    """A problem for each of some lines that YAML reads otherwise than it looks."""
    return tuple(
        Problem(
            file,
            number,
            f"A space on this line is not a plain one (U+{ord(found[1]):04X}).",
            "Delete it, and press the space bar instead.",
        )
        for number in sorted(numbers)
        if 0 < number <= len(lines)
        if (found := _ODD_START.match(lines[number - 1]) or _ODD_AFTER_KEY.match(lines[number - 1]))
    )


def last_lines(lines: Sequence[str]) -> list[int]:
    """For each line, and one more behind them, its number or that of the last that held anything.

    Numbers are as editors count them, from 1.
    """
    held = 1
    found = []
    for number, text in enumerate(lines, 1):
        held = number if text.strip() else held
        found.append(held)
    return [*found, held]


def lasting(line: int, lines: Sequence[str]) -> int:
    """The number of a line, or of the last one before it that holds anything."""
    return last_lines(lines)[min(line - 1, len(lines))]


def _line(error: yaml.MarkedYAMLError) -> int:
    """Where it went wrong; for what is never closed, where it was opened."""
    opened = ("while scanning a quoted scalar", "while parsing a flow")
    never_closed = str(error.context).startswith(opened)
    mark = error.context_mark if never_closed else error.problem_mark or error.context_mark
    return mark.line + 1 if mark else 1


def _indent(lines: Sequence[str], line: int) -> str:
    text = lines[line - 1] if line <= len(lines) else ""
    return text[: -len(text.lstrip())] if text.strip() else ""


def unreadable(error: yaml.reader.ReaderError, text: str, file: str) -> Problem:
    """The problem of a character that no YAML file can hold."""
    line = text.count("\n", 0, text.find(chr(error.character))) + 1
    what = f"This line holds a character that YAML does not allow (U+{error.character:04X})."
    return Problem(file, line, what, "Delete the character.")
