"""A page as a value, and the links between pages."""

from __future__ import annotations

import json
import posixpath
import re
from dataclasses import dataclass

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


def url_of(uri: str) -> str:
    """The address of a page or file below the site's root: "councils/medway/"."""
    stem, extension = posixpath.splitext(uri)
    if extension != ".md":
        return uri
    return stem.removesuffix("index").strip("/") + "/" if stem != "index" else ""


def link(start: str, target: str, anchor: str = "") -> str:
    """A relative address from one page's uri to another's, with an anchor if one is named."""
    url = url_of(target)
    relative = posixpath.relpath(url or ".", url_of(start) or ".")
    if url.endswith("/") or not url:
        relative = f"{relative}/"
    return relative + (f"#{anchor}" if anchor else "")
