"""What the content needs to know of `mkdocs.yml`: which council is put first."""

from __future__ import annotations

import yaml

from generator.problem import Problem

from .located import Key, Located
from .slips import slip, unreadable

HOME: Key = ("home_council",)
PLUGIN = "council-protocols"

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_PLAIN = "tag:yaml.org,2002:str"


def read_settings(text: str, file: str) -> tuple[Located, tuple[Problem, ...]]:
    """The `home_council` of MkDocs' settings with its line, or what is wrong with their YAML.

    MkDocs' own YAML may hold tags, which content may not. A value with a tag is known only to
    MkDocs, and is left out.
    """
    try:
        found = _home(yaml.compose(text, Loader=_LOADER))
    except yaml.MarkedYAMLError as error:
        return Located(file, {}, {}), (slip(error, text.splitlines(), file, {}),)
    except yaml.reader.ReaderError as error:
        return Located(file, {}, {}), (unreadable(error, text, file),)
    if found is None:
        return Located(file, {}, {}), ()
    return Located(file, {HOME[0]: found.value}, {HOME: found.start_mark.line + 1}), ()


def _home(settings: yaml.Node | None) -> yaml.ScalarNode | None:
    plugins = _entry(settings, "plugins")
    listed = plugins.value if isinstance(plugins, yaml.SequenceNode) else [plugins]
    for each in listed:
        found = _entry(_entry(each, PLUGIN), HOME[0])
        if isinstance(found, yaml.ScalarNode) and found.tag == _PLAIN:
            return found
    return None


def _entry(node: yaml.Node | None, key: str | int) -> yaml.Node | None:
    """What stands under a key; None where there is no such key."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value for name, value in pairs if name.value == key), None)
