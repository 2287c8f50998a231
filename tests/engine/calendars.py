"""The bank holidays of England and Wales around four Christmases and Easters, and periods."""

from __future__ import annotations

from datetime import date

from generator.engine.days import Calendar
from generator.engine.tree import Line, Outcome, Period

HOLIDAYS = {
    "2026-01-01": "New Year's Day",
    "2026-04-03": "Good Friday",
    "2026-04-06": "Easter Monday",
    "2026-05-04": "Early May bank holiday",
    "2026-05-25": "Spring bank holiday",
    "2026-08-31": "Summer bank holiday",
    "2026-12-25": "Christmas Day",
    "2026-12-28": "Boxing Day (substitute day)",
    "2027-01-01": "New Year's Day",
    "2027-03-26": "Good Friday",
    "2027-03-29": "Easter Monday",
    "2027-12-27": "Christmas Day (substitute day)",
    "2027-12-28": "Boxing Day (substitute day)",
    "2028-01-03": "New Year's Day (substitute day)",
}
ENGLAND = Calendar(
    "England and Wales",
    {date.fromisoformat(day): name for day, name in HOLIDAYS.items()},
    since=date(2026, 1, 1),
    until=date(2028, 3, 31),
)


def day(text: str) -> date:
    """`day("2026-12-24")`."""
    return date.fromisoformat(text)


def working(days: int) -> Period:
    """A period of working days."""
    return Period(days, "working day", "it arrives")


def plain(days: int) -> Period:
    """A period in which every day counts."""
    return Period(days, "day", "it arrives")


def lasting(number: int, unit: str) -> Period:
    """A period in another unit."""
    return Period(number, unit, "it arrives")


def promising(*lines: tuple[str, Period | None]) -> Outcome:
    """An outcome that promises those lines within their periods."""
    within = tuple(Line(text, (), period=period) for text, period in lines)
    return Outcome("one", Line("Take it", ()), False, parts=(("within", within),))
