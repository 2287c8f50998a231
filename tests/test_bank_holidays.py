"""The bank holidays in the repository, held against two lists and the rule behind them.

A difference is settled by a written line here, with the source that decides it. Such a line has to
go when the other list has caught up.
"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import holidays
import pytest
from govuk_bank_holidays.bank_holidays import BankHolidays

from generator.checks.regular_days import regular_days
from generator.load import load

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 11, 22)
DIVISIONS = {
    "England": BankHolidays.ENGLAND_AND_WALES,
    "Wales": BankHolidays.ENGLAND_AND_WALES,
    "Scotland": BankHolidays.SCOTLAND,
    "Northern Ireland": BankHolidays.NORTHERN_IRELAND,
}
SUBDIVISIONS = {"England": "ENG", "Wales": "WLS", "Scotland": "SCT", "Northern Ireland": "NIR"}

SETTLED = {
    # Royal proclamation of 3 February 2026, under section 1(3) of the Banking and Financial
    # Dealings Act 1971. The package carries a list that GOV.UK published before.
    ("GOV.UK", "Scotland"): {date(2026, 6, 15)},
}
"""Days on which a package differs from ours, and ours is right."""

BY_PROCLAMATION = {
    # Moved to 8 May for the 75th anniversary of VE Day.
    *(date(2020, 5, day) for day in (4, 8)),
    # Spring bank holiday moved, and a day added, for the Diamond and the Platinum Jubilee.
    *(date(2012, 5, 28), date(2012, 6, 4), date(2012, 6, 5)),
    *(date(2022, 5, 30), date(2022, 6, 2), date(2022, 6, 3)),
    # Added for the State Funeral of Queen Elizabeth II and the Coronation of King Charles III.
    *(date(2022, 9, 19), date(2023, 5, 8)),
}
"""Days that were moved or added, as the list on GOV.UK names them; no rule can know them."""


def gov_uk(nation: str) -> Iterable[date]:
    """The days of the list that GOV.UK publishes, as a package carries it."""
    published = BankHolidays(use_cached_holidays=True).data[DIVISIONS[nation]]
    return [each["date"] for each in published]


def package(nation: str) -> Iterable[date]:
    """The weekdays of a package that works them out."""
    found = holidays.country_holidays("GB", subdiv=SUBDIVISIONS[nation], years=range(2019, 2031))
    return [day for day in found if day.weekday() < 5]


@pytest.mark.parametrize("nation", DIVISIONS)
@pytest.mark.parametrize("published", [gov_uk, package])
def test_our_bank_holidays_are_those_of_two_packages(nation, published):
    """Every day that both lists cover is a holiday in both or in neither, but what is settled."""
    calendar = load(ROOT, today=TODAY).library.lists.holidays.calendar(nation)

    days = {day for day in published(nation) if calendar.knows(day, day)}

    name = "GOV.UK" if published is gov_uk else "package"
    assert set(calendar.holidays) ^ days == SETTLED.get((name, nation), set())


@pytest.mark.parametrize("nation", DIVISIONS)
def test_the_rule_for_regular_days_gives_what_gov_uk_published(nation):
    """Each year of the list, with its substitute days; one-off days are not the rule's."""
    published = set(gov_uk(nation))
    years = range(min(published).year, max(published).year + 1)

    by_rule = {day for year in years for day in regular_days(nation, year)}

    assert by_rule ^ published == BY_PROCLAMATION


@pytest.mark.parametrize("nation", DIVISIONS)
def test_the_rule_for_regular_days_is_that_of_a_package_to_the_end_of_the_century(nation):
    """Easter and substitute days fall as an independent calculation has them."""
    years = range(2024, 2100)
    found = holidays.country_holidays("GB", subdiv=SUBDIVISIONS[nation], years=years)

    by_rule = {day for year in years for day in regular_days(nation, year)}

    worked_out = {day for day in found if day.weekday() < 5}
    assert by_rule ^ worked_out == SETTLED.get(("GOV.UK", nation), set())


def test_a_regular_day_that_was_moved_is_not_missing(copy):
    """The day that took its place says so."""
    file = copy / "content" / "bank_holidays.yml"
    text = file.read_text(encoding="utf-8")
    moved = "2999-05-31\n        name: Spring bank holiday\n        instead_of: 2999-05-27"
    assert text.count("2999-05-27\n        name: Spring bank holiday") == 1
    file.write_text(
        text.replace("2999-05-27\n        name: Spring bank holiday", moved), encoding="utf-8"
    )

    calendar = load(copy, today=TODAY).library.lists.holidays.calendar("England")

    assert (calendar.closed(date(2999, 5, 27)), calendar.closed(date(2999, 5, 31))) == (
        "",
        "Spring bank holiday",
    )
