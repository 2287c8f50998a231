"""Finds the links of hand-written pages that lead nowhere, before any host builds them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from generator.problem import Problem

from .page import Links, ids_in

HAND_WRITTEN = "content/pages"
EXTENSIONS = ("admonition", "attr_list", "fenced_code", "tables", "toc")
"""As in mkdocs.yml, with those that MkDocs adds itself."""
OF_THE_THEME = "assets/"
FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
HOST = "https://site.example/"
"""Stands for wherever the site will be."""

Places = Mapping[str, Callable[[], set[str]]]
"""For each page or file, by uri, the ids in it."""


@dataclass(frozen=True)
class Written:
    """What stands in the folder of hand-written pages."""

    pages: tuple[HandPage, ...]
    files: tuple[str, ...]
    """The uris of pictures and other files."""


def read_written(root: Path) -> Written:
    """Reads the hand-written pages of a project."""
    folder = root / HAND_WRITTEN
    found = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*.*"))}
    pages = {uri: path for uri, path in found.items() if path.suffix == ".md"}
    return Written(
        pages=tuple(HandPage(uri, path.read_text("utf-8-sig")) for uri, path in pages.items()),
        files=tuple(uri for uri in found if uri not in pages),
    )


def dead_links(written: Written, pages: Places, data: Iterable[str]) -> Iterator[Problem]:
    """A problem for each link of a hand-written page to a page, file or place that is not there.

    Links to other sites are not followed, and those to files of the theme are left to the host.
    """
    places: dict[str, Callable[[], set[str]]] = dict.fromkeys((*data, *written.files), set)
    places |= pages
    places |= {page.uri: page.ids for page in written.pages}
    for page in written.pages:
        yield from page.problems(places)


@dataclass(frozen=True)
class HandPage:
    """A page that somebody wrote."""

    uri: str
    text: str

    def ids(self) -> set[str]:
        """The places in it that a link can lead to."""
        return ids_in(self._converted[0])

    def problems(self, places: Places) -> Iterator[Problem]:
        """A problem for each link that leads nowhere."""
        for target in dict.fromkeys(self._converted[1]):
            if fault := self._fault(target, places):
                yield Problem(f"{HAND_WRITTEN}/{self.uri}", self._line_of(target), *fault)

    @cached_property
    def _converted(self) -> tuple[str, list[str]]:
        markdown = Markdown(extensions=list(EXTENSIONS))
        targets = _Targets(markdown)
        markdown.treeprocessors.register(targets, "targets", 0)
        return markdown.convert(FRONT_MATTER.sub("", self.text)), targets.found

    def _line_of(self, target: str) -> int:
        lines = self.text.splitlines()
        return next((number for number, line in enumerate(lines, 1) if target in line), 1)

    def _fault(self, target: str, places: Places) -> tuple[str, str] | None:
        scheme, host, path, _, anchor = urlsplit(target)
        if scheme or host:
            return None
        if path.startswith("/"):
            fix = "Write the way from this page's file to the other's, such as '../tools/index.md'."
            return f"The link '{target}' starts at the top of the host.", fix
        uri = self._uri_of(unquote(path), places)
        if uri.startswith(OF_THE_THEME):
            return None
        if uri not in places:
            return f"The link '{target}' leads to no page or file.", self._near(path, places)
        if anchor and unquote(anchor) not in (ids := places[uri]()):
            near = get_close_matches(anchor, ids, n=1)
            fix = f"Did you mean '#{near[0]}'?" if near else f"Leave '#{anchor}' out."
            return f"The link '{target}' leads to no place on that page.", fix
        return None

    def _uri_of(self, path: str, places: Places) -> str:
        """The page or file that a path leads to; a path without an ending is an address."""
        if not path:
            return self.uri
        if posixpath.splitext(path)[1]:
            return posixpath.normpath(posixpath.join(posixpath.dirname(self.uri), path))
        address = (
            urljoin(HOST + Links.FOLDERS.url_of(self.uri), path).removeprefix(HOST).rstrip("/")
        )
        return next(
            (uri for uri in places if Links.FOLDERS.url_of(uri).rstrip("/") == address), path
        )

    def _near(self, path: str, places: Places) -> str:
        folder = posixpath.dirname(self.uri)
        near = get_close_matches(path, [posixpath.relpath(uri, folder) for uri in places], n=1)
        if near:
            return f"Did you mean '{near[0]}'?"
        return "Write the way from this page's file to the other's, such as 'privacy.md'."


class _Targets(Treeprocessor):
    """Gathers where links and pictures lead; HTML that somebody wrote is not looked into."""

    def __init__(self, markdown: Markdown) -> None:
        super().__init__(markdown)
        self.found: list[str] = []

    def run(self, root: Element) -> None:
        for element in root.iter():
            target = element.get({"a": "href", "img": "src"}.get(element.tag, ""))
            # Markdown writes an address of mail as character references behind this mark.
            if target and not target.startswith("\x02amp\x03"):
                self.found.append(target)
