"""Puts the generated pages on disk, for a site builder other than MkDocs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from .page import Page


def write_pages(pages: tuple[Page, ...], data: Mapping[str, bytes], folder: Path) -> None:
    """Writes each page as Markdown with front matter, and each data file, below a folder."""
    for page in pages:
        _write(folder / page.uri, page.markdown.encode())
    for uri, content in data.items():
        _write(folder / uri, content)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
