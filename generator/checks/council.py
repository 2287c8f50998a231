"""Checks one council's file against itself and against the shared lists."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.council import Council, Provision
from generator.content.located import Key
from generator.content.made import Made
from generator.problem import Problem

from .documents import check_document
from .facts import check_facts
from .known import Known
from .names import Names, repeated, unknown
from .reserved import reserved
from .unread import check_reading


def check_council(made: Made[Council], known: Known) -> Iterator[Problem]:
    """Every problem of one council's file."""
    council, source = made.value, made.source
    yield from _provisions(made, known)
    yield from check_facts(made, known)
    for post in council.posts:
        yield from unknown([post], known.bound, source, ("posts", post))
    for post in council.contacts:
        yield from unknown([post], known.posts, source, ("contacts", post))
    yield from unknown(council.replaced_by, known.councils, source, ("replaced_by",))
    yield from _dates(made)
    yield from check_document(made)
    yield from check_reading(made)


def _places(council: Council) -> Iterator[tuple[Key, Provision]]:
    for s, section in enumerate(council.sections):
        for p, provision in enumerate(section.provisions):
            yield ("sections", s, "provisions", p), provision


def _provisions(made: Made[Council], known: Known) -> Iterator[Problem]:
    keys = [(*key, "id") for key, _ in _places(made.value)]
    ids = [each.id for each in made.value.provisions]
    yield from repeated(ids, "provision", made.source, keys)
    for key, provision in _places(made.value):
        yield from reserved("provision", provision.id, made.source, (*key, "id"))
        yield from _topics(provision, made, (*key, "topics"), known.topics)
        yield from unknown(provision.on, known.bound, made.source, (*key, "on"))
        yield from _doubt(provision, made, (*key, "unclear", "readings"))


def _topics(
    provision: Provision, made: Made[Council], key: Key, topics: Names
) -> Iterator[Problem]:
    yield from unknown(provision.topics, topics, made.source, key)
    if not provision.topics and not made.lacks(*key):
        what = f"The provision '{provision.id}' has no topic."
        example = next(iter(topics.known), "…")
        fix = f"Name at least one topic from {topics.file}: topics: [{example}]."
        yield made.source.problem(key, what, fix)


def _doubt(provision: Provision, made: Made[Council], key: Key) -> Iterator[Problem]:
    doubt = provision.unclear
    if doubt and len(doubt.readings) < 2 and not made.lacks(*key):
        what = f"The doubt about '{provision.id}' gives fewer than two readings."
        fix = "Write both readings, one a line, or remove 'unclear'."
        yield made.source.problem(key, what, fix)


def _dates(made: Made[Council]) -> Iterator[Problem]:
    first, last = made.value.valid_from, made.value.valid_to
    if first and last and _is_before(last, first):
        what = f"'valid_to' ({last}) is before 'valid_from' ({first})."
        fix = "Write the last day on which this council exists."
        yield made.source.problem(("valid_to",), what, fix)


def _is_before(one: str, other: str) -> bool:
    """Whether a date is over before another begins; a day is not before its month or year."""
    length = min(len(one), len(other))
    return one[:length] < other[:length]
