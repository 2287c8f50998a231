"""Data with a checksum: what was damaged on its way is noticed, and never answered from."""

from __future__ import annotations

import json
from zlib import crc32

from .data import Plain


def seal(plain_json: str) -> str:
    """The JSON text with its checksum before it, as JSON again."""
    return f'["{crc32(plain_json.encode()):08x}",\n{plain_json}]'


def unseal(sealed_json: str) -> Plain:
    """The data of a sealed text; raises ValueError where any character of it has changed."""
    plain_json = sealed_json.partition("\n")[2][:-1]
    if sealed_json != seal(plain_json):
        raise ValueError("The data of this tool was damaged on its way.")
    plain: Plain = json.loads(plain_json)
    return plain
