"""YAML as plain text with line numbers: no scalar is guessed, nothing is lost silently."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import yaml
from yaml import events

from generator.problem import Problem

from .slips import (
    QUOTE,
    TOO_DEEP,
    cannot_start,
    last_lines,
    merge_mark,
    odd_spaces,
    slip,
    unreadable,
)

Key = tuple[str | int, ...]
"""Where a value stands: ("sections", 0, "heading")."""

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_Mark = Any
"""A place in the text, in the class of either parser; None where there is none."""
_LINE_END = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
"""What YAML counts as the end of a line."""
_DEEPEST = 40
"""As many lists and keys as may lie in each other; content needs ten."""


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

    def problem(self, key: Key, what: str, fix: str) -> Problem:
        """A problem with a value, at its line."""
        return Problem(self.file, self.line(key), what, fix)


@lru_cache(maxsize=256)
def read_yaml(text: str, file: str) -> tuple[Located, tuple[Problem, ...]]:
    """The values of a YAML text and what is wrong with its YAML.

    Refuses repeated keys, anchors, aliases, tags, a second document, comments behind a text,
    spaces that are not plain ones and the marks of a merge.
    """
    reading = _Reading(file, _LINE_END.split(text))
    if mark := merge_mark(reading.source, file):
        return Located(file, None, {}), (mark,)
    try:
        reading.document(iter(yaml.parse(text, Loader=_LOADER)))
    except yaml.MarkedYAMLError as error:
        return Located(file, None, {}), reading.with_slip(error)
    except yaml.reader.ReaderError as error:
        return Located(file, None, {}), (*reading.problems, unreadable(error, text, file))
    if not reading.lines or reading.value == "":
        empty = Problem(file, 1, "This file is empty.", "Write its keys, or delete the file.")
        return Located(file, None, {}), (*reading.problems, empty)
    if odd := odd_spaces(reading.source, reading.plain, file):
        return Located(file, None, {}), odd  # what seems to be a key may be none
    return Located(file, reading.value, reading.lines), tuple(reading.problems)


@dataclass
class _Reading:
    """What has been read of one file so far."""

    file: str
    source: list[str]
    """The file's lines as written."""
    value: Any = None
    lines: dict[Key, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    opened: dict[int, int] = field(default_factory=dict)
    """For each line that closes a quotation mark of an earlier one, that earlier line."""
    plain: set[int] = field(default_factory=set)
    """The lines that hold keys or a text without quotation marks."""
    shown: list[int] = field(init=False)
    """For each line, and the one behind the last, the one that a problem there is shown at."""

    def __post_init__(self) -> None:
        self.shown = last_lines(self.source)

    def document(self, stream: Iterator[events.Event]) -> None:
        for event in stream:
            if isinstance(event, events.DocumentStartEvent):
                if self.lines:
                    self._refuse(event, "A second document starts here.", "Remove the line '---'.")
                    self.value = None
                    return
                self.value = self._node(next(stream), stream, ())

    def with_slip(self, error: yaml.MarkedYAMLError) -> tuple[Problem, ...]:
        """All problems and the one that ended the reading, unless an earlier one explains it."""
        last = slip(error, self.source, self.file, self.opened)
        told = any(last.line - each.line in (0, 1) for each in self.problems)
        return tuple(self.problems) if told else (*self.problems, last)

    def _node(self, event: events.Event, stream: Iterator[events.Event], key: Key) -> Any:
        if len(key) > _DEEPEST:
            mark: _Mark = event.start_mark
            raise yaml.MarkedYAMLError(problem=TOO_DEEP, problem_mark=mark)
        self.lines.setdefault(key, self._line(event.start_mark))
        self._check_start(event)
        if isinstance(event, events.AliasEvent):
            return f"*{event.anchor}"
        if isinstance(event, events.MappingStartEvent):
            return self._mapping(stream, key)
        if isinstance(event, events.SequenceStartEvent):
            return self._sequence(stream, key)
        return self._text(event) if isinstance(event, events.ScalarEvent) else ""

    def _check_start(self, event: events.Event) -> None:
        """Refuses what YAML reads as an alias, an anchor or a tag."""
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if not (anchor or tag):
            return
        written = self._from(event.start_mark)
        if written.startswith(("!!", "!<")):
            what = f"'{written.split()[0]}' is a tag."
            self._refuse(event, what, "Remove it: each value is plain text.")
        else:
            self._refuse(event, cannot_start(written), QUOTE)

    def _text(self, event: events.ScalarEvent) -> str:
        start, end = self._line(event.start_mark), self._line(event.end_mark)
        if event.style in ("'", '"') and start < end:
            self.opened[end] = start
        elif not event.style:
            self.plain.update(range(start, end + 1))
        behind = self._from(event.end_mark).strip()
        if event.style or not behind.startswith("#"):
            return event.value
        what = "What follows ' #' on this line is a comment and is lost."
        self.problems.append(Problem(self.file, end, what, "Put the text in double quotes."))
        return event.value or behind

    def _from(self, mark: _Mark) -> str:
        is_inside = mark and mark.line < len(self.source)
        return self.source[mark.line][mark.column :] if is_inside else ""

    def _mapping(self, stream: Iterator[events.Event], key: Key) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(event := next(stream), events.MappingEndEvent):
            name = self._node(event, stream, (*key, "?"))
            self.lines.pop((*key, "?"), None)
            if refusal := self._refusal(name, values, key):
                self._refuse(event, *refusal)
                self._node(next(stream), stream, (*key, "?", "refused"))
                continue
            self.lines[(*key, name)] = self._line(event.start_mark)
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
        self.problems.append(Problem(self.file, self._line(event.start_mark), what, fix))

    def _line(self, mark: _Mark) -> int:
        """A line as editors count them; what stands behind them all has the last."""
        return self.shown[min(mark.line, len(self.source))] if mark else 1
