"""The pages to read and compare by council."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment

from generator.content.council import Council
from generator.content.library import CouncilFile, Library
from generator.content.words import UNREAD
from generator.learning.cases import has_course

from .addresses import course_uri
from .page import Page
from .reading import paragraphs_of, topics_of
from .render import render
from .topic_pages import states


def council_pages(library: Library, templates: Environment) -> Iterator[Page]:
    """The list of councils, and a page for each."""
    yield render(
        templates,
        "councils.html",
        uri="councils/index.md",
        title="The protocols",
        edit_uri="content/councils",
        description="The protocols on this site, in plain words.",
        library=library,
        read_whole=all(file.council.document.is_read_whole for file in library.councils),
    )
    for file in library.councils:
        yield _council(file, library, templates)


def _council(file: CouncilFile, library: Library, templates: Environment) -> Page:
    council = file.council
    facts = council.facts.values()
    return render(
        templates,
        "council.html",
        uri=council_uri(file.id),
        title=council.name,
        edit_uri=file.file,
        description=description(council),
        library=library,
        file=file,
        council=council,
        paragraphs_of=paragraphs_of,
        topics_of=topics_of,
        tools=[each for each in library.tools if file.id in each.tool.rules],
        unread_tools=[each for each in library.tools if file.id not in each.tool.rules],
        states=states,
        course=course_uri(file.id) if has_course(library, file.id) else "",
        unread_facts=sum(each.state == UNREAD for each in facts),
    )


def description(council: Council) -> str:
    """What a search engine shows of a council's page."""
    if not council.provisions:
        return f"Nobody has read the protocol of {council.name} for this site yet."
    title = council.document.name
    whose = "" if council.name.casefold() in title.casefold() else f" of {council.name}"
    return f"{title[0].upper()}{title[1:]}{whose}, in plain words."


def council_uri(id: str) -> str:
    """The uri of a council's page."""
    return f"councils/{id}.md"
