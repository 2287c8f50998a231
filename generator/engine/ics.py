"""Writes deadlines as a calendar file (RFC 5545): all-day events with neutral titles."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from zlib import crc32

from .days import ONE_DAY, Calendar, Deadline, working_day_before

TITLE = "Protocol: a reply is due"
"""Says nothing of who or what: other people may see the calendar."""


def calendar_file(deadlines: tuple[Deadline, ...], calendar: Calendar, *, page: str) -> str:
    """One event a deadline, with a reminder one working day before.

    `page` is the address of the outcome; it makes the events' ids its own. The stamp is the day
    of receipt, so the same input gives the same file.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//council-protocols//deadlines//EN"]
    for deadline in deadlines:
        lines += _event(deadline, calendar, page)
    return "".join(f"{part}\r\n" for line in [*lines, "END:VCALENDAR"] for part in _folded(line))


def _event(deadline: Deadline, calendar: Calendar, page: str) -> Iterator[str]:
    key = crc32(f"{page} {deadline.says} {deadline.due}".encode())
    reminder = working_day_before(deadline.due, calendar)
    yield "BEGIN:VEVENT"
    yield f"UID:{deadline.due:%Y%m%d}-{key:08x}@council-protocols"
    yield f"DTSTAMP:{deadline.received:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{deadline.due:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{_next(deadline.due):%Y%m%d}"
    yield f"SUMMARY:{TITLE}"
    yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT"
    yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{TITLE}")
    yield f"TRIGGER;VALUE=DATE-TIME:{reminder:%Y%m%d}T090000Z"
    yield from ("END:VALARM", "END:VEVENT")


def _next(day: date) -> date:
    return day + ONE_DAY


def _folded(line: str) -> Iterator[str]:
    """Lines of at most 75 octets, as the standard asks."""
    rest = line.encode()
    limit = 75
    while len(rest) > limit:
        cut = limit
        while rest[cut] & 0xC0 == 0x80:  # never inside a character
            cut -= 1
        yield ("" if limit == 75 else " ") + rest[:cut].decode()
        rest, limit = rest[cut:], 74
    yield ("" if limit == 75 else " ") + rest.decode()
