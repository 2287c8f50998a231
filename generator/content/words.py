"""Kinds of text that the YAML shapes share."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BeforeValidator, ConfigDict, WithJsonSchema

from generator.engine.days import MONTHS
from generator.engine.tree import UNITS

STRICT = ConfigDict(
    extra="forbid",
    str_strip_whitespace=True,
    str_min_length=1,
    use_attribute_docstrings=True,
)
"""For every YAML shape: a key we do not know is a problem, and so is an empty text.

The note below a key is what an editor's program shows for it.
"""

HOW_TO_WRITE = {
    "id": "Use small letters, digits and hyphens: monitoring-officer.",
    "period": "Write it as '5 working days', '10 days', '2 weeks', '1 month', '24 hours' "
    "or '3 clear days'.",
    "day": "Write the year, the month and the day: 2022-05-06.",
    "date": "Write a year, a month or a day: 2022, 2022-05 or 2022-05-06.",
    "document-date": "Write a year, a month or a day: 2022, 2022-05 or 2022-05-06. "
    "Write none if the document bears no date, or unread if nobody has looked.",
}
"""For each kind of text, how it is written."""

Force = Literal["must", "must-not", "should", "should-not", "may", "states"]
Nation = Literal["England", "Wales", "Scotland", "Northern Ireland"]
Kind = Literal[
    "county council",
    "district council",
    "metropolitan borough",
    "london borough",
    "unitary authority",
    "combined authority",
    "county borough council",
    "council",
    "joint committee",
    "parish council",
    "town council",
    "community council",
]
"""What a council is by law; "council" alone is Scotland's. City and borough are only titles."""

MEANT = {"shall": "must", "shall not": "must-not", "may not": "must-not", "cannot": "must-not"}
"""The word of ours for words that protocols use for the same."""
NATIONS: tuple[Nation, ...] = get_args(Nation)
KINDS: tuple[Kind, ...] = get_args(Kind)

UNDATED = "none"
"""Written where a document bears no date."""
UNREAD = "unread"
"""Written where nobody has looked."""

_MONTH, _DAY_OF_MONTH = r"(0[1-9]|1[0-2])", r"(0[1-9]|[12][0-9]|3[01])"
_PERIOD = re.compile(rf"(?P<number>[1-9][0-9]{{0,2}}) (?P<unit>{'|'.join(UNITS)})s?")
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_BETWEEN = re.compile(r',(?=(?:[^"]*"[^"]*")*[^"]*$)')
"""A comma with an even number of quotation marks behind it: one that stands outside of them."""
_CITED = re.compile(r"(?P<text>.*?)\s*\[(?P<cites>[^\[\]]+)\]", re.DOTALL)


def is_id(text: str) -> bool:
    """Whether a text is small letters, digits and hyphens between them."""
    return bool(_SLUG.fullmatch(text))


def _slug(text: str) -> str:
    if not is_id(text):
        raise ValueError("id")
    return text


def _date(text: str) -> str:
    if not _DATE.fullmatch(text):
        raise ValueError("date")
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        raise ValueError("date") from None
    return text


def _period(text: str) -> str:
    if not _PERIOD.fullmatch(text):
        raise ValueError("period")
    return text


def _date_or_none(text: str) -> str:
    try:
        return text if text in (UNDATED, UNREAD) else _date(text)
    except ValueError:
        raise ValueError("document-date") from None


def _day(written: Any) -> Any:
    if not isinstance(written, str):
        return written
    if not _DAY.fullmatch(written):
        raise ValueError("day")
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise ValueError("day") from None


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _as_schema(kind: str, pattern: str, **more: Any) -> WithJsonSchema:
    """What an editor's program is told of a kind of text."""
    how = HOW_TO_WRITE[kind]
    made = {"type": "string", "pattern": f"^({pattern})$", "patternErrorMessage": how, **more}
    return WithJsonSchema(made)


_YEAR = {"type": ["string", "integer"], "minimum": 1, "maximum": 9999}
"""An editor's program takes a year alone for a number."""
_DATED = f"[0-9]{{4}}(-{_MONTH}(-{_DAY_OF_MONTH})?)?"

Slug = Annotated[str, AfterValidator(_slug), _as_schema("id", _SLUG.pattern)]
"""Small letters, digits and hyphens: "monitoring-officer"."""
Date = Annotated[str, AfterValidator(_date), _as_schema("date", _DATED, **_YEAR)]
"""A year, a month or a day: 2022, 2022-05 or 2022-05-06."""
DocumentDate = Annotated[
    str,
    AfterValidator(_date_or_none),
    _as_schema("document-date", f"{_DATED}|{UNDATED}|{UNREAD}", **_YEAR),
]
"""A date, "none" where the document bears none, or "unread" where nobody has looked."""
PeriodText = Annotated[
    str,
    AfterValidator(_period),
    _as_schema("period", f"[1-9][0-9]{{0,2}} ({'|'.join(UNITS)})s?"),
]
"""A length of time: "5 working days"."""
Day = Annotated[
    date, BeforeValidator(_day), _as_schema("day", f"[0-9]{{4}}-{_MONTH}-{_DAY_OF_MONTH}")
]
"""A day, whole: 2022-05-06."""
Several = Annotated[
    tuple[str, ...], BeforeValidator(_listed, json_schema_input_type=str | tuple[str, ...])
]
"""One word or a list of words."""
YesOrNo = Annotated[bool, WithJsonSchema({"enum": ["yes", "no", True, False]})]
"""Written as a word; editors' programs differ on whether they take `yes` for one."""


def split_cites(text: str) -> tuple[str, tuple[str, ...]]:
    """Splits `Send it in writing [18.4, how-to-complain]` into the text and what it cites.

    A number that holds a comma stands in quotation marks: `["Schedule 1, para 3"]`.
    """
    found = _CITED.fullmatch(text)
    if not found:
        return text, ()
    return found["text"], tuple(each.strip(' \n"') for each in _BETWEEN.split(found["cites"]))


def split_period(text: str) -> tuple[int, str]:
    """The number and the unit of a period as written: 5 and "working day"."""
    found = _PERIOD.fullmatch(text)
    if not found:
        raise ValueError(f"not a period: {text}")
    return int(found["number"]), found["unit"]


def date_in_words(text: str) -> str:
    """A date in words: 2022-05-06 is "6 May 2022", 2019-06 is "June 2019"."""
    year, *rest = text.split("-")
    month = [MONTHS[int(rest[0]) - 1]] if rest else []
    day = [str(int(rest[1]))] if len(rest) > 1 else []
    return " ".join([*day, *month, year])
