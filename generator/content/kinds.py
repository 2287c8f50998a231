"""The kind of a council as its own name gives it."""

from __future__ import annotations

import re

_KIND_IN = (
    (r"\bcombined authority\b", "combined authority"),
    (r"\bjoint committee\b", "joint committee"),
    (r"\blondon borough\b", "london borough"),
    (r"\bmetropolitan (borough|district|city)\b", "metropolitan borough"),
    (r"\bcounty borough\b", "county borough council"),
    (r"\bunitary( authority| council|$)", "unitary authority"),
    (r"\bdistrict( council\b|$)", "district council"),
    (r"\bcounty( council\b|$)", "county council"),
    (r"\bparish( council\b|$)", "parish council"),
    (r"\btown( council\b|$)", "town council"),
    (r"\bcommunity( council\b|$)", "community council"),
)
"""What in a name says of which kind its bearer is, the surest first.

"Borough", "royal borough" and "city" are titles, which councils of several kinds bear.
"""


def kind_in(name: str, nation: str) -> str:
    """The kind that a council's name itself gives; empty where it gives none."""
    words = " ".join(name.lower().split())
    found = (kind for pattern, kind in _KIND_IN if re.search(pattern, words))
    only = "council" if nation == "Scotland" and words.endswith(" council") else ""
    return next(found, only)
