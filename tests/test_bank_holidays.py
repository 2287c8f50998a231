"""The bank holidays in the repository, held against the list that GOV.UK publishes."""

from datetime import date
from pathlib import Path

import pytest
from govuk_bank_holidays.bank_holidays import BankHolidays

from generator.load import load

ROOT = Path(__file__).parent.parent
DIVISIONS = {
    "England": BankHolidays.ENGLAND_AND_WALES,
    "Wales": BankHolidays.ENGLAND_AND_WALES,
    "Scotland": BankHolidays.SCOTLAND,
    "Northern Ireland": BankHolidays.NORTHERN_IRELAND,
}


@pytest.mark.parametrize("nation", DIVISIONS)
def test_our_bank_holidays_are_those_of_gov_uk(nation):
    """Every day that both lists cover is a holiday in both or in neither."""
    calendar = load(ROOT, today=date(2026, 11, 22)).library.lists.holidays.calendar(nation)

    published = BankHolidays(use_cached_holidays=True).data[DIVISIONS[nation]]

    days = {each["date"] for each in published if calendar.knows(each["date"], each["date"])}
    assert set(calendar.holidays) == days
