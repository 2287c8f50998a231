"""The page that gives an editor what to paste, with a look at it."""

from __future__ import annotations

from urllib.parse import urlsplit

from jinja2 import Environment

from generator.content.library import CouncilFile, Library
from generator.content.settings import Settings

from .page import Links, Page
from .render import render
from .snippets import SANDBOX, SNIPPETS, Chosen, embed_uri, title_of
from .tool_pages import tool_uri

KIT = "embed/index.md"


def kit_page(library: Library, templates: Environment, settings: Settings, links: Links) -> Page:
    """The Embed page; a home council is fixed in every snippet."""
    served = links.served
    councils = _councils(library, settings)
    chosen = _first(library, councils, settings, served)
    return render(
        templates,
        "embed/kit.html",
        uri=KIT,
        title="Show a tool on your own site",
        edit_uri="generator/templates/embed/kit.html",
        description="What to paste into an intranet, SharePoint, Teams or Drupal to show a tool.",
        library=library,
        councils=councils,
        is_fixed=bool(settings.home_council),
        chosen=chosen,
        snippets=SNIPPETS,
        sandbox=SANDBOX,
        domain=urlsplit(settings.root).netloc,
        settings=settings,
        preview=None
        if links is Links.SOURCES
        else served.link(KIT, embed_uri(chosen.tool, chosen.council)),
        addresses=_addresses(library, councils, served),
    )


def _councils(library: Library, settings: Settings) -> tuple[CouncilFile, ...]:
    """Those to choose from: only the home council, if there is one."""
    home = tuple(each for each in library.councils if each.id == settings.home_council)
    return home or library.councils


def _first(
    library: Library, councils: tuple[CouncilFile, ...], settings: Settings, links: Links
) -> Chosen:
    """What the snippets show until something else is chosen."""
    files = library.tools[0]
    file = next((each for each in councils if each.id in files.tool.rules), None)
    id, name = (file.id, file.council.name) if file else ("", "")
    return Chosen(files.id, id, title_of(files.tool.tree.title, name), settings.root, links)


def _addresses(
    library: Library, councils: tuple[CouncilFile, ...], links: Links
) -> dict[str, tuple[str, str]]:
    """For each tool and council, the page for frames and the page of the site."""
    ids = ("", *(each.id for each in councils))
    return {
        f"{files.id} {id}": (
            links.url_of(embed_uri(files.id, id)),
            links.url_of(tool_uri(files.id, id or "index")),
        )
        for files in library.tools
        for id in ids
        if not id or id in files.tool.rules
    }
