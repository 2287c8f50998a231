"""The pages of the induction course: to choose a council, to learn, and to take away."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from jinja2 import Environment

from generator.content.council import Council, Provision
from generator.content.library import CouncilFile, Library
from generator.engine.tree import PART_HEADINGS
from generator.learning.cases import SILENT, cases_of, has_course, parts

from .addresses import course_uri
from .page import Page
from .render import render
from .trainer_pages import trainer_pages, trainer_uris

Shared = dict[str, Any]
CHOICE = "induction/index.md"
AT_ONCE = (
    "send_to",
    "copy_to",
    "ask",
    "conditions",
    "decided_by",
    "first",
    "how",
    "within",
    "do_not",
    "should_not",
)
"""The parts of an outcome that an answer shows; the page of the tool has them all."""
SHOWN = 5
"""As many other answers as are told beside one council's own."""
BEHIND = 6
"""As many provisions on a topic as stand behind a judgement; the topic's page has them all."""
PAPERS = {
    "certificate": "Certificate of completion",
    "handout": "The protocol on one page",
}
"""What a reader takes away, by the last part of its address."""


def with_course(library: Library) -> tuple[CouncilFile, ...]:
    """The councils that have a course."""
    return tuple(file for file in library.councils if has_course(library, file.id))


def course_uris(library: Library) -> Iterator[str]:
    """The uri of every page of the course, without making any."""
    if library.course.modules:
        yield CHOICE
    for file in with_course(library):
        yield from (course_uri(file.id), *(course_uri(file.id, each) for each in PAPERS))
        yield from trainer_uris(file.id)


def course_pages(library: Library, templates: Environment) -> Iterator[Page]:
    """The page to choose a council, and each council's course with its papers."""
    if not library.course.modules:
        return
    there = with_course(library)
    yield render(
        templates,
        "induction/choice.html",
        uri=CHOICE,
        title="Induction",
        edit_uri="content/induction/course.yml",
        description=library.course.about,
        library=library,
        there=there,
        without=[each for each in library.councils if each not in there],
        course_uri=course_uri,
    )
    for file in there:
        shared = _shared(file, library)
        yield _course(file, library, templates, shared)
        yield from (_paper(name, file, library, templates, shared) for name in PAPERS)
        yield from trainer_pages(file, there, library, templates, shared)


def _shared(file: CouncilFile, library: Library) -> dict[str, Any]:
    """What every page of a council's course is made from."""
    return {
        "library": library,
        "file": file,
        "council": file.council,
        "course": parts(library, file.id),
        "names": {each.id: each.council.short_name for each in library.councils},
        "headings": PART_HEADINGS,
        "at_once": AT_ONCE,
        "shown": SHOWN,
        "silent": SILENT,
        "behind": partial(behind, file.council),
        "course_uri": course_uri,
    }


def behind(council: Council, topic: str) -> tuple[Provision, ...]:
    """The first provisions on a topic, which stand behind a judgement."""
    return council.on_topic(topic)[:BEHIND]


def _course(file: CouncilFile, library: Library, templates: Environment, shared: Shared) -> Page:
    cases = cases_of(shared["course"])
    return render(
        templates,
        "induction/course.html",
        uri=course_uri(file.id),
        title=f"Induction: {file.council.short_name}",
        edit_uri="content/induction/course.yml",
        description=f"{library.course.about} {file.council.name}.",
        counted_cases=len(cases),
        silent_cases=sum(case.outcome.silent for case in cases),
        **shared,
    )


def _paper(
    name: str, file: CouncilFile, library: Library, templates: Environment, shared: Shared
) -> Page:
    course, council = library.course, file.council
    posts = (each for each in library.lists.posts if each.id in course.posts)
    return render(
        templates,
        f"induction/{name}.html",
        uri=course_uri(file.id, name),
        title=f"{PAPERS[name]}: {council.short_name}",
        edit_uri="content/induction/course.yml",
        description=f"{PAPERS[name]}, {council.name}.",
        facts=[each for each in library.lists.facts if each.id in course.facts],
        posts=[each for each in posts if each.id in council.posts],
        **shared,
    )
