"""Checks one council's facts: each is there, and rests on something, silent or unclear too."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.council import SAYS, SILENT, UNCLEAR, Council, FactValue
from generator.content.made import Made
from generator.problem import Problem

from .commas import cut, with_comma
from .known import Known, provisions_of
from .names import unknown
from .numbers import numbers_in_sections, one_section

MISSING = "Add '{id}:' with 'value' and 'cites', or write '{id}: unread'."

UNCLEAR_OR_NOT = "Write 'value: unclear', or remove 'unclear:'."
READINGS = "Add 'unclear:', below it 'readings:' with each on a line, and 'careful:' with one."


def check_facts(made: Made[Council], known: Known) -> Iterator[Problem]:
    """Every problem of the facts of one council."""
    for id, value in made.value.facts.items():
        yield from unknown([id], known.facts, made.source, ("facts", id))
        if not made.lacks("facts", id):
            yield from _basis(id, value, made)
            yield from _doubt(id, value, made)
            yield from _nearest(id, value, made, known)
    yield from _cites(made)
    for id in known.facts.known:
        if id not in made.value.facts and not made.lacks("facts", id):
            what = f"The fact '{id}' is missing."
            yield made.source.problem(("facts",), what, MISSING.format(id=id))


def _cites(made: Made[Council]) -> Iterator[Problem]:
    citable, scattered = provisions_of(made), numbers_in_sections(made.value)
    commas = with_comma(made.value)
    for id, value in made.value.facts.items():
        for name, cites in (("cites", value.cites), ("nearest", value.nearest)):
            key = ("facts", id, name)
            parted = tuple(cut(cites, commas, made.source, key))
            yield from parted or unknown(cites, citable, made.source, key)
            yield from one_section(cites, scattered, made.source, key)


def _basis(id: str, value: FactValue, made: Made[Council]) -> Iterator[Problem]:
    if value.state == SAYS and not (value.cites or value.where):
        what = f"The fact '{id}' has a value but nothing that it rests on."
        fix = "Add 'cites' with the provisions, or 'where' if it stands outside every paragraph."
        yield made.source.problem(("facts", id), what, fix)


def _doubt(id: str, value: FactValue, made: Made[Council]) -> Iterator[Problem]:
    """What is unclear names the readings and the paragraphs; nothing else has readings."""
    key = ("facts", id)
    if value.unclear and value.state != UNCLEAR:
        what = f"'{id}' has readings, but its value is not 'unclear'."
        yield made.source.problem((*key, "unclear"), what, UNCLEAR_OR_NOT)
    if value.state == UNCLEAR and (value.unclear is None or len(value.unclear.readings) < 2):
        what = f"'{id}' is unclear, but fewer than two readings are given."
        yield made.source.problem(key, what, READINGS)
    if value.state == UNCLEAR and not value.cites:
        what = f"'{id}' is unclear, and no paragraph is named that leaves it so."
        yield made.source.problem(key, what, "Add 'cites' with the provisions.")


def _nearest(id: str, value: FactValue, made: Made[Council], known: Known) -> Iterator[Problem]:
    """A silence names what comes nearest, if anything does; only a silence can."""
    if value.nearest and value.state != SILENT:
        what = f"'{id}' is not silent, so nothing can come nearest."
        yield made.source.problem(("facts", id, "nearest"), what, "Name them under 'cites'.")
    beside = made.value.on_topic(known.topic_of_fact.get(id, ""))
    is_silent = value.state == SILENT and made.value.document.is_read_whole
    if is_silent and beside and not value.nearest:
        what = f"'{id}' is silent, but there are provisions on its topic."
        shape = f"{id}: {{value: silent, nearest: [{beside[0].id}]}}"
        fix = f"Name those that come nearest under 'nearest', such as: {shape}."
        yield made.source.problem(("facts", id), what, fix)
