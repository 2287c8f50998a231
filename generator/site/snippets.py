"""What an editor pastes into another site to show a tool there."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from .page import Links
from .tool_pages import tool_uri

HEIGHT = 700
"""Pixels of a frame that cannot ask for its height."""
SANDBOX = (
    "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox "
    "allow-downloads allow-modals"
)
"""What a sandbox must allow for all of a tool to work in it."""
_FRAME = '<iframe src="{address}" title="{title}" width="100%" height="700" loading="lazy"'
_ASIDE = 'allow="clipboard-write" referrerpolicy="no-referrer"></iframe>'
_LINK = '<a href="{whole}">{title}</a>'


def embed_uri(tool: str, council: str) -> str:
    """The uri of a tool for frames; without a council, that of the page to choose one."""
    return f"embed/{tool}/{council or 'index'}.md"


def title_of(tool: str, council: str) -> str:
    """What a screen reader calls the frame."""
    return f"{tool} {council}".strip()


@dataclass(frozen=True)
class Chosen:
    """One tool, as it is to be shown."""

    tool: str
    council: str
    """Its id; empty where the reader chooses."""
    title: str
    root: str
    """Where the site lives."""
    links: Links

    @property
    def blanks(self) -> dict[str, str]:
        """What goes into a snippet; the script on the page fills the same blanks."""
        whole = tool_uri(self.tool, self.council or "index")
        return {
            "address": self.root + self.links.url_of(embed_uri(self.tool, self.council)),
            "whole": self.root + self.links.url_of(whole),
            "title": escape(self.title),
            "site": self.root,
            "tool": self.tool,
            "council": f' council="{self.council}"' if self.council else "",
            "attributes": "",
            "files": " data-files" if self.links is Links.FILES else "",
        }


@dataclass(frozen=True)
class Snippet:
    """One way to show a tool on another site."""

    id: str
    name: str
    about: str
    text: str
    """With blanks in braces."""

    def filled(self, chosen: Chosen) -> str:
        """What an editor pastes."""
        return self.text.format_map(chosen.blanks)


FRAME = Snippet(
    "frame",
    "Plain frame",
    "For any page whose HTML you can edit. It keeps its height and scrolls inside.",
    f"{_FRAME} {_ASIDE}\n<p>{_LINK}</p>",
)
SNIPPETS = (
    FRAME,
    Snippet(
        "fitting",
        "Plain frame that fits",
        "The same with one script, once on the page: each frame is then as high as its tool.",
        f"{_FRAME} {_ASIDE}\n<p>{_LINK}</p>\n"
        '<script async src="{site}embed.js"{files}></script>',
    ),
    Snippet(
        "element",
        "Custom element",
        "For a page that may load our script. Several may stand on one page. "
        "Without the script the link remains.",
        '<protocol-tool tool="{tool}"{council}{attributes}>' + _LINK + "</protocol-tool>\n"
        '<script async src="{site}embed.js"{files}></script>',
    ),
    Snippet(
        "sharepoint",
        "SharePoint",
        "For the Embed web part: paste it where it asks for an address or an embed code. "
        "The site must first be allowed: see the sentence for your web team.",
        '<iframe src="{address}" title="{title}" width="720" height="700"></iframe>',
    ),
    Snippet(
        "teams",
        "Teams tab",
        "For a tab of the kind Website: paste the address.",
        "{address}",
    ),
    Snippet(
        "drupal",
        "LocalGov Drupal",
        "For a text format that allows iframe with these attributes "
        "(Configuration, Content authoring, Text formats and editors).",
        f'{_FRAME} allow="clipboard-write"></iframe>\n<p>{_LINK}</p>',
    ),
    Snippet("link", "Plain link", "Where frames are not allowed, and always right.", _LINK),
)
