"""The pages of the decision tools: every step of every council as HTML that works by itself."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from jinja2 import Environment

from generator.content.council import Council, Provision
from generator.content.library import CouncilFile, Library, ToolFiles
from generator.engine.papers import facts_from_plain
from generator.engine.tree import PART_HEADINGS, VERDICTS

from .data import facts_of
from .drawing import draw
from .memory import Memory
from .page import Links, Page
from .render import render, sources
from .tool_steps import Ending, askings, doors, endings, reasons

DATA = "engine-data-goes-here"
"""Stands in a page for the address of the data, which changes with any edit anywhere."""
VERSION = "site-version-goes-here"
"""Stands in a page for the version of the site, which does so too."""


@dataclass(frozen=True)
class Assets:
    """Where the browser finds what the tools need, as uris of the site."""

    runtime: str
    data: Mapping[str, str]
    """By tool."""
    megabytes: int
    """What a tool fetches for its extra checks, at most."""
    words: str = ""
    """What the search page fetches first."""
    version: str = ""
    """Of the site, as papers name it."""


def tool_pages(
    library: Library, templates: Environment, assets: Assets, links: Links, memory: Memory
) -> Iterator[Page]:
    """The list of tools; for each tool a page to choose a council, and a page for each council."""
    yield render(
        templates,
        "tool/list.html",
        uri="tools/index.md",
        title="Find out what to do",
        edit_uri="decision_trees",
        description="Short questions that lead to what your council's protocol says.",
        library=library,
    )
    runtime = (assets.runtime, assets.megabytes)
    frame = (runtime, links, _names(library), sources(templates), library.lists)
    for files in library.tools:
        yield _choice(files, library, templates)
        for file in library.councils:
            if file.id in files.tool.rules:
                unread = library.unread_in(files)
                made_from = (files.tool.tree, files.tool.rules[file.id], file, unread, frame)
                make = partial(_tool, files, file, library, templates, assets, links)
                page = memory.page(tool_uri(files.id, file.id), made_from, make)
                yield _of_today(page, assets.data[files.id], assets.version, links)


def _choice(files: ToolFiles, library: Library, templates: Environment) -> Page:
    return render(
        templates,
        "tool/choice.html",
        uri=f"tools/{files.id}/index.md",
        title=files.tool.tree.title,
        edit_uri=files.file,
        description=files.tool.tree.about,
        library=library,
        files=files,
        unread=library.unread_in(files),
    )


def _of_today(page: Page, data: str, version: str, links: Links) -> Page:
    """A page that may be remembered, with the data and the version as they are now."""
    html = page.html.replace(DATA, links.served.link(page.uri, data)).replace(VERSION, version)
    return replace(page, html=html)


def _names(library: Library) -> tuple[str, ...]:
    return tuple(each.council.short_name for each in library.councils)


def _elsewhere(files: ToolFiles, uri: str, library: Library, links: Links) -> str:
    """Each council's name and its page of the same tool, for the script."""
    councils = (each for each in library.councils if each.id in files.tool.rules)
    return json.dumps(
        {
            each.id: (
                each.council.short_name,
                links.served.link(uri, tool_uri(files.id, each.id)),
            )
            for each in councils
        }
    )


def _tool(
    files: ToolFiles,
    file: CouncilFile,
    library: Library,
    templates: Environment,
    assets: Assets,
    links: Links,
) -> Page:
    uri = tool_uri(files.id, file.id)
    asked = askings(files.tool, file.id)
    ended = endings(files.tool, file.id, facts_from_plain(facts_of(file, files, library)))
    return render(
        templates,
        "tool/page.html",
        uri=uri,
        title=f"{files.tool.tree.title} {file.council.short_name}",
        edit_uri=files.rules_files[file.id],
        description=f"{files.tool.tree.about} {file.council.name}.",
        library=library,
        files=files,
        file=file,
        council=file.council,
        askings=asked,
        doors=doors(asked),
        because=json.dumps(reasons(files.tool, file.id), ensure_ascii=False),
        endings=ended,
        rests_on=_rests_on(file.council, ended),
        drawing=draw(files.tool, file.id),
        headings=PART_HEADINGS,
        verdicts=VERDICTS,
        elsewhere=_elsewhere(files, uri, library, links),
        runtime=assets.runtime,
        megabytes=assets.megabytes,
        data=DATA,
        version=VERSION,
        silence=file.council.document.silence,
        unread=library.unread_in(files),
    )


def _rests_on(council: Council, ended: Iterable[Ending]) -> tuple[Provision, ...]:
    """What the outcomes cite, in the document's order."""
    cited = {each.id for ending in ended for each in council.cited_by(ending.outcome.cites)}
    return tuple(each for each in council.provisions if each.id in cited)


def tool_uri(tree: str, council: str) -> str:
    """The uri of one council's page of a tool."""
    return f"tools/{tree}/{council}.md"
