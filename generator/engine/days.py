"""Works out dates in working days and shows the counting. Nothing here knows today's date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from .tree import DAY, MONTH, WEEK, WORKING_DAY, Outcome, Period

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Calendar:
    """The bank holidays of one part of the United Kingdom."""

    name: str
    holidays: dict[date, str]
    since: date
    until: date
    """The first and the last day for which the list is complete."""

    def knows(self, first: date, last: date) -> bool:
        """Whether the list is complete from one day to another."""
        return self.since <= first and last <= self.until

    def closed(self, day: date) -> str:
        """Why a day is not a working day; empty when it is one."""
        return self.holidays.get(day, DAYS[day.weekday()] if day.weekday() > 4 else "")


@dataclass(frozen=True)
class Counted:
    """One day of the counting."""

    day: date
    number: int
    """Which day, week or month of the period ends then; 0 for a day that does not count."""
    why: str
    """Why it does not count."""
    unit: str = DAY
    """What ends then."""


@dataclass(frozen=True)
class Deadline:
    """The last day of a period, with how it was found."""

    says: tuple[str, ...]
    """What must have happened by then."""
    period: Period
    received: date
    due: date
    counting: tuple[Counted, ...]
    known: bool
    """No bank holiday can be missing: the list covers the counting, or every day counts."""


def deadlines(outcome: Outcome, received: date, calendar: Calendar) -> tuple[Deadline, ...]:
    """The deadline of every period in an outcome that has a date, counted from the day of receipt.

    What must happen within the same period is one deadline.
    """
    told: dict[Period, list[str]] = {}
    for line in outcome.lines("within"):
        if line.period and line.period.has_date:
            told.setdefault(line.period, []).append(line.text)
    return tuple(_deadline(tuple(says), each, received, calendar) for each, says in told.items())


def count(received: date, period: Period, calendar: Calendar) -> Iterator[Counted]:
    """The days of a period, or the ends of its weeks or months.

    The day after receipt is day 1, as the period runs from receipt. A month ends on the day with
    the same number, or on the last of a shorter month.
    """
    if period.unit in (WEEK, MONTH):
        for number in range(1, period.number + 1):
            yield Counted(_later(received, number, period.unit), number, "", period.unit)
    else:
        yield from _days(received, period, calendar)


def working_day_before(day: date, calendar: Calendar) -> date:
    """The last working day before a day."""
    day -= ONE_DAY
    while calendar.closed(day):
        day -= ONE_DAY
    return day


def in_words(day: date) -> str:
    """A date as it is read out: "Friday 27 November 2026"."""
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def _days(received: date, period: Period, calendar: Calendar) -> Iterator[Counted]:
    day, number = received, 0
    while number < period.number:
        day += ONE_DAY
        why = calendar.closed(day) if period.unit == WORKING_DAY else ""
        number += not why
        yield Counted(day, 0 if why else number, why)


def _later(day: date, number: int, unit: str) -> date:
    if unit == WEEK:
        return day + number * timedelta(weeks=1)
    month = day.year * len(MONTHS) + day.month - 1 + number
    return min(_first_of(month) + (day.day - 1) * ONE_DAY, _first_of(month + 1) - ONE_DAY)


def _first_of(month: int) -> date:
    year, place = divmod(month, len(MONTHS))
    return date(year, place + 1, 1)


def _deadline(
    says: tuple[str, ...], period: Period, received: date, calendar: Calendar
) -> Deadline:
    counting = tuple(count(received, period, calendar))
    due = counting[-1].day if counting else received
    known = period.unit != WORKING_DAY or calendar.knows(received, due)
    return Deadline(says, period, received, due, counting, known)
