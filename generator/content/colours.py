"""A council's own colour: whether it can be read, and the shades that go with it.

The sums are those of WCAG 2.2 for relative luminance and contrast.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

ENOUGH = 4.5
"""The contrast that WCAG 2.2 asks of text (1.4.3)."""
LIGHT, DARK = "#ffffff", "#14181a"
"""The papers of the site's two looks."""
ON_LIGHT, ON_DARK = "#ffffff", "#0c1a1f"
"""What can stand on an accent."""
TINT = 0.1
"""The part of the accent in the shade behind it."""

_WRITTEN = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)


@dataclass(frozen=True)
class Accent:
    """A colour for links and buttons with those around it."""

    accent: str
    shade: str
    """Behind what is pointed at."""
    on: str
    """Of the words on a button."""


def is_written(colour: str) -> bool:
    """Whether a colour is written as we read it: #0b4a5b."""
    return bool(_WRITTEN.fullmatch(colour))


def accent_on(paper: str, colour: str) -> Accent | None:
    """The colour with its shades; None where it cannot be read on that paper."""
    shade = _mixed(colour, paper)
    on = max((ON_LIGHT, ON_DARK), key=lambda each: contrast(each, colour))
    pairs = ((colour, paper), (colour, shade), (on, colour))
    is_readable = all(contrast(*pair) >= ENOUGH for pair in pairs)
    return Accent(colour.lower(), shade, on) if is_readable else None


def contrast(one: str, other: str) -> float:
    """How far apart two colours are in brightness, from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = map(_linear, _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: int) -> float:
    share = part / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _mixed(colour: str, paper: str) -> str:
    pairs = zip(_parts(colour), _parts(paper), strict=True)
    mixed = (int(TINT * one + (1 - TINT) * other + 0.5) for one, other in pairs)
    return "#" + "".join(f"{part:02x}" for part in mixed)
