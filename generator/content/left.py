"""What is left to do at each council: what nobody has read yet, counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .council import Council
from .library import CouncilFile, Library
from .words import UNREAD


@dataclass(frozen=True)
class Left:
    """What is left at one council."""

    council: str
    file: str
    read: str
    """The sections that were read, in words, where that is only a part."""
    document: tuple[str, ...]
    """What nobody has looked up about the document: "title"."""
    provisions: int
    """How many there are already."""
    facts: int
    """How many are unread, out of `all_facts`."""
    all_facts: int
    tools: tuple[str, ...]
    """The trees without routes for it, out of `all_tools`."""
    all_tools: int


def left(library: Library) -> tuple[Left, ...]:
    """What is left at every council that is not finished, in the site's order."""
    return tuple(filter(None, (_left(file, library) for file in library.councils)))


def _left(file: CouncilFile, library: Library) -> Left | None:
    council = file.council
    facts = sum(value.state == UNREAD for value in council.facts.values())
    tools = tuple(each.id for each in library.tools if file.id not in each.tool.rules)
    document = tuple(_document(council))
    if council.document.is_read_whole and not (facts or tools or document):
        return None
    return Left(
        council=council.short_name,
        file=file.file,
        read=council.document.what_was_read,
        document=document,
        provisions=len(council.provisions),
        facts=facts,
        all_facts=len(council.facts),
        tools=tools,
        all_tools=len(library.tools),
    )


def _document(council: Council) -> Iterator[str]:
    written = {"title": council.document.title, "date": council.document.dated}
    yield from (name for name, value in written.items() if value == UNREAD)
