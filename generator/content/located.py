"""YAML as plain text with line numbers: no scalar is guessed, nothing is lost silently."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml import events

from generator.problem import Problem

Key = tuple[str | int, ...]
"""Where a value stands: ("sections", 0, "heading")."""

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_SLIPS = {
    "mapping values are not allowed": 'Put the text, which holds a colon, in double quotes: "…".',
    "while scanning a quoted scalar": "Close the quotation mark that was opened here.",
    "did not find expected key": "Check the quotation marks and the indentation of this line.",
    "expected <block end>": "Check the quotation marks and the indentation of this line.",
}


@dataclass(frozen=True)
class Located:
    """One YAML file: its values as dictionaries, lists and text, and the line of each."""

    file: str
    value: Any
    lines: dict[Key, int]

    def line(self, key: Key) -> int:
        """The line of a value, or of the nearest thing around it that has one."""
        while key and key not in self.lines:
            key = key[:-1]
        return self.lines.get(key, 1)


def read_yaml(text: str, file: str) -> tuple[Located, tuple[Problem, ...]]:
    """The values of a YAML text and what is wrong with its YAML.

    Refuses repeated keys, anchors, aliases, tags and a second document.
    """
    reading = _Reading(file)
    try:
        reading.document(iter(yaml.parse(text, Loader=_LOADER)))
    except yaml.MarkedYAMLError as error:
        reading.problems.append(_slip(error, text, file))
        return Located(file, None, {}), tuple(reading.problems)
    except yaml.reader.ReaderError as error:
        reading.problems.append(_unreadable(error, text, file))
        return Located(file, None, {}), tuple(reading.problems)
    if not reading.lines:
        reading.problems.append(
            Problem(file, 1, "This file is empty.", "Write its keys, or delete the file.")
        )
    return Located(file, reading.value, reading.lines), tuple(reading.problems)


def _slip(error: yaml.MarkedYAMLError, text: str, file: str) -> Problem:
    words = f"{error.context} {error.problem}"
    never_closed = "while scanning a quoted scalar" in words
    mark = error.context_mark if never_closed else error.problem_mark or error.context_mark
    line = mark.line if mark else 0
    fix = next(
        (fix for sign, fix in _SLIPS.items() if sign in words), _SLIPS["expected <block end>"]
    )
    if "\t" in _indent(text, line):
        fix = "Indent with spaces, not with tabs."
    return Problem(file, line + 1, "This line is not valid YAML.", fix)


def _indent(text: str, line: int) -> str:
    found = text.splitlines()[line : line + 1]
    return found[0][: -len(found[0].lstrip())] if found and found[0].strip() else ""


def _unreadable(error: yaml.reader.ReaderError, text: str, file: str) -> Problem:
    line = text.count("\n", 0, text.find(chr(error.character))) + 1
    what = f"This line holds a character that YAML does not allow (U+{error.character:04X})."
    return Problem(file, line, what, "Delete the character.")


@dataclass
class _Reading:
    """What has been read of one file so far."""

    file: str
    value: Any = None
    lines: dict[Key, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def document(self, stream: Iterator[events.Event]) -> None:
        for event in stream:
            if isinstance(event, events.DocumentStartEvent):
                if self.lines:
                    self._refuse(event, "A second document starts here.", "Remove the line '---'.")
                    self.value = None
                    return
                self.value = self._node(next(stream), stream, ())

    def _node(self, event: events.Event, stream: Iterator[events.Event], key: Key) -> Any:
        self.lines.setdefault(key, _line(event))
        if isinstance(event, events.AliasEvent):
            self._refuse(event, f"'*{event.anchor}' repeats another place.", "Write the text out.")
            return f"*{event.anchor}"
        self._plain(event)
        if isinstance(event, events.MappingStartEvent):
            return self._mapping(stream, key)
        if isinstance(event, events.SequenceStartEvent):
            return self._sequence(stream, key)
        return event.value if isinstance(event, events.ScalarEvent) else ""

    def _plain(self, event: events.Event) -> None:
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor:
            self._refuse(
                event, f"'&{anchor}' names a place.", "Remove it: each text is written out."
            )
        if tag and tag != "!":
            self._refuse(event, f"'{tag}' is a tag.", "Remove it: each value is plain text.")

    def _mapping(self, stream: Iterator[events.Event], key: Key) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(event := next(stream), events.MappingEndEvent):
            name = self._node(event, stream, (*key, "?"))
            self.lines.pop((*key, "?"), None)
            if refusal := self._refusal(name, values, key):
                self._refuse(event, *refusal)
                self._node(next(stream), stream, (*key, "?", "refused"))
                continue
            self.lines[(*key, name)] = _line(event)
            values[name] = self._node(next(stream), stream, (*key, name))
        return values

    def _refusal(self, name: Any, values: dict[str, Any], key: Key) -> tuple[str, str] | None:
        if not isinstance(name, str):
            return "A key must be a word.", "Write the key as plain text before the colon."
        if name in values:
            what = f"'{name}' is written twice; the first is on line {self.lines[(*key, name)]}."
            return what, "Keep one of the two."
        return None

    def _sequence(self, stream: Iterator[events.Event], key: Key) -> list[Any]:
        values: list[Any] = []
        while not isinstance(event := next(stream), events.SequenceEndEvent):
            values.append(self._node(event, stream, (*key, len(values))))
        return values

    def _refuse(self, event: events.Event, what: str, fix: str) -> None:
        self.problems.append(Problem(self.file, _line(event), what, fix))


def _line(event: events.Event) -> int:
    mark = event.start_mark
    return mark.line + 1 if mark else 1
