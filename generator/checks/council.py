"""Checks one council's file against itself and against the shared lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.content.council import SAYS, Council, FactValue, Provision
from generator.content.lists import Lists
from generator.content.located import Key, Located
from generator.problem import Problem

from .documents import check_document
from .names import Names, bound_names, post_names, repeated, unknown


@dataclass(frozen=True)
class Known:
    """The ids that a council's file may use."""

    topics: Names
    posts: Names
    bound: Names
    """Posts and groups: what a provision can bind, and a council can have a title for."""
    facts: Names
    councils: Names


def known_names(lists: Lists, councils: Names) -> Known:
    """What the shared lists name."""
    return Known(
        topics=Names("topic", [each.id for each in lists.topics], "content/topics.yml"),
        posts=post_names(lists.posts),
        bound=bound_names(lists.posts),
        facts=Names("fact", [each.id for each in lists.facts], "content/facts.yml"),
        councils=councils,
    )


def check_council(council: Council, source: Located, known: Known) -> Iterator[Problem]:
    """Every problem of one council's file."""
    yield from _provisions(council, source, known)
    yield from _facts(council, source, known)
    for post in council.posts:
        yield from unknown([post], known.bound, source, ("posts", post))
    for post in council.contacts:
        yield from unknown([post], known.posts, source, ("contacts", post))
    yield from unknown(council.replaced_by, known.councils, source, ("replaced_by",))
    yield from _dates(council, source)
    yield from check_document(council, source)


def _places(council: Council) -> Iterator[tuple[Key, Provision]]:
    for s, section in enumerate(council.sections):
        for p, provision in enumerate(section.provisions):
            yield ("sections", s, "provisions", p), provision


def _provisions(council: Council, source: Located, known: Known) -> Iterator[Problem]:
    keys = [(*key, "id") for key, _ in _places(council)]
    yield from repeated([each.id for each in council.provisions], "provision", source, keys)
    for key, provision in _places(council):
        yield from _topics(provision, source, (*key, "topics"), known.topics)
        yield from unknown(provision.on, known.bound, source, (*key, "on"))
        yield from _doubt(provision, source, (*key, "unclear"))


def _topics(provision: Provision, source: Located, key: Key, topics: Names) -> Iterator[Problem]:
    yield from unknown(provision.topics, topics, source, key)
    if not provision.topics:
        what = f"The provision '{provision.id}' has no topic."
        example = next(iter(topics.known), "…")
        fix = f"Name at least one topic from {topics.file}: topics: [{example}]."
        yield source.problem(key, what, fix)


def _doubt(provision: Provision, source: Located, key: Key) -> Iterator[Problem]:
    if provision.unclear and len(provision.unclear.readings) < 2:
        what = f"The doubt about '{provision.id}' gives fewer than two readings."
        fix = "Write both readings, one a line, or remove 'unclear'."
        yield source.problem((*key, "readings"), what, fix)


def _facts(council: Council, source: Located, known: Known) -> Iterator[Problem]:
    for id, value in council.facts.items():
        yield from unknown([id], known.facts, source, ("facts", id))
        yield from _fact(id, value, council, source)
    for id in known.facts.known:
        if id not in council.facts:
            what = f"The fact '{id}' is missing."
            fix = f"Add '{id}:' with 'value' and 'cites', or write '{id}: unread'."
            yield source.problem(("facts",), what, fix)


def _fact(id: str, value: FactValue, council: Council, source: Located) -> Iterator[Problem]:
    citable = provisions_of(council, source.file)
    yield from unknown(value.cites, citable, source, ("facts", id, "cites"))
    if value.state == SAYS and not (value.cites or value.where):
        what = f"The fact '{id}' has a value but nothing that it rests on."
        fix = "Add 'cites' with the provisions, or 'where' if it stands outside every paragraph."
        yield source.problem(("facts", id), what, fix)


def provisions_of(council: Council, file: str) -> Names:
    """What may be cited of a council: its provisions' ids and printed numbers."""
    names = {each.id for each in council.provisions} | {each.number for each in council.provisions}
    return Names(f"provision of {council.short_name}", names, file)


def _dates(council: Council, source: Located) -> Iterator[Problem]:
    first, last = council.valid_from, council.valid_to
    if first and last and _is_before(last, first):
        what = f"'valid_to' ({last}) is before 'valid_from' ({first})."
        fix = "Write the last day on which this council exists."
        yield source.problem(("valid_to",), what, fix)


def _is_before(one: str, other: str) -> bool:
    """Whether a date is over before another begins; a day is not before its month or year."""
    length = min(len(one), len(other))
    return one[:length] < other[:length]
