"""JSON Schemas of the YAML files, so that an editor's program completes keys and marks slips."""

from __future__ import annotations

import json
from typing import Any

from pydantic import TypeAdapter

from .council import Council
from .lists import BankHolidays, FactGroup, LawLine, Post, TopicGroup
from .tree_shapes import RulesShape, TreeShape

SHAPES: dict[str, Any] = {
    "council": Council,
    "topics": tuple[TopicGroup, ...],
    "posts": tuple[Post, ...],
    "facts": tuple[FactGroup, ...],
    "law": tuple[LawLine, ...],
    "bank_holidays": BankHolidays,
    "tree": TreeShape,
    "rules": RulesShape,
}
"""The shape of each kind of file."""


def schemas() -> dict[str, bytes]:
    """Each schema as a file, by its name: "council.schema.json"."""
    return {
        f"{name}.schema.json": json.dumps(
            TypeAdapter(shape).json_schema(), indent=2, ensure_ascii=False
        ).encode()
        for name, shape in SHAPES.items()
    }
