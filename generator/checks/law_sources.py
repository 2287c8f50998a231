"""Checks where each line of law leads, and that it says from when it is and what was not read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.content.lists import LawLine
from generator.content.located import Key, Located
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

_ADDRESS = re.compile(r"(?P<scheme>https?)://(?P<host>[^/?#]+)(?P<path>[^?#]*)(?P<rest>.*)")
_OTHER_VIEWS = (
    (re.compile(r"/data\.[a-z]+$"), "raw data"),
    (re.compile(r"^/cy(?=/)|/welsh$"), "a view in Welsh"),
    (re.compile(r"/[0-9]{4}-[0-9]{2}-[0-9]{2}(?=/|$)"), "the law of another day"),
    (re.compile(r"/enacted$"), "the Act before it was amended"),
)
"""What an address on legislation.gov.uk has more than that of the law as it is now, in English.

`/made` may stay: many statutory instruments are kept there only as they were made.
"""


def check_law_sources(lines: tuple[LawLine, ...], source: Located) -> Iterator[Problem]:
    """Each line leads to an official page, and says from when it is or what was not read."""
    for index, line in enumerate(lines):
        if line.link:
            yield from _link(line.link, source, (index, "link"))
        yield from _version(line, source, index)


def _link(link: str, source: Located, key: Key) -> Iterator[Problem]:
    address = _ADDRESS.fullmatch(link)
    if not address:
        what = f"'{link}' is not an address."
        yield source.problem(key, what, "Write it as a browser shows it: https://….")
    elif address["host"] not in SOURCES:
        what = f"'{address['host']}' is not among the sources of law."
        fix = choose_from(address["host"], SOURCES)
        yield source.problem(key, what, f"{fix} A commentary is no source.")
    elif address["scheme"] != "https":
        what = f"'{link}' does not begin with 'https:'."
        yield source.problem(key, what, f"Write {link.replace('http', 'https', 1)}.")
    elif address["host"] == LEGISLATION:
        yield from _view(address["path"], address["rest"], source, key)


def _view(path: str, rest: str, source: Located, key: Key) -> Iterator[Problem]:
    """The page of the section itself, and no other view of it."""
    views = ["a special view"] if rest else []
    for pattern, view in _OTHER_VIEWS:
        path, found = pattern.subn("", path)
        views += [view] if found else []
    if views:
        what = f"The link leads to {in_a_row(views, 'and')}, and not to the law as it is now."
        yield source.problem(key, what, f"Write https://{LEGISLATION}{path}.")


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
