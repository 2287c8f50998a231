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

    `page` is the address of the outcome. It makes the events' ids its own and does not appear,
    so the file holds no answers; another date moves the same event. The stamp is the day of
    receipt, so the same input gives the same file.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//council-protocols//deadlines//EN"]
    for deadline in deadlines:
        lines += _event(deadline, calendar, page)
    return "".join(f"{line}\r\n" for line in [*lines, "END:VCALENDAR"])


def _event(deadline: Deadline, calendar: Calendar, page: str) -> Iterator[str]:
    key = crc32(f"{page} {deadline.says}".encode())
    reminder = working_day_before(deadline.due, calendar)
    yield "BEGIN:VEVENT"
    yield f"UID:{key:08x}@council-protocols"
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
