"""The bank holidays that come round every year, by rule.

Which days they are: the list at gov.uk/bank-holidays. The law behind it is the Banking and
Financial Dealings Act 1971, schedule 1, the St Andrew's Day Bank Holiday (Scotland) Act 2007 and
each year's royal proclamation. Easter Sunday is worked out as in Meeus, "Astronomical Algorithms".
"""

from __future__ import annotations

from datetime import date, timedelta

MONDAY, SATURDAY = 0, 5

FIXED = ((1, 1, "New Year's Day"), (12, 25, "Christmas Day"), (12, 26, "Boxing Day"))
FIXED_IN = {
    "Scotland": ((1, 2, "2nd January"), (11, 30, "St Andrew's Day")),
    "Northern Ireland": (
        (3, 17, "St Patrick's Day"),
        (7, 12, "Battle of the Boyne (Orangemen's Day)"),
    ),
}


def regular_days(nation: str, year: int) -> dict[date, str]:
    """The bank holidays of a nation in a year with their names; a proclamation can move one."""
    easter = easter_sunday(year)
    days = {
        easter - timedelta(days=2): "Good Friday",
        first_monday(year, 5): "Early May bank holiday",
        last_monday(year, 5): "Spring bank holiday",
    }
    if nation == "Scotland":
        days |= {first_monday(year, 8): "Summer bank holiday"}
    else:
        days |= {easter + timedelta(days=1): "Easter Monday"}
        days |= {last_monday(year, 8): "Summer bank holiday"}
    fixed = (*FIXED, *FIXED_IN.get(nation, ()))
    return dict(sorted((days | _on_weekdays(year, fixed)).items()))


def easter_sunday(year: int) -> date:
    """Easter Sunday in the Gregorian calendar."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), g = divmod(b, 4), (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * weekday) // 433
    month = (h + weekday - 7 * m + 90) // 25
    return date(year, month, (h + weekday - 7 * m + 33 * month + 19) % 32)


def first_monday(year: int, month: int) -> date:
    """The first Monday of a month."""
    return _monday_from(date(year, month, 1))


def last_monday(year: int, month: int) -> date:
    """The last Monday of a month of 31 days."""
    return _monday_from(date(year, month, 25))


def _monday_from(day: date) -> date:
    return day + timedelta(days=(MONDAY - day.weekday()) % 7)


def _on_weekdays(year: int, fixed: tuple[tuple[int, int, str], ...]) -> dict[date, str]:
    """Each day, or for one at a weekend the next weekday that is free."""
    named = {date(year, month, day): name for month, day, name in fixed}
    kept = {day: name for day, name in named.items() if day.weekday() < SATURDAY}
    for day in sorted(named.keys() - kept.keys()):
        later = (day + timedelta(days=count) for count in range(1, 7))
        free = next(each for each in later if each.weekday() < SATURDAY and each not in kept)
        kept[free] = f"{named[day]} (substitute day)"
    return kept
