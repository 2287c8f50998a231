"""The pages to read and compare by council."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment

from generator.content.library import CouncilFile, Library

from .page import Page
from .render import render


def council_pages(library: Library, templates: Environment) -> Iterator[Page]:
    """The list of councils, and a page for each."""
    yield render(
        templates,
        "councils.html",
        uri="councils/index.md",
        title="The protocols",
        edit_uri="content/councils",
        description="The protocols on this site, whole, in plain words.",
        library=library,
    )
    for file in library.councils:
        yield _council(file, library, templates)


def _council(file: CouncilFile, library: Library, templates: Environment) -> Page:
    return render(
        templates,
        "council.html",
        uri=council_uri(file.id),
        title=file.council.name,
        edit_uri=file.file,
        description=f"{file.council.document.title} of {file.council.name}, in plain words.",
        library=library,
        file=file,
        council=file.council,
        tools=[each for each in library.tools if file.id in each.tool.rules],
    )


def council_uri(id: str) -> str:
    """The uri of a council's page."""
    return f"councils/{id}.md"
