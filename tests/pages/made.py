"""The pages of a library, as a host with folders shows them."""

from __future__ import annotations

from generator.content.library import Library
from generator.site.memory import Memory
from generator.site.page import Links
from generator.site.pages import pages
from generator.site.tool_pages import Assets


def pages_of(library: Library) -> dict[str, str]:
    """The HTML of each generated page, by uri."""
    data = {files.id: f"{files.id}.json" for files in library.tools}
    made = pages(library, Assets("runtime/", data, megabytes=6), Links.FOLDERS, Memory())
    return {page.uri: page.html for page in made}
