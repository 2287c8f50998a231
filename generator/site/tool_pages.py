"""The pages of the decision tools: every step of every council as HTML that works by itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from operator import attrgetter

from jinja2 import Environment

from generator.content.library import CouncilFile, Library, ToolFiles
from generator.engine.address import write_address
from generator.engine.diagram import Ask, End, Path, states
from generator.engine.tool import Tool
from generator.engine.tree import PART_HEADINGS, VERDICTS, Answer, Outcome, Question

from .addresses import address_of
from .drawing import draw
from .memory import Memory
from .page import Links, Page
from .render import render, sources

YES_OR_NO = re.compile(r"(Yes|No|Not)\b")
"""An answer that says too little without its question; its reason stands in its place."""
DATA = "engine-data-goes-here"
"""Stands in a page for the address of the data, which changes with any edit anywhere."""


@dataclass(frozen=True)
class Said:
    """One answer given on the way, with the address of the question it answers."""

    text: str
    before: str


@dataclass(frozen=True)
class State:
    """One place in a tool: its address and the answers that lead there."""

    address: str
    said: tuple[Said, ...]


@dataclass(frozen=True)
class Asking:
    """A state in which a question is asked."""

    state: State
    question: Question
    groups: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    """Under each heading, if there is one, each answer's text and the address it leads to."""


@dataclass(frozen=True)
class Ending:
    """An outcome, with every state that ends in it."""

    outcome: Outcome
    states: tuple[State, ...]


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


def tool_pages(
    library: Library, templates: Environment, assets: Assets, links: Links, memory: Memory
) -> Iterator[Page]:
    """The list of tools; for each tool a page to choose a council, and a page for each council."""
    yield render(
        templates,
        "tools.html",
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
                yield _with_data(page, assets.data[files.id], links)


def _choice(files: ToolFiles, library: Library, templates: Environment) -> Page:
    return render(
        templates,
        "tool_choice.html",
        uri=f"tools/{files.id}/index.md",
        title=files.tool.tree.title,
        edit_uri=files.file,
        description=files.tool.tree.about,
        library=library,
        files=files,
        unread=library.unread_in(files),
    )


def _with_data(page: Page, data: str, links: Links) -> Page:
    """A page that may be remembered, with the name of the data as it is now."""
    return replace(page, html=page.html.replace(DATA, links.served.link(page.uri, data)))


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
    return render(
        templates,
        "tool.html",
        uri=uri,
        title=f"{files.tool.tree.title} {file.council.short_name}",
        edit_uri=files.rules_files[file.id],
        description=f"{files.tool.tree.about} {file.council.name}.",
        library=library,
        files=files,
        file=file,
        council=file.council,
        askings=askings(files.tool, file.id),
        endings=endings(files.tool, file.id),
        drawing=draw(files.tool, file.id),
        headings=PART_HEADINGS,
        verdicts=VERDICTS,
        elsewhere=_elsewhere(files, uri, library, links),
        runtime=assets.runtime,
        megabytes=assets.megabytes,
        data=DATA,
        silence=file.council.document.silence,
        unread=library.unread_in(files),
    )


def askings(tool: Tool, council: str) -> tuple[Asking, ...]:
    """Every state of one council's tool in which a question is asked, parents first."""
    return tuple(
        _asking(tool, council, path, place)
        for path, place in states(tool.diagram(council))
        if isinstance(place, Ask)
    )


def endings(tool: Tool, council: str) -> tuple[Ending, ...]:
    """Every outcome of one council's tool with the states that end in it, in the rules' order."""
    reached: dict[str, list[State]] = {}
    for path, place in states(tool.diagram(council)):
        if isinstance(place, End):
            reached.setdefault(place.routes[0], []).append(_state(tool, council, path))
    outcomes = tool.rules[council].outcomes
    return tuple(Ending(each, tuple(reached[each.id])) for each in outcomes if each.id in reached)


def _asking(tool: Tool, council: str, path: Path, place: Ask) -> Asking:
    question = place.question
    return Asking(_state(tool, council, path), question, tuple(_groups(question, path)))


def _groups(question: Question, path: Path) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    for heading, answers in groupby(question.answers, key=attrgetter("group")):
        yield (
            heading,
            tuple((each.text, write_address((*path, (question.id, each.id)))) for each in answers),
        )


def _state(tool: Tool, council: str, path: Path) -> State:
    steps = tool.walk(council, dict(path)).steps
    said = (Said(_text(step.answer), address_of(path[:at])) for at, step in enumerate(steps))
    return State(address_of(path), tuple(said))


def _text(given: Answer) -> str:
    if YES_OR_NO.match(given.text):
        return f"{given.because[0].upper()}{given.because[1:]}"
    return given.text


def tool_uri(tree: str, council: str) -> str:
    """The uri of one council's page of a tool."""
    return f"tools/{tree}/{council}.md"
