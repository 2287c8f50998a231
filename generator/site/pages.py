"""All generated pages, as values."""

from __future__ import annotations

from generator.content.library import Library

from .council_pages import council_pages
from .memory import Memory
from .page import Page
from .render import environment, render
from .tool_pages import Assets, tool_pages
from .topic_pages import topic_pages


def pages(library: Library, assets: Assets, memory: Memory) -> tuple[Page, ...]:
    """Every page of the site that is made from YAML; unchanged tools come from the memory."""
    templates = environment()
    home = render(
        templates,
        "home.html",
        uri="index.md",
        title="Council protocols",
        edit_uri="generator/templates/home.html",
        description="What councils' protocols say on councillors and officers, in plain words.",
        library=library,
    )
    search = render(
        templates,
        "search.html",
        uri="search.md",
        title="Search",
        edit_uri="generator/templates/search.html",
        description="Search every provision, tool question and page.",
        library=library,
    )
    return (
        home,
        search,
        *council_pages(library, templates),
        *topic_pages(library, templates),
        *tool_pages(library, templates, assets, memory),
    )
