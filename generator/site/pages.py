"""All generated pages, as values."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment

from generator.content.library import Library
from generator.content.settings import Settings

from .council_pages import council_pages, council_uri
from .course_pages import course_pages, course_uris
from .data import data_uri
from .kit_page import KIT, kit_page
from .memory import Memory
from .page import Links, Page
from .render import environment, render
from .tool_pages import Assets, tool_pages, tool_uri
from .topic_pages import topic_pages, topic_uri

SINGLE = ("index.md", "search.md", "at-a-glance.md", "data/index.md", KIT)
DEFAULT = Settings()
LISTS = ("councils/index.md", "topics/index.md", "tools/index.md")


def page_uris(library: Library) -> Iterator[str]:
    """The uri of every generated page, without making any."""
    yield from (*SINGLE, *LISTS)
    yield from (council_uri(file.id) for file in library.councils)
    yield from (topic_uri(topic.id) for topic in library.lists.topics)
    for files in library.tools:
        yield f"tools/{files.id}/index.md"
        yield from (tool_uri(files.id, council) for council in files.tool.rules)
    yield from course_uris(library)


def pages(
    library: Library,
    assets: Assets,
    links: Links,
    memory: Memory,
    settings: Settings = DEFAULT,
) -> tuple[Page, ...]:
    """Every page of the site that is made from YAML; unchanged tools come from the memory."""
    templates = environment(links)
    return (
        *_single(library, templates, assets),
        kit_page(library, templates, settings, links),
        *council_pages(library, templates),
        *topic_pages(library, templates),
        *tool_pages(library, templates, assets, links, memory),
        *course_pages(library, templates),
    )


def _single(library: Library, templates: Environment, assets: Assets) -> Iterator[Page]:
    yield render(
        templates,
        "home.html",
        uri="index.md",
        title="Council protocols",
        edit_uri="generator/templates/home.html",
        description="What councils' protocols say on councillors and officers, in plain words.",
        library=library,
    )
    yield render(
        templates,
        "search.html",
        uri="search.md",
        title="Search",
        edit_uri="generator/templates/search.html",
        description="Search every provision, tool question and page.",
        library=library,
        words=assets.words,
    )
    yield render(
        templates,
        "data.html",
        uri="data/index.md",
        title="Data",
        edit_uri="generator/templates/data.html",
        description="Each protocol as a data file, with the address of every provision.",
        library=library,
        data_uri=data_uri,
    )
