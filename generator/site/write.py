"""Puts generated files on disk: pages for a site builder other than MkDocs, and new content."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.problem import Problem

from .page import Page

MANIFEST = "council-protocols-wrote.txt"
"""Stands in the folder: each file that was written there last time, as `sha256sum` lists it."""

_LISTED = re.compile(r"(?P<digest>[0-9a-f]{64})  (?P<uri>[^/.].*)")


def all_files(pages: Iterable[Page], data: Mapping[str, bytes]) -> dict[str, bytes]:
    """Each page as Markdown with front matter, and each data file, by uri."""
    return {page.uri: page.markdown.encode() for page in pages} | dict(data)


def in_the_way(files: Mapping[str, bytes], folder: Path) -> tuple[Problem, ...]:
    """A problem for each file that others put where one of these belongs."""
    ours = _written_before(folder)
    fix = "Move it away, or write into another folder."
    return tuple(
        Problem(str(folder / uri), 1, "This file was not written by this command.", fix)
        for uri, content in sorted(files.items())
        if uri not in ours and _digest(folder / uri) not in (None, _hash(content))
    )


def write_pages(files: Mapping[str, bytes], folder: Path) -> tuple[str, ...]:
    """Writes the files and removes those of last time that are no longer made.

    Gives the names of files that are no longer made but were changed since: they are kept.
    """
    gone = {uri: digest for uri, digest in _written_before(folder).items() if uri not in files}
    kept = {uri for uri, digest in gone.items() if _digest(folder / uri) not in (None, digest)}
    for uri in gone.keys() - kept:
        _remove(folder / uri, folder)
    write_files(files, folder)
    listed = (f"{_hash(content)}  {uri}\n" for uri, content in sorted(files.items()))
    _write(folder / MANIFEST, "".join(listed).encode())
    return tuple(sorted(kept))


def write_files(files: Mapping[str, bytes], folder: Path) -> None:
    """Writes each file below a folder."""
    for uri, content in files.items():
        _write(folder / uri, content)


def already_there(files: Iterable[str], root: Path) -> tuple[Problem, ...]:
    """A problem for the first file that is there and must not be overwritten."""
    fix = "Go on with this file, or give the new council another id: --id NAME."
    return tuple(
        Problem(file, 1, "This file is there already.", fix)
        for file in files
        if (root / file).exists()
    )[:1]


def _written_before(folder: Path) -> dict[str, str]:
    manifest = folder / MANIFEST
    lines = manifest.read_text(encoding="utf-8").splitlines() if manifest.exists() else []
    listed = filter(None, map(_LISTED.fullmatch, lines))
    return {each["uri"]: each["digest"] for each in listed if ".." not in each["uri"]}


def _digest(path: Path) -> str | None:
    return _hash(path.read_bytes()) if path.is_file() else None


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _remove(path: Path, folder: Path) -> None:
    """Removes a file, and the folders that this leaves empty."""
    path.unlink(missing_ok=True)
    for each in path.parents:
        if each == folder or not each.is_dir() or any(each.iterdir()):
            return
        each.rmdir()


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
