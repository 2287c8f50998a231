"""What the content and the pages need to know of `mkdocs.yml`: its lines that are ours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml
from pydantic.dataclasses import dataclass

from generator.problem import Problem

from .located import Key, Located
from .slips import slip, unreadable
from .words import STRICT

PLUGIN = "council-protocols"
OF_THE_SITE = ("site_name", "site_url")
"""What is taken of MkDocs' own settings."""

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_PLAIN = frozenset(f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map"))


@dataclass(frozen=True, config=STRICT)
class Own:
    """What a council that runs the site for itself puts in place of what is ours."""

    name: str = ""
    """Its name, at the top of every page."""
    logo: str = ""
    """The file of its logo, in content/pages: pictures/logo.svg."""
    accent: str = ""
    """Its colour for links and buttons: #0b4a5b."""
    accent_in_the_dark: str = ""
    """The same where the reader's system is dark: #8fd2e2."""
    footer: str = ""
    """A line at the foot of every page."""


@dataclass(frozen=True, config=STRICT)
class Settings:
    """The lines of `mkdocs.yml` that pages are made from."""

    home_council: str = ""
    """The id of the council that is put first."""
    site_name: str = "Council protocols"
    """The name of the site."""
    site_url: str = ""
    """Where the site lives."""
    framed_by: tuple[str, ...] = ()
    """Sites that may show it in a frame: https://council.sharepoint.com."""
    back_to: tuple[str, ...] = ()
    """Addresses that a tool in a frame may lead back to, each with all below it."""
    own: Own = Own()
    """What is the council's own."""

    @property
    def root(self) -> str:
        """Where the site lives, with a stroke at the end; empty where nobody has said."""
        return f"{self.site_url.rstrip('/')}/" if self.site_url else ""


def read_settings(text: str, file: str) -> tuple[Located, tuple[Problem, ...]]:
    """Our lines of MkDocs' settings with their places, or what is wrong with their YAML.

    MkDocs' own YAML may hold tags, which content may not. A value with a tag is known only to
    MkDocs, and is left out.
    """
    try:
        settings = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        return Located(file, {}, {}), (slip(error, text.splitlines(), file, {}),)
    except yaml.reader.ReaderError as error:
        return Located(file, {}, {}), (unreadable(error, text, file),)
    lines: dict[Key, int] = {}
    found = {name: _entry(settings, name) for name in OF_THE_SITE} | dict(_ours(settings))
    values = {name: _value(node, (name,), lines) for name, node in found.items()}
    return Located(
        file, {name: each for name, each in values.items() if each is not None}, lines
    ), ()


def _ours(settings: yaml.Node | None) -> Iterator[tuple[str, yaml.Node]]:
    plugins = _entry(settings, "plugins")
    listed = plugins.value if isinstance(plugins, yaml.SequenceNode) else [plugins]
    for each in listed:
        ours = _entry(each, PLUGIN)
        if isinstance(ours, yaml.MappingNode):
            yield from ((str(name.value), value) for name, value in ours.value)


def _value(node: yaml.Node | None, key: Key, lines: dict[Key, int]) -> Any:
    """What is written there as plain text; None where there is none, or only MkDocs knows it."""
    if node is None or node.tag not in _PLAIN:
        return None
    lines[key] = node.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode):
        listed = (_value(each, (*key, at), lines) for at, each in enumerate(node.value))
        return [each for each in listed if each is not None]
    if isinstance(node, yaml.MappingNode):
        pairs = ((name.value, _value(each, (*key, name.value), lines)) for name, each in node.value)
        return {name: each for name, each in pairs if each is not None}
    return node.value or None


def _entry(node: yaml.Node | None, key: str) -> yaml.Node | None:
    """What stands under a key; None where there is no such key."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value for name, value in pairs if name.value == key), None)
