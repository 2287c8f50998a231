"""Zip files that are the same bytes whenever they hold the same files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip can name
READABLE = 0o644 << 16


def write_archive(path: Path, files: Mapping[str, bytes], *, stored: bool = False) -> None:
    """Write the files into a zip in the order of their names, deflated unless to be stored."""
    with ZipFile(path, "w", ZIP_STORED if stored else ZIP_DEFLATED) as archive:
        for name in sorted(files):
            entry = ZipInfo(name, EARLIEST)
            entry.external_attr = READABLE
            archive.writestr(entry, files[name], compress_type=archive.compression, compresslevel=9)


def read_archive(path: Path) -> dict[str, bytes]:
    """Return the files of a zip by name."""
    with ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}
