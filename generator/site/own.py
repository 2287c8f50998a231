"""The council's own colours as a style."""

from __future__ import annotations

from generator.content.colours import DARK, LIGHT, Accent, accent_on
from generator.content.settings import Settings

OWN_STYLE = "assets/own.css"


def own_style(settings: Settings) -> str:
    """The custom properties that stand in for ours on a page that follows the reader's system."""
    rules = _rules(settings, light=":root", dark=":root")
    return "".join(
        f"@media (prefers-color-scheme: {scheme}) {{ {rule} }}\n" for scheme, rule in rules.items()
    )


def own_style_in_a_frame(settings: Settings) -> str:
    """The same on a page whose class says whether it is dark."""
    return "\n".join(_rules(settings, light=":root:not(.is-dark)", dark=":root.is-dark").values())


def _rules(settings: Settings, *, light: str, dark: str) -> dict[str, str]:
    own = settings.own
    chosen = {
        "light": (light, own.accent and accent_on(LIGHT, own.accent)),
        "dark": (dark, own.accent_in_the_dark and accent_on(DARK, own.accent_in_the_dark)),
    }
    return {
        scheme: f"{root} {{ {_properties(accent)} }}"
        for scheme, (root, accent) in chosen.items()
        if accent
    }


def _properties(accent: Accent) -> str:
    return f"--accent: {accent.accent}; --accent-shade: {accent.shade}; --on-accent: {accent.on};"
