"""Pages of the tools for frames on other sites: whole HTML files, without the site around them.

Such a page has the first question. The script takes the rest from the tool's own page, so that
there is no second copy of it; without scripts the answers lead to that page.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment

from generator.content.library import CouncilFile, Library, ToolFiles
from generator.content.settings import Settings

from .own import own_style_in_a_frame
from .page import Links
from .policy import policy
from .render import environment
from .snippets import FRAME, HEIGHT, Chosen, embed_uri, title_of
from .tool_pages import tool_uri
from .tool_steps import first_asking

STYLES = ("site", "forms", "reading", "tool/tool", "tool/letter", "tool/more", "embed/embed")
"""What a page in a frame needs of the site's style, in one file."""
STYLE = "assets/embed/all.css"


def embed_files(
    library: Library, settings: Settings, links: Links, *, version: str, assets: Path
) -> dict[str, bytes]:
    """Every page for frames with their one style and what oEmbed tells of them, by uri."""
    served = links.served
    templates = environment(served)
    frame = {"settings": settings, "version": version, "policy": policy(settings), "links": served}
    pages = {_file(uri, served): html.encode() for uri, html in _pages(library, templates, frame)}
    described = {
        oembed_uri(files.id, file.id): oembed(files, file, settings, served)
        for files, file in every_tool(library)
    }
    return {**pages, **described, STYLE: _style(assets, settings)}


def every_tool(library: Library) -> Iterator[tuple[ToolFiles, CouncilFile]]:
    """Each tool at each council that has it."""
    for files in library.tools:
        yield from ((files, each) for each in library.councils if each.id in files.tool.rules)


def oembed_uri(tool: str, council: str) -> str:
    """Where another site reads how to show one council's tool."""
    return f"embed/{tool}/{council}/oembed.json"


def oembed(files: ToolFiles, file: CouncilFile, settings: Settings, links: Links) -> bytes:
    """The answer that the oEmbed format (1.0, "rich") gives to who asks about a tool's page."""
    title = title_of(files.tool.tree.title, file.council.name)
    plain = {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": settings.site_name,
        "provider_url": settings.root,
        "width": 720,
        "height": HEIGHT,
        "html": FRAME.filled(Chosen(files.id, file.id, title, settings.root, links)),
    }
    return json.dumps(plain, ensure_ascii=False, indent=1).encode()


def _pages(
    library: Library, templates: Environment, frame: Mapping[str, Any]
) -> Iterator[tuple[str, str]]:
    for files in library.tools:
        councils = [each for each in library.councils if each.id in files.tool.rules]
        tree = files.tool.tree
        yield _page(
            templates,
            "embed/choice.html",
            f"embed/{files.id}/index.md",
            f"tools/{files.id}/index.md",
            {
                "title": tree.title,
                "description": f"{tree.about} For a frame on another site.",
                "files": files,
                "councils": councils,
                "unread": library.unread_in(files),
                **frame,
            },
        )
        for file in councils:
            yield _page(
                templates,
                "embed/page.html",
                embed_uri(files.id, file.id),
                tool_uri(files.id, file.id),
                {
                    "title": title_of(files.tool.tree.title, file.council.name),
                    "description": f"{tree.about} {file.council.name}. For a frame.",
                    "files": files,
                    "council": file.council,
                    "asking": first_asking(files.tool, file.id),
                    **frame,
                },
            )


def _page(
    templates: Environment, template: str, uri: str, outside: str, values: Mapping[str, Any]
) -> tuple[str, str]:
    """A page for frames, and the page of the site that it opens outside."""
    whole = values["links"].url_of(outside)
    made = templates.get_template(template)
    return uri, made.render(uri=uri, outside=outside, whole=whole, **values)


def _file(uri: str, links: Links) -> str:
    """The file that a host sends for a page's address."""
    address = links.url_of(uri)
    return f"{address}index.html" if address.endswith("/") else address


def _style(assets: Path, settings: Settings) -> bytes:
    """One file in place of several: a frame is small, and each request makes its reader wait."""
    first, *others = [(assets / f"{name}.css").read_text("utf-8") for name in STYLES]
    dark = (assets / "dark.css").read_text("utf-8").replace(":root", ":root.is-dark")
    on_screen = f"@media screen {{\n{dark}{own_style_in_a_frame(settings)}\n}}\n"
    paper = (assets / "print.css").read_text("utf-8")
    joined = "\n".join((first, on_screen, *others, f"@media print {{\n{paper}}}\n"))
    return joined.replace('url("fonts/', 'url("../fonts/').encode()
