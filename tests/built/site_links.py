"""Reads the links and ids of built pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

HOST = "https://site.example/folder/"
"""Where a page would stand: a folder below a host, so that a link that leaves it is seen."""


@dataclass
class Links(HTMLParser):
    """The ids of one page and where its links lead."""

    ids: set[str] = field(default_factory=set)
    targets: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Takes up an element's id and what it points at."""
        for name, value in attrs:
            if name == "id" and value:
                self.ids.add(value)
            if name in ("href", "src") and value is not None:
                self.targets.append(value)


def read_site(site: Path) -> dict[str, Links]:
    """Every page of a built site by its address below the root."""
    return {_address(page, site): _links(page) for page in sorted(site.rglob("*.html"))}


def broken(site: Path, pages: dict[str, Links]) -> Iterator[str]:
    """Each link that leads to no file, no id, or out of the site's folder."""
    for address, page in pages.items():
        for target in dict.fromkeys(page.targets):
            if fault := _fault(site, pages, address, target):
                yield f"{address} -> {target}: {fault}"


def _address(page: Path, site: Path) -> str:
    return page.relative_to(site).as_posix().removesuffix("index.html")


def _links(page: Path) -> Links:
    links = Links()
    links.feed(page.read_text(encoding="utf-8"))
    return links


def _fault(site: Path, pages: dict[str, Links], address: str, target: str) -> str:
    where = urlsplit(urljoin(HOST + address, target))
    if where.scheme == "data" or where.netloc != urlsplit(HOST).netloc:
        return ""
    root = urlsplit(HOST).path
    if not where.path.startswith(root):
        return "leaves the site's folder"
    path, anchor = unquote(where.path.removeprefix(root)), unquote(where.fragment)
    if path in pages:
        return "" if not anchor or anchor in pages[path].ids else "no such place on that page"
    return "" if (site / path).exists() else "no such file"
