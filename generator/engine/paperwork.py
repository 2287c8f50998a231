"""Everything that an outcome adds to a reply: dates, a calendar file, a slip and letters."""

from __future__ import annotations

from datetime import date

from .address import read_address, write_address
from .data import Plain
from .days import deadlines
from .ics import calendar_file
from .papers import Paper, facts_from_plain, letters, slip
from .replies import deadline_to_plain
from .tool import Tool


def papers_of(tool: Tool, council: Plain, request: dict[str, str], version: str) -> Plain:
    """The papers of the outcome that a request leads to; `council` holds the council's facts."""
    facts = facts_from_plain(council)
    found = tool.walk(request["council"], read_address(request["address"]))
    outcome = tool.outcome(request["council"], found)
    assert outcome is not None
    received = _day(request.get("received", ""))
    due = deadlines(outcome, received, facts.calendar) if received else ()
    page = f"{request.get('page', '')}#{write_address(found.path)}"
    paper = Paper(tool.tree, facts, found.steps, outcome, due, page)
    return {
        "deadlines": [deadline_to_plain(each) for each in due],
        "calendar": calendar_file(due, facts.calendar, page=page) if due else "",
        "slip": slip(paper, version=version, today=request.get("today", "")),
        "letters": letters(paper),
    }


def _day(text: str) -> date | None:
    """The day in a date field; None for an empty field and for a day far outside our time."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if 1900 <= day.year <= 2999 else None
