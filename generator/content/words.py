"""Kinds of text that the YAML shapes share."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, ConfigDict

STRICT = ConfigDict(extra="forbid", str_strip_whitespace=True, str_min_length=1)
"""For every YAML shape: a key we do not know is a problem, and so is an empty text."""

Force = Literal["must", "must-not", "should", "should-not", "may", "states"]
Nation = Literal["England", "Wales", "Scotland", "Northern Ireland"]

UNDATED = "none"
"""Written where a document bears no date."""

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_CITED = re.compile(r"(?P<text>.*?)\s*\[(?P<cites>[^\[\]]+)\]", re.DOTALL)


def _slug(text: str) -> str:
    if not _SLUG.fullmatch(text):
        raise ValueError("id")
    return text


def _date(text: str) -> str:
    try:
        date.fromisoformat(text + "-01-01"[max(len(text) - 4, 0) :])
    except ValueError:
        raise ValueError("date") from None
    return text


def _date_or_none(text: str) -> str:
    return text if text == UNDATED else _date(text)


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Slug = Annotated[str, AfterValidator(_slug)]
"""Small letters, digits and hyphens: "monitoring-officer"."""
Date = Annotated[str, AfterValidator(_date)]
"""A year, a month or a day: 2022, 2022-05 or 2022-05-06."""
DocumentDate = Annotated[str, AfterValidator(_date_or_none)]
"""A date, or "none" where the document bears none."""
Several = Annotated[tuple[str, ...], BeforeValidator(_listed)]
"""One word or a list of words."""


def split_cites(text: str) -> tuple[str, tuple[str, ...]]:
    """Splits `Send it in writing [18.4, how-to-complain]` into the text and what it cites."""
    found = _CITED.fullmatch(text)
    if not found:
        return text, ()
    return found["text"], tuple(cite.strip() for cite in found["cites"].split(","))
