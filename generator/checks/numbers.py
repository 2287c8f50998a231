"""Checks that a printed number, where it is cited, is that of one section's paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.content.council import Council
from generator.content.located import Key, Located
from generator.problem import SHOWN, Problem, in_a_row

Scattered = Mapping[str, tuple[str, ...]]
"""The numbers that several sections print, with the ids of the provisions that bear them."""


def numbers_in_sections(council: Council) -> Scattered:
    """The numbers that a document prints in more than one section: "1." under each heading."""
    bearing: dict[str, dict[int, list[str]]] = {}
    for index, section in enumerate(council.sections):
        for each in section.provisions:
            bearing.setdefault(each.number, {}).setdefault(index, []).append(each.id)
    return {
        number: tuple(id for ids in sections.values() for id in ids)
        for number, sections in bearing.items()
        if len(sections) > 1
    }


def one_section(
    cites: Iterable[str], scattered: Scattered, source: Located, key: Key
) -> Iterator[Problem]:
    """A problem for each number that cites paragraphs of several sections at once."""
    for index, cite in enumerate(cites):
        ids = scattered.get(cite, ())
        if ids and cite not in ids:
            what = f"Several sections print the number '{cite}': this cites {len(ids)} provisions."
            more = f" and {len(ids) - SHOWN} more" if len(ids) > SHOWN else ""
            fix = f"Cite by id: {in_a_row(ids[:SHOWN], 'or')}{more}."
            yield source.problem((*key, index), what, fix)
