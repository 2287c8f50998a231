"""The data files of the site, as bytes by uri: what the tools run on, and open data."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from typing import Any

from generator import VERSION
from generator.content.council import Council
from generator.content.library import CouncilFile, Library, council_has
from generator.engine.data import rules_to_plain, tree_to_plain


def engine_json(library: Library) -> bytes:
    """What the engine's service reads: trees with their rules, and the facts of each council."""
    trees = [
        {
            "tree": tree_to_plain(files.tool.tree),
            "rules": [rules_to_plain(each) for each in files.tool.rules.values()],
        }
        for files in library.tools
    ]
    councils = {file.id: _facts(file, library) for file in library.councils}
    version = f"{VERSION}-{hashlib.sha256(_json([trees, councils])).hexdigest()[:8]}"
    return _json({"trees": trees, "councils": councils, "version": version})


def _facts(file: CouncilFile, library: Library) -> dict[str, Any]:
    council = file.council
    calendar = library.lists.holidays.calendar(council.nation)
    outcomes = [each for files in library.tools for each in files.outcomes(file.id)]
    cites = dict.fromkeys(cite for outcome in outcomes for cite in outcome.cites)
    return {
        "name": council.name,
        "document": council.document.cited,
        "words": asdict(council.words),
        "calendar": {
            "name": calendar.name,
            "holidays": {day.isoformat(): name for day, name in calendar.holidays.items()},
            "since": calendar.since.isoformat(),
            "until": calendar.until.isoformat(),
        },
        "paragraphs": {cite: council.cited(cite)[0].label for cite in cites},
        "law": {
            line.id: f"{line.title} (law as at {line.as_at})"
            for line in library.lists.law
            if council_has(council, line)
        },
    }


def engine_uri(data: bytes) -> str:
    """Where that is published; the name changes with the content."""
    return f"assets/data/engine-{hashlib.sha256(data).hexdigest()[:12]}.json"


def open_data(library: Library) -> dict[str, bytes]:
    """For each council, its protocol as data, with the address of every provision."""
    return {f"data/{file.id}.json": _json(_council(file)) for file in library.councils}


def _council(file: CouncilFile) -> dict[str, Any]:
    council: Council = file.council
    return {"id": file.id, "page": f"councils/{file.id}/", **asdict(council)}


def _json(plain: Any) -> bytes:
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()
