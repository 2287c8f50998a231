"""The pages for those who train: a pack, a handout without answers, a view for a projector."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jinja2 import Environment

from generator.content.library import CouncilFile, Library
from generator.learning.cases import SILENT, Case
from generator.learning.plan import (
    CLOSING,
    FOR_A_JUDGEMENT,
    FOR_A_SCENARIO,
    OPENING,
    SESSIONS,
    items,
    plan,
)

from .addresses import course_uri
from .course_files import gift_uri, moodle_uri
from .page import Page
from .render import render

PAPERS = {
    "pack": "Facilitator pack",
    "sheet": "Handout without answers",
    "screen": "Projector view",
}
"""What a trainer uses, by the last part of its address."""


def trainer_uris(council: str) -> Iterator[str]:
    """The uris of a council's pages for trainers."""
    return (course_uri(council, each) for each in PAPERS)


def trainer_pages(
    file: CouncilFile,
    there: tuple[CouncilFile, ...],
    library: Library,
    templates: Environment,
    shared: dict[str, Any],
) -> Iterator[Page]:
    """A council's pages for trainers; `there` are the councils that have a course."""
    course = shared["course"]
    for name, title in PAPERS.items():
        yield render(
            templates,
            f"induction/{name}.html",
            uri=course_uri(file.id, name),
            title=f"{title}: {file.council.short_name}",
            edit_uri="content/induction/course.yml",
            description=f"{title} for the induction course, {file.council.name}.",
            there=there,
            told=told,
            plans=[plan(course, minutes) for minutes in SESSIONS],
            items={each.situation.id: each for each in items(course)},
            opening=OPENING,
            closing=CLOSING,
            gift_uri=gift_uri(file.id),
            moodle_uri=moodle_uri(file.id),
            minutes={"scenario": FOR_A_SCENARIO, "judgement": FOR_A_JUDGEMENT},
            **shared,
        )


def told(case: Case) -> Iterator[tuple[str, str, bool]]:
    """What holds at each council: its id, the words, and whether it is silent."""
    says = SILENT if case.outcome.silent else case.outcome.says.text
    for id in (case.council, *case.same):
        yield id, says, case.outcome.silent
    for other in case.elsewhere:
        yield from ((id, other.says, other.silent) for id in other.councils)
