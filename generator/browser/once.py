"""Makes a folder once, and again only when what it is made from has changed."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path

STAMP = "made-from"

Say = Callable[[str], None]


def once(folder: Path, *, key: str, make: Callable[[Path], None]) -> Path:
    """Return the folder, which `make` fills unless it did so for the same key before.

    It is filled beside its place and moved there whole, so that a build which was stopped leaves
    nothing that looks finished.
    """
    if _is_made(folder, key):
        return folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as place:
        made = Path(place, folder.name)
        made.mkdir()
        make(made)
        (made / STAMP).write_text(key, encoding="utf-8")
        if folder.exists() and not _is_made(folder, key):
            shutil.rmtree(folder)
        if not _is_made(folder, key):  # another process may have been quicker
            made.rename(folder)
    return folder


def _is_made(folder: Path, key: str) -> bool:
    stamp = folder / STAMP
    return stamp.is_file() and stamp.read_text(encoding="utf-8") == key


def key_of(*parts: Path | str) -> str:
    """Return a digest that changes when a file's name or bytes, or a word, change."""
    digest = sha256()
    for part in parts:
        name, content = (part.name, part.read_bytes()) if isinstance(part, Path) else (part, b"")
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def beside(module: str, *names: str) -> Iterable[Path]:
    """Return the named files beside a module's file."""
    return tuple(Path(module).with_name(name) for name in names)
