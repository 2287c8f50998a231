"""A page as a value, and the links between pages."""

from __future__ import annotations

import json
import posixpath
import re
from dataclasses import dataclass
from enum import Enum

ID = re.compile(r'\b(?:id|name)="([^"]*)"')


@dataclass(frozen=True)
class Page:
    """One generated page, for whatever builds the site."""

    uri: str
    """Where it stands: "councils/medway.md"."""
    title: str
    html: str
    """The body, ready to show; plain HTML is also valid Markdown."""
    edit_uri: str
    """The file that it came from, from the project's folder."""
    description: str = ""

    def ids(self) -> set[str]:
        """The places in it that a link can lead to."""
        return ids_in(self.html)

    @property
    def front(self) -> str:
        """The front matter; a text as JSON is also YAML, whatever it holds."""
        texts = {"title": self.title, "description": self.description}
        lines = (f"{key}: {json.dumps(text, ensure_ascii=False)}" for key, text in texts.items())
        return "\n".join(("---", *lines, "---", ""))

    @property
    def markdown(self) -> str:
        """The page for a Markdown builder: front matter, then the body."""
        return f"{self.front}\n{self.html}\n"


def ids_in(html: str) -> set[str]:
    """The places in a page that a link can lead to."""
    return set(ID.findall(html))


class Links(Enum):
    """How the links between pages are written, which the host of the pages decides."""

    FOLDERS = "folders"
    """As the addresses that pages have on most hosts: "councils/medway/"."""
    FILES = "files"
    """As those of a copy that works from a folder too: "councils/medway.html"."""
    SOURCES = "sources"
    """As the files of a Markdown builder, which resolves them: "councils/medway.md"."""

    @property
    def served(self) -> Links:
        """How to write what a script reads in the browser, where no builder has resolved it."""
        return Links.FOLDERS if self is Links.SOURCES else self

    def url_of(self, uri: str) -> str:
        """The address of a page or file below the site's root."""
        stem, extension = posixpath.splitext(uri)
        if extension != ".md" or self is Links.SOURCES:
            return uri
        if self is Links.FILES:
            return f"{stem}.html"
        return stem.removesuffix("index").strip("/") + "/" if stem != "index" else ""

    def link(self, start: str, target: str, anchor: str = "") -> str:
        """A relative address from one page's uri to another's, with an anchor if one is named."""
        url = self.url_of(target)
        folder = posixpath.dirname(self.url_of(start))
        relative = posixpath.relpath(url or ".", folder or ".")
        if url.endswith("/") or not url:
            relative = f"{relative}/"
        return relative + (f"#{anchor}" if anchor else "")
