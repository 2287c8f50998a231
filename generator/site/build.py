"""Everything the host needs to put a site on disk: pages, data, files to copy, search."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from html import unescape
from math import ceil
from pathlib import Path

from generator.browser.once import STAMP, once
from generator.browser.runtime import MEGABYTE, Runtime, browser_packages, build_runtime
from generator.content.library import Library
from generator.content.settings import Settings
from generator.load import Loaded, load
from generator.problem import ContentError, Problem

from .course_files import bank_uris, banks
from .data import engine_data, engine_uri, open_data, open_data_uris, version_of
from .embed_pages import embed_files, every_tool, oembed_uri
from .hosting import host_files
from .links import Places, Written, dead_links, read_written
from .memory import Memory
from .own import OWN_STYLE, own_style
from .page import Links, Page
from .pages import page_uris, pages
from .reader_words import ReaderWords, reader_words
from .search import PAGE, Record, records, write_index
from .tool_pages import Assets, tool_uri

Say = Callable[[str], None]

CACHE = ".cache"
STYLES = "site_overrides/assets"
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
    settings: Settings
    links: Links
    warnings: tuple[Problem, ...]
    pages: tuple[Page, ...]
    data: dict[str, bytes]
    """Generated files, by uri."""
    copied: dict[str, Path]
    """Files taken from the cache, by uri."""
    cache: Path

    @property
    def described(self) -> dict[str, str]:
        """For each tool's page, by uri, where oEmbed tells of it."""
        return {
            tool_uri(files.id, file.id): oembed_uri(files.id, file.id)
            for files, file in every_tool(self.library)
        }


def build_site(
    root: Path,
    *,
    today: date,
    links: Links,
    say: Say,
    memory: Memory,
    home: str | None = None,
    site: Mapping[str, str] | None = None,
) -> Site:
    """Checks the content of a project, makes its pages and fetches what the browser needs.

    `home` and `site` (its name and where it lives) stand in for what `mkdocs.yml` says.
    Raises ContentError with every problem and CommandFailed for what cannot be had.
    """
    loaded = load(root, today=today, home=home, site=site)
    cache = root / CACHE
    runtime, packages = prepare(cache, say=say)
    folder = f"assets/runtime/{runtime.digest}"
    engine = engine_data(loaded.library)
    uris = {tool: engine_uri(tool, data) for tool, data in engine.items()}
    words = _words(loaded.library, links, written := read_written(root))
    size = ceil(runtime.megabytes + _largest(engine))
    version = next(map(version_of, engine.values()), "")
    assets = Assets(f"{folder}/", uris, size, words=words.uri, version=version)
    made = pages(loaded.library, assets, links, memory, loaded.settings)
    data = {uris[tool]: data for tool, data in engine.items()} | words.files
    data |= banks(loaded.library) | _data(loaded, links, version=version, styles=root / STYLES)
    _refuse_dead_links(written, {page.uri: page.ids for page in made}, data)
    copied = {f"{folder}/{name}": runtime.directory / name for name in runtime.files}
    return Site(
        library=loaded.library,
        settings=loaded.settings,
        links=links,
        warnings=loaded.warnings,
        pages=made,
        data=data,
        copied=copied | _fonts(packages),
        cache=cache,
    )


def _data(loaded: Loaded, links: Links, *, version: str, styles: Path) -> dict[str, bytes]:
    """What other programs and other sites read; another builder lacks what frames need."""
    library, settings = loaded.library, loaded.settings
    if links is Links.SOURCES:
        return open_data(library, links)
    style = own_style(settings).encode()
    return (
        open_data(library, links)
        | embed_files(library, settings, links, version=version, assets=styles)
        | host_files(settings)
        | ({OWN_STYLE: style} if style else {})
    )


def _words(library: Library, links: Links, written: Written) -> ReaderWords:
    by_hand = (Record("", page.uri, page.text, PAGE) for page in written.pages)
    return reader_words(library, links, records(library, links, by_hand))


def load_with_links(root: Path, *, today: date) -> Loaded:
    """Checks the content of a project as `load` does, and then the links of hand-written pages.

    Nothing is fetched for it. Raises ContentError with every problem, when there is any.
    """
    loaded = load(root, today=today)
    library, written = loaded.library, read_written(root)
    if written.pages:
        made = cache(partial(_ids, library))
        places = {uri: partial(_ids_of, made, uri) for uri in page_uris(library)}
        _refuse_dead_links(written, places, (*open_data_uris(library), *bank_uris(library)))
    return loaded


def _ids_of(made: Callable[[], dict[str, set[str]]], uri: str) -> set[str]:
    return made()[uri]


def _ids(library: Library) -> dict[str, set[str]]:
    """The ids in each generated page; making them all takes as long as the rest of the check."""
    assets = Assets("", {files.id: "" for files in library.tools}, megabytes=0)
    made = pages(library, assets, Links.FOLDERS, Memory())
    return {page.uri: page.ids() for page in made}


def _refuse_dead_links(written: Written, made: Places, data: Iterable[str]) -> None:
    if problems := tuple(sorted(dead_links(written, made, data))):
        raise ContentError(problems)


def _largest(engine: Mapping[str, bytes]) -> float:
    return max(map(len, engine.values()), default=0) / MEGABYTE


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
    found = records(site.library, site.links, map(_plain, hand_pages))
    made = site.cache / f"search-{site.links.value}"
    if not (serving and made.exists()):
        key = hashlib.sha256(f"{WRITTEN_BY.read_text('utf-8')} {found!r}".encode()).hexdigest()
        made = once(made, key=key, make=lambda place: write_index(found, place))
    shutil.copytree(
        made, folder / "pagefind", dirs_exist_ok=True, ignore=shutil.ignore_patterns(STAMP)
    )


def _plain(record: Record) -> Record:
    return replace(record, text=unescape(_TAG.sub(" ", record.text)))
