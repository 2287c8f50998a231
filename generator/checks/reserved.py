"""The ids that pages use themselves, so that no council, topic, fact or provision can bear one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.content.located import Key, Located
from generator.problem import Problem

FRAME = "content"
"""On every page; see site_overrides/main.html."""

RESERVED = {
    "council": f"index|{FRAME}",
    "tool": f"index|{FRAME}",
    "topic": f"index|{FRAME}",
    "fact": rf"{FRAME}|groups|group-\d+",
    "provision": rf"{FRAME}|tools|about-the-document|at-a-glance|fact-.+|section-\d+",
}
"""As a pattern for each kind of id: what the pages that show such ids use for parts of their own.

A test holds the built pages to it. "index" is the page on which one chooses.
"""


def is_reserved(kind: str, id: str) -> bool:
    """Whether a page uses that id itself."""
    return bool(re.fullmatch(RESERVED.get(kind, ""), id))


def reserved(
    kind: str, id: str, source: Located, key: Key, fix: str = "Choose another."
) -> Iterator[Problem]:
    """A problem where a page uses that id itself."""
    if is_reserved(kind, id):
        what = f"'{id}' cannot be the id of a {kind}: the pages use it themselves."
        yield source.problem(key, what, fix)
