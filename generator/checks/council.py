"""Checks one council's file against itself and against the shared lists."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from generator.content.council import Council, FactValue, Provision
from generator.content.located import Key, Located
from generator.problem import Problem

from .names import repeated, unknown


@dataclass(frozen=True)
class Known:
    """The ids that a council's file may use."""

    topics: Collection[str]
    posts: Collection[str]
    facts: Collection[str]
    councils: Collection[str]


def check_council(council: Council, source: Located, known: Known) -> Iterator[Problem]:
    """Every problem of one council's file."""
    yield from _provisions(council, source, known)
    yield from _facts(council, source, known)
    for key in ("posts", "contacts"):
        for post in getattr(council, key):
            yield from unknown([post], known.posts, "post", source, (key, post))
    yield from unknown(council.replaced_by, known.councils, "council", source, ("replaced_by",))
    yield from _dates(council, source)


def _places(council: Council) -> Iterator[tuple[Key, Provision]]:
    for s, section in enumerate(council.sections):
        for p, provision in enumerate(section.provisions):
            yield ("sections", s, "provisions", p), provision


def _provisions(council: Council, source: Located, known: Known) -> Iterator[Problem]:
    keys = [(*key, "id") for key, _ in _places(council)]
    yield from repeated([each.id for each in council.provisions], "provision", source, keys)
    for key, provision in _places(council):
        yield from unknown(provision.topics, known.topics, "topic", source, (*key, "topics"))
        yield from unknown(provision.on, known.posts, "post or group", source, (*key, "on"))
        if not provision.topics:
            what = f"The provision '{provision.id}' has no topic."
            fix = "Name at least one topic from content/topics.yml: topics: [respect-and-equality]."
            yield Problem(source.file, source.line((*key, "topics")), what, fix)
        yield from _doubt(provision, source, (*key, "unclear"))


def _doubt(provision: Provision, source: Located, key: Key) -> Iterator[Problem]:
    if provision.unclear and len(provision.unclear.readings) < 2:
        what = f"The doubt about '{provision.id}' gives fewer than two readings."
        fix = "Write both readings, one a line, or remove 'unclear'."
        yield Problem(source.file, source.line((*key, "readings")), what, fix)


def _facts(council: Council, source: Located, known: Known) -> Iterator[Problem]:
    for id, value in council.facts.items():
        yield from unknown([id], known.facts, "fact", source, ("facts", id))
        yield from _fact(id, value, council, source)
    for id in known.facts:
        if id not in council.facts:
            what = f"The fact '{id}' is missing."
            fix = f"Add '{id}:' with 'value' and 'cites', or write '{id}: silent'."
            yield Problem(source.file, source.line(("facts",)), what, fix)


def _fact(id: str, value: FactValue, council: Council, source: Located) -> Iterator[Problem]:
    yield from check_cites(value.cites, council, source, ("facts", id, "cites"))
    if not (value.is_silent or value.cites or value.where):
        what = f"The fact '{id}' has a value but nothing that it rests on."
        fix = "Add 'cites' with the provisions, or 'where' if it stands outside every paragraph."
        yield Problem(source.file, source.line(("facts", id)), what, fix)


def check_cites(
    cites: tuple[str, ...], council: Council, source: Located, key: Key
) -> Iterator[Problem]:
    """A problem for each citation that is neither a provision's id nor a printed number."""
    names = {each.id for each in council.provisions} | {each.number for each in council.provisions}
    return unknown(cites, names, f"provision of {council.short_name}", source, key)


def _dates(council: Council, source: Located) -> Iterator[Problem]:
    if council.valid_from and council.valid_to and council.valid_to < council.valid_from:
        what = f"'valid_to' ({council.valid_to}) is before 'valid_from' ({council.valid_from})."
        fix = "Write the last day on which this council exists."
        yield Problem(source.file, source.line(("valid_to",)), what, fix)
