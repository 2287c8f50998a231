"""Everything the host needs to put a site on disk: pages, data, files to copy, search."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from html import unescape
from pathlib import Path

from generator.browser.once import STAMP, once
from generator.browser.runtime import Runtime, browser_packages, build_runtime
from generator.content.library import Library
from generator.load import load
from generator.problem import Problem

from .data import engine_data, engine_uri, open_data
from .memory import Memory
from .page import Page
from .pages import pages
from .search import Record, records, write_index
from .tool_pages import Assets

Say = Callable[[str], None]

CACHE = ".cache"
WRITTEN_BY = Path(__file__).with_name("search.py")
FONT = "@fontsource-variable/atkinson-hyperlegible-next"
ENGINE = Path(__file__).parent.parent / "engine"
EXERCISE = Path(__file__).parent.parent / "browser" / "exercise.json"
"""A small tree that uses all of the engine: the runtime is trimmed to what that needs."""

_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class Site:
    """A whole site as values."""

    library: Library
    warnings: tuple[Problem, ...]
    pages: tuple[Page, ...]
    data: dict[str, bytes]
    """Generated files, by uri."""
    copied: dict[str, Path]
    """Files taken from the cache, by uri."""
    cache: Path


def build_site(
    root: Path, *, today: date, say: Say, memory: Memory, home: str | None = None
) -> Site:
    """Checks the content of a project, makes its pages and fetches what the browser needs.

    `home` names the council that is put first, instead of the one that `mkdocs.yml` names.

    Raises ContentError with every problem, when there is any.
    """
    loaded = load(root, today=today, home=home)
    cache = root / CACHE
    runtime, packages = prepare(cache, say=say)
    folder = f"assets/runtime/{runtime.digest}"
    engine = engine_data(loaded.library)
    uris = {tool: engine_uri(tool, data) for tool, data in engine.items()}
    return Site(
        library=loaded.library,
        warnings=loaded.warnings,
        pages=pages(loaded.library, Assets(f"{folder}/", uris), memory),
        data={uris[tool]: data for tool, data in engine.items()} | open_data(loaded.library),
        copied={f"{folder}/{name}": runtime.directory / name for name in runtime.files}
        | _fonts(packages),
        cache=cache,
    )


def prepare(cache: Path, *, say: Say) -> tuple[Runtime, Path]:
    """Makes the browser runtime and fetches the fonts' packages, unless the cache has them."""
    runtime = build_runtime(engine=ENGINE, data=EXERCISE, cache=cache, say=say)
    return runtime, browser_packages(cache=cache, with_tests=False, say=say)


def _fonts(packages: Path) -> dict[str, Path]:
    font = packages / FONT
    return {"assets/fonts/LICENSE.txt": font / "LICENSE"} | {
        f"assets/fonts/atkinson-{style}.woff2": font
        / f"files/atkinson-hyperlegible-next-latin-wght-{style}.woff2"
        for style in ("normal", "italic")
    }


def write_search(site: Site, hand_pages: Sequence[Record], folder: Path, *, serving: bool) -> None:
    """Writes the search index into a built site.

    While serving, an index that was made before is used again: it may lag behind an edit.
    """
    found = records(site.library, map(_plain, hand_pages))
    made = site.cache / "search"
    if not (serving and made.exists()):
        key = hashlib.sha256(f"{WRITTEN_BY.read_text('utf-8')} {found!r}".encode()).hexdigest()
        made = once(made, key=key, make=lambda place: write_index(found, place))
    shutil.copytree(
        made, folder / "pagefind", dirs_exist_ok=True, ignore=shutil.ignore_patterns(STAMP)
    )


def _plain(record: Record) -> Record:
    return replace(record, text=unescape(_TAG.sub(" ", record.text)))
