"""Checks where each line of law leads, and that it says from when it is and what was not read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.content.lists import LawLine
from generator.content.located import Key, Located
from generator.content.made import Made
from generator.problem import Problem, choose_from, in_a_row

LEGISLATION = "www.legislation.gov.uk"
SOURCES = (
    LEGISLATION,
    "caselaw.nationalarchives.gov.uk",
    "www.judiciary.uk",
    "www.supremecourt.uk",
    "www.lgo.org.uk",
    "www.ombudsman.wales",
    "www.spso.org.uk",
    "www.standardscommissionscotland.org.uk",
    "ico.org.uk",
    "www.gov.uk",
    "www.gov.scot",
    "www.gov.wales",
)
"""Who makes, prints, applies or oversees the law itself; a commentary is no source of it."""

_ADDRESS = re.compile(r"https?://(?P<host>[^/?#]+)(?P<page>.*)")
_OTHER_VIEWS = (
    (re.compile(r"[?#].*"), "a special view"),
    (re.compile(r"/data\.[a-z]+$"), "raw data"),
    (re.compile(r"^/cy(?=/)|/welsh$"), "a view in Welsh"),
    (re.compile(r"/[0-9]{4}-[0-9]{2}-[0-9]{2}(?=/|$)"), "the law of another day"),
    (re.compile(r"/enacted$"), "the Act before it was amended"),
)
"""What an address on legislation.gov.uk has more than that of the law as it is now, in English.

`/made` may stay: many statutory instruments are kept there only as they were made.
"""


def check_law_sources(made: Made[tuple[LawLine, ...]]) -> Iterator[Problem]:
    """Each line leads to an official page, and says from when it is or what was not read."""
    for index, line in enumerate(made.value):
        if line.link:
            yield from _link(line.link, made.source, (index, "link"))
        if not made.lacks(index):
            yield from _version(line, made.source, index)


def _link(link: str, source: Located, key: Key) -> Iterator[Problem]:
    address = _ADDRESS.fullmatch(link)
    if not address:
        what = f"'{link}' is not an address."
        yield source.problem(key, what, "Write it as a browser shows it: https://….")
        return
    given = address["host"]
    host = next((each for each in (given, f"www.{given}") if each in SOURCES), "")
    if not host:
        what = f"'{given}' is not among the sources of law; a commentary is none."
        yield source.problem(key, what, choose_from(given, SOURCES))
        return
    page, views = address["page"], list[str]()
    if host == LEGISLATION:
        page, views = _without_views(page)
    mended = f"https://{host}{page}"
    if mended != link:
        what = f"'{link}' is not the address that a browser shows."
        if views:
            what = f"The link leads to {in_a_row(views, 'and')}, and not to the law as it is now."
        yield source.problem(key, what, f"Write {mended}.")


def _without_views(page: str) -> tuple[str, list[str]]:
    """The address of the section itself, and what more there was."""
    views: list[str] = []
    for pattern, view in _OTHER_VIEWS:
        page, found = pattern.subn("", page)
        views += [view] if found else []
    return page, views


def _version(line: LawLine, source: Located, index: int) -> Iterator[Problem]:
    if line.confirmed and not line.link:
        what = f"The line of law '{line.id}' has no link."
        fix = "Write the official page under 'link', or 'confirmed: no' if none could be read."
        yield source.problem((index,), what, fix)
    if not (line.note or (line.as_at and line.confirmed)):
        what = f"The line of law '{line.id}' does not say how far it can be trusted."
        fix = "Write the date of the version read under 'as_at', or what was not read under 'note'."
        yield source.problem((index,), what, fix)
    if line.as_at and line.as_at > line.checked.isoformat():
        what = f"'{line.id}' is of {line.as_at}, but was last read on {line.checked}, before that."
        fix = "'as_at' is the date of the version that was read, and 'checked' the day of reading."
        yield source.problem((index, "as_at"), what, fix)
