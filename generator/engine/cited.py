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
        f"{short.get(under, under)} {'; '.join(at for _, at in places)}".strip()
        for under, places in grouped
    )


def short_forms(cites: Cites, paragraphs: Paragraphs) -> Short:
    """A letter for each heading that stands in for a number, and nothing before a number.

    A heading for which there is no letter left is written whole.
    """
    headings = dict.fromkeys(paragraphs[cite][0] for cite in cites)
    long = (each for each in headings if each not in ("", PARAGRAPH))
    return {PARAGRAPH: ""} | {
        each: f"{letter}," for each, letter in zip(long, LETTERS, strict=False)
    }


def in_full(cites: Cites, paragraphs: Paragraphs, short: Short) -> Iterator[str]:
    """A line for each heading, with what its letter stands for and every place under it."""
    places = [paragraphs[cite] for cite in cites]
    for under in dict.fromkeys(under for under, _ in places):
        there = dict.fromkeys(at for each, at in places if each == under)
        yield " ".join(filter(None, (short.get(under, ""), under, "; ".join(there))))
