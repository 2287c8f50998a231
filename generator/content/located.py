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
    "found character '\\t'": "Indent with spaces, not with tabs.",
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
        reading.problems.append(_slip(error, file))
        return Located(file, None, {}), tuple(reading.problems)
    except yaml.reader.ReaderError as error:
        reading.problems.append(_unreadable(error, text, file))
        return Located(file, None, {}), tuple(reading.problems)
    return Located(file, reading.value, reading.lines), tuple(reading.problems)


def _slip(error: yaml.MarkedYAMLError, file: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    words = f"{error.context} {error.problem}"
    fix = next(
        (fix for sign, fix in _SLIPS.items() if sign in words), _SLIPS["expected <block end>"]
    )
    return Problem(file, (mark.line if mark else 0) + 1, "This line is not valid YAML.", fix)


def _unreadable(error: yaml.reader.ReaderError, text: str, file: str) -> Problem:
    line = text.count("\n", 0, error.position) + 1
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
                    return
                self.value = self._node(next(stream), stream, ())

    def _node(self, event: events.Event, stream: Iterator[events.Event], key: Key) -> Any:
        self.lines.setdefault(key, _line(event))
        if isinstance(event, events.AliasEvent):
            self._refuse(event, f"'*{event.anchor}' repeats another place.", "Write the text out.")
            return ""
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
            name = self._name(event, stream, key)
            if name in values:
                first = self.lines[(*key, name)]
                what = f"'{name}' is written twice; the first is on line {first}."
                self._refuse(event, what, "Keep one of the two.")
                self._node(next(stream), stream, (*key, name, "repeated"))
                continue
            self.lines[(*key, name)] = _line(event)
            values[name] = self._node(next(stream), stream, (*key, name))
        return values

    def _name(self, event: events.Event, stream: Iterator[events.Event], key: Key) -> str:
        name = self._node(event, stream, (*key, "?"))
        self.lines.pop((*key, "?"), None)
        if isinstance(name, str):
            return name
        self._refuse(
            event, "A key must be a word.", "Write the key as plain text before the colon."
        )
        return str(name)

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
