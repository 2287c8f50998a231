"""The data files of the site, as bytes by uri: what the tools run on, and open data."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, astuple
from typing import Any

from generator import VERSION
from generator.content.council import SAYS, Council
from generator.content.library import CouncilFile, Library, ToolFiles, council_has
from generator.content.words import UNREAD
from generator.engine.data import rules_to_plain, tree_to_plain
from generator.engine.seal import seal, unseal

from .council_pages import council_uri
from .page import Links


def engine_data(library: Library) -> dict[str, bytes]:
    """For each tool, what the engine's service reads: its tree, rules, and facts of councils."""
    tools = {files.id: _tool(files, library) for files in library.tools}
    version = f"{VERSION}-{_digest(_json(tools))[:8]}"
    return {tool: _sealed({**plain, "version": version}) for tool, plain in tools.items()}


def _tool(files: ToolFiles, library: Library) -> dict[str, Any]:
    councils = [file for file in library.councils if file.id in files.tool.rules]
    return {
        "tree": tree_to_plain(files.tool.tree),
        "rules": [rules_to_plain(each) for each in files.tool.rules.values()],
        "councils": {file.id: facts_of(file, files, library) for file in councils},
    }


def version_of(data: bytes) -> str:
    """The version of the site that wrote what a tool's engine reads."""
    return str(unseal(data.decode())["version"])


def facts_of(file: CouncilFile, files: ToolFiles, library: Library) -> dict[str, Any]:
    """What the papers of one tool say about a council, for the engine."""
    council = file.council
    calendar = library.lists.holidays.calendar(council.nation)
    cites = dict.fromkeys(cite for outcome in files.outcomes(file.id) for cite in outcome.cites)
    return {
        "name": council.name,
        "document": council.document.cited,
        "referred_to": council.document.referred_to,
        "source": council.document.source,
        "silence": council.document.silence,
        "words": asdict(council.words),
        "area": council.area,
        "calendar": {
            "name": calendar.name,
            "holidays": {day.isoformat(): name for day, name in calendar.holidays.items()},
            "since": calendar.since.isoformat(),
            "until": calendar.until.isoformat(),
        },
        "paragraphs": {cite: astuple(council.place_of(cite)) for cite in cites},
        "law": {line.id: line.cited for line in library.lists.law if council_has(council, line)},
    }


def engine_uri(tool: str, data: bytes) -> str:
    """Where that is published; the name changes with the content."""
    return f"assets/data/{tool}-{_digest(data)[:12]}.json"


def open_data_uris(library: Library) -> tuple[str, ...]:
    """Where the open data of each council is published."""
    return tuple(data_uri(file.id) for file in library.councils)


def open_data(library: Library, links: Links) -> dict[str, bytes]:
    """For each council, its protocol as data, with the address of every provision.

    Facts, topics without a provision and tools say whether they are silent or only unread.
    """
    return {data_uri(file.id): _json(_council(file, library, links)) for file in library.councils}


def data_uri(council: str) -> str:
    """The uri of a council's protocol as data."""
    return f"data/{council}.json"


def _council(file: CouncilFile, library: Library, links: Links) -> dict[str, Any]:
    council: Council = file.council
    facts = {id: {**asdict(value), "state": value.state} for id, value in council.facts.items()}
    return {
        "id": file.id,
        "page": links.served.url_of(council_uri(file.id)),
        **asdict(council),
        "cited_as": {each.id: str(council.place(each)) for each in council.provisions},
        "facts": facts,
        "topics": {each.id: council.state_of_topic(each.id) for each in library.lists.topics},
        "tools": {
            each.id: SAYS if file.id in each.tool.rules else UNREAD for each in library.tools
        },
    }


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _sealed(plain: Any) -> bytes:
    return seal(_json(plain).decode()).encode()


def _json(plain: Any) -> bytes:
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()
