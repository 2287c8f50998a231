"""JSON Schemas of the YAML files, so that an editor's program completes keys and marks slips."""

from __future__ import annotations

import json
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from .council import Council
from .induction import Module, Outline
from .lists import BankHolidays, FactGroup, LawLine, Post, SearchWords, TopicGroup
from .tree_shapes import RulesShape, TreeShape, UnreadShape

SHAPES: dict[str, Any] = {
    "council": Council,
    "topics": tuple[TopicGroup, ...],
    "posts": tuple[Post, ...],
    "facts": tuple[FactGroup, ...],
    "law": tuple[LawLine, ...],
    "bank_holidays": BankHolidays,
    "search_words": tuple[SearchWords, ...],
    "course": Outline,
    "module": Module,
    "tree": TreeShape,
    "rules": RulesShape | UnreadShape,
}
"""The shape of each kind of file."""


DIALECT = GenerateJsonSchema.schema_dialect
"""The version of JSON Schema, by which a program knows how to read them."""


class _AsWritten(GenerateJsonSchema):
    """Schemas of what an editor writes: a program takes a bare 18.4 or true for no text."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        return {"type": ["string", "number", "boolean"], "pattern": r"\S"}

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        made = super().dict_schema(schema)
        if inner := made.pop("patternProperties", None):
            made["additionalProperties"] = inner[r"\S"]
        return made

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Without nothing at all: a key that stands there has a text."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Without the value of what may be left out, which no editor should write."""
        return self.generate_inner(schema["schema"])


def schemas() -> dict[str, bytes]:
    """Each schema as a file, by its name: "council.schema.json"."""
    return {
        f"{name}.schema.json": json.dumps(_schema(shape), indent=2, ensure_ascii=False).encode()
        for name, shape in SHAPES.items()
    }


def _schema(shape: Any) -> dict[str, Any]:
    made = TypeAdapter(shape).json_schema(schema_generator=_AsWritten)
    return {"$schema": DIALECT, **made}
