"""Checks that no comma of a printed number parts one citation into two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.content.council import Council, Provision
from generator.content.located import Key, Located
from generator.problem import Problem


def with_comma(council: Council) -> tuple[Provision, ...]:
    """The provisions whose number or label holds a comma, which parts two citations."""
    return tuple(each for each in council.provisions if "," in each.label)


def cut(
    cites: tuple[str, ...], known: Iterable[Provision], source: Located, key: Key
) -> Iterator[Problem]:
    """A problem where a comma has cut a number, or its label as pages show it, into several."""
    written = f", {', '.join(cites)},"
    for each in known:
        if f", {each.label}," in written and each.label not in cites:
            what = f"'{each.label}' holds a comma, so that it is read as two citations."
            in_quotes = f', or in quotation marks: ["{each.number}"]' if "," in each.number else ""
            yield source.problem(key, what, f"Cite it by its id: [{each.id}]{in_quotes}.")
            return
