"""The kinds of text that all YAML shapes share."""

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.content.words import (
    Date,
    DocumentDate,
    PeriodText,
    Several,
    Slug,
    split_cites,
    split_period,
)


def accepts(kind, text):
    """Whether a text is of that kind; if so, it stays as it was written."""
    try:
        return TypeAdapter(kind).validate_python(text) == text
    except ValidationError:
        return False


@pytest.mark.parametrize("text", ["clerk", "monitoring-officer", "2022", "a-1-b"])
def test_an_id_is_small_letters_and_digits_joined_by_hyphens(text):
    """It can stand in an address as it is."""
    assert accepts(Slug, text)


@pytest.mark.parametrize(
    "text",
    ["", "Clerk", "the clerk", "the_clerk", "-clerk", "clerk-", "a--b", "café", "clerk\n", "a/b"],
)
def test_anything_else_is_not_an_id(text):
    """Neither a stray hyphen nor a capital gets into an address."""
    assert not accepts(Slug, text)


@pytest.mark.parametrize("text", ["2022", "2022-05", "2022-05-06", "2024-02-29", "1974-04-01"])
def test_a_date_is_a_year_a_month_or_a_day(text):
    """As much of it as is known."""
    assert accepts(Date, text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "22",
        "202",
        "2022-",
        "2022-0",
        "2022-5",
        "2022-13",
        "2022-05-",
        "2022-05-0",
        "2022-05-6",
        "2023-02-29",
        "2022-05-06T10:00",
        "20220506",
        "2022-W18",
        "2022-W18-1",
        "06/05/2022",
        "May 2022",
        "٢٠٢٢",
        "none",
    ],
)
def test_anything_else_is_not_a_date(text):
    """A date cut short, turned round or in words is not guessed at."""
    assert not accepts(Date, text)


def test_only_a_document_can_bear_no_date():
    """The editor says so with the word 'none', in small letters."""
    assert [accepts(kind, "none") for kind in (DocumentDate, Date)] == [True, False]
    assert not accepts(DocumentDate, "None")
    assert accepts(DocumentDate, "2022-05")


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("2 weeks", 2, "week"),
        ("1 month", 1, "month"),
        ("24 hours", 24, "hour"),
        ("3 clear days", 3, "clear day"),
        ("5 clear working days", 5, "clear working day"),
        ("1 day", 1, "day"),
        ("10 days", 10, "day"),
        ("1 working day", 1, "working day"),
        ("5 working days", 5, "working day"),
        ("365 days", 365, "day"),
    ],
)
def test_a_length_of_time_is_a_number_of_one_unit(text, number, unit):
    """A number of them, in figures."""
    assert accepts(PeriodText, text)
    assert split_period(text) == (number, unit)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "5",
        "five days",
        "0 days",
        "a month",
        "2 fortnights",
        "5 working days or less",
        "\u0665 days",
    ],
)
def test_anything_else_is_not_a_length_of_time(text):
    """Words for numbers, and units that no protocol sets, are not."""
    assert not accepts(PeriodText, text)


@pytest.mark.parametrize(
    ("written", "several"),
    [("clerk", ("clerk",)), (["clerk", "leader"], ("clerk", "leader")), ([], ())],
)
def test_one_word_is_a_list_of_one(written, several):
    """Brackets are only needed for more than one."""
    assert TypeAdapter(Several).validate_python(written) == several


@pytest.mark.parametrize(
    ("written", "text", "cites"),
    [
        ("Send it", "Send it", ()),
        ("Send it [18.4]", "Send it", ("18.4",)),
        ("Send it[18.4]", "Send it", ("18.4",)),
        ("Send it [ 18.4 ,how-to-complain ]", "Send it", ("18.4", "how-to-complain")),
        ("Send it [18.4, bullet 3]", "Send it", ("18.4", "bullet 3")),
        ("Ask [the] Clerk [2.1]", "Ask [the] Clerk", ("2.1",)),
        ("Send it\nin writing [2.1]", "Send it\nin writing", ("2.1",)),
        ("Ask [the] Clerk", "Ask [the] Clerk", ()),
        ('Send it ["Schedule 1, para 3", 2.1]', "Send it", ("Schedule 1, para 3", "2.1")),
        ("Send it [Schedule 1, para 3]", "Send it", ("Schedule 1", "para 3")),
        ("Send it [the Clerk's, 2.1]", "Send it", ("the Clerk's", "2.1")),
        ("Send it [,]", "Send it", ("", "")),
        ("Send it []", "Send it []", ()),
        ("", "", ()),
    ],
)
def test_the_brackets_at_the_end_of_a_text_hold_what_it_cites(written, text, cites):
    """Brackets elsewhere stay in the text, where the checks find them."""
    assert split_cites(written) == (text, cites)
