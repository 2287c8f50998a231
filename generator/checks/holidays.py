"""Checks the bank holidays: they reach far enough ahead, and no regular day is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from generator.content.council import Council
from generator.content.lists import BankHolidays, Division
from generator.content.located import Key
from generator.content.made import Made
from generator.engine.days import MONTHS
from generator.problem import Problem, in_a_row

from .names import repeated
from .regular_days import regular_days

LOOK_AHEAD = timedelta(days=120)
"""A list of bank holidays that ends sooner than this will soon leave deadlines uncertain."""

ADD = (
    "Add what is missing from the list on GOV.UK, or write under 'until' how far the list goes. "
    "Where a day was moved, write its regular date under the day that took its place: "
    "'instead_of: 2022-05-30'."
)


def check_holidays(
    made: Made[BankHolidays], councils: Mapping[str, Made[Council]], *, today: date
) -> Iterator[Problem]:
    """Every problem of the bank holidays; `councils` need those of their nations."""
    yield from _ends_soon(made, today)
    yield from _nations(made, councils)
    if not (made.lacks("since") or made.lacks("until")):
        for index, division in enumerate(made.value.divisions):
            if not made.lacks("divisions", index):
                yield from _division(made, ("divisions", index), division)


def _ends_soon(made: Made[BankHolidays], today: date) -> Iterator[Problem]:
    until, key = made.value.until, ("until",)
    if until - today < LOOK_AHEAD and not made.lacks(*key):
        what = f"The bank holidays are known only until {until}."
        fix = "Add the later ones from the list on GOV.UK and write the new day under 'until'."
        yield Problem(made.source.file, made.source.line(key), what, fix, is_warning=True)


def _nations(made: Made[BankHolidays], councils: Mapping[str, Made[Council]]) -> Iterator[Problem]:
    """Each nation that has a council is in one division."""
    divisions = made.value.divisions
    places: list[tuple[str, Key]] = [
        (nation, ("divisions", d, "nations", n))
        for d, division in enumerate(divisions)
        for n, nation in enumerate(division.nations)
    ]
    covered = [nation for nation, _ in places]
    fix = "Leave it in one division."
    yield from repeated(covered, "nation", made.source, [key for _, key in places], fix=fix)
    if made.lacks("divisions"):
        return
    needed = {each.value.nation for each in councils.values() if not each.lacks("nation")}
    for nation in sorted(needed.difference(covered)):
        what = f"There are no bank holidays for {nation}, which has a council."
        fix = "Add a division for it, from the list on GOV.UK."
        yield made.source.problem(("divisions",), what, fix)


def _division(made: Made[BankHolidays], key: Key, division: Division) -> Iterator[Problem]:
    """A problem where the list lacks regular days of the years that it claims to cover."""
    since, until = made.value.since, made.value.until
    years = range(since.year, until.year + 1)
    lacking = [(year, days) for year in years if (days := _missing(made.value, division, year))]
    if lacking:
        year, days = lacking[0]
        named = (f"{name} ({day.day} {MONTHS[day.month - 1]})" for day, name in days.items())
        what = f"{division.division} has no {in_a_row(named, 'or')} in {year}"
        later = len(lacking) - 1
        more = f", and lacks days of {later} later year{'s' * (later > 1)}" if later else ""
        place = (*key, "holidays", *_before(min(days), division))
        yield made.source.problem(place, f"{what}{more}.", ADD)


def _missing(holidays: BankHolidays, division: Division, year: int) -> dict[date, str]:
    """The regular days of a year that a division does not have."""
    there = {each.date for each in division.holidays}
    there |= {each.instead_of for each in division.holidays if each.instead_of}
    return {
        day: name
        for nation in division.nations
        for day, name in regular_days(nation, year).items()
        if holidays.since <= day <= holidays.until and day not in there
    }


def _before(day: date, division: Division) -> tuple[int, ...]:
    """The index of the last holiday before a day, where there is one."""
    earlier = [i for i, each in enumerate(division.holidays) if each.date < day]
    return tuple(earlier[-1:])
