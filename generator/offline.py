"""A copy of the site for a folder that is opened by a double click, as a zip."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

ONLINE = ("assets/data", "assets/runtime", "assets/words", "hosting", "pagefind")
"""What browsers let nobody use from a folder, or what only web hosts read."""
FOR_HOSTS = ("_headers", "staticwebapp.config.json", "web.config", "sitemap.xml.gz")
NOTE = "READ ME FIRST.txt"
SAYS = """This is a copy of {name} for reading without a network.

Open index.html by a double click.

What works: every page, and in every tool the questions, the outcomes and the letters to read.
What is missing: the search, the choice of councils to compare, the routing slip, the dates, the
comparison with other councils, and copies of a letter as a Word file. Browsers allow none of them
in pages that are opened from a folder. They are on the site itself{where}.

The councils' own documents govern. This copy does not change when they do.
"""
DAY = (1980, 1, 1, 0, 0, 0)
"""Of every file in the zip, so that the same site is the same zip."""


def write_offline(site: Path, zipped: Path, *, name: str, where: str) -> int:
    """Packs a built site whose links lead to files; returns how many files are in the zip."""
    note = SAYS.format(name=name, where=f": {where}" if where else "")
    files = {NOTE: note.encode()}
    files |= {path.relative_to(site).as_posix(): path.read_bytes() for path in _usable(site)}
    with zipfile.ZipFile(zipped, "w", zipfile.ZIP_DEFLATED) as archive:
        for uri, content in sorted(files.items()):
            archive.writestr(zipfile.ZipInfo(uri, DAY), content, zipfile.ZIP_DEFLATED)
    return len(files)


def _usable(site: Path) -> Iterator[Path]:
    for path in sorted(each for each in site.rglob("*") if each.is_file()):
        uri = path.relative_to(site).as_posix()
        if uri not in FOR_HOSTS and not uri.startswith(tuple(f"{each}/" for each in ONLINE)):
            yield path
