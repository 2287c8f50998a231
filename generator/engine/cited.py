"""Writes the paragraphs behind an outcome, so that they can be found in the document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from types import MappingProxyType

PARAGRAPH = "paragraph"
"""What stands before a printed number."""
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

Cites = tuple[str, ...]
Paragraphs = Mapping[str, tuple[str, str]]
"""For each citation, what it stands under in the document and where there."""
Short = Mapping[str, str]
"""What is written in place of what something stands under."""
WHOLE: Short = MappingProxyType({})


def in_a_line(cites: Cites, paragraphs: Paragraphs, short: Short = WHOLE) -> str:
    """Citations as one text; what neighbours stand under is said once."""
    found = dict.fromkeys(paragraphs[cite] for cite in cites)
    grouped = groupby(found, key=itemgetter(0))
    return "; ".join(
        f"{short.get(under, under)} {'; '.join(_briefly(place, short) for place in places)}".strip()
        for under, places in grouped
    )


def _briefly(place: tuple[str, str], short: Short) -> str:
    """A place, without the word that its letter makes plain: "1st" for "1st paragraph"."""
    under, at = place
    return at.replace(f" {PARAGRAPH}", "", 1) if short.get(under) else at


def short_forms(cites: Cites, paragraphs: Paragraphs) -> Short:
    """A letter for each heading that stands in for a number, and nothing before a number.

    A heading for which there is no letter left is written whole.
    """
    headings = dict.fromkeys(paragraphs[cite][0] for cite in cites)
    long = (each for each in headings if each not in ("", PARAGRAPH))
    return {PARAGRAPH: ""} | {
        each: f"{letter}," for each, letter in zip(long, LETTERS, strict=False)
    }


def in_full(cites: Cites, paragraphs: Paragraphs, short: Short) -> str:
    """What each letter stands for, with every place under it; printed numbers need no more."""
    return ". ".join(_by_heading(cites, paragraphs, short))


def _by_heading(cites: Cites, paragraphs: Paragraphs, short: Short) -> Iterator[str]:
    places = [paragraphs[cite] for cite in cites]
    for under in dict.fromkeys(under for under, _ in places if short.get(under)):
        first, *rest = dict.fromkeys(each for each in places if each[0] == under)
        there = "; ".join((first[1], *(_briefly(each, short) for each in rest)))
        yield " ".join(filter(None, (short.get(under, ""), under, there)))
