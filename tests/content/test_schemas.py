"""What an editor's program is told of the YAML files."""

import json
from dataclasses import fields, is_dataclass

import pytest

from generator.content.council import Council, Provision
from generator.content.lists import Topic
from generator.content.schemas import SHAPES, schemas
from generator.content.tree_shapes import RouteShape

MADE = {name.partition(".")[0]: json.loads(made) for name, made in schemas().items()}


def definition(file: str, shape: type) -> dict:
    """What the schema of a file says of one shape."""
    made = MADE[file]
    return made if made.get("title") == shape.__name__ else made["$defs"][shape.__name__]


def test_each_kind_of_file_has_a_schema():
    """The names are those of the files, or of what they hold."""
    assert sorted(MADE) == sorted(SHAPES)


@pytest.mark.parametrize("file", [name for name, shape in SHAPES.items() if is_dataclass(shape)])
def test_a_schema_names_the_keys_of_its_file_and_no_others(file):
    """A program offers them, and marks a key that is not one of them."""
    made = MADE[file]

    assert list(made["properties"]) == [each.name for each in fields(SHAPES[file])]
    assert made["additionalProperties"] is False


def test_a_schema_has_the_keys_as_an_editor_writes_them():
    """The code calls `is` otherwise."""
    assert list(definition("topics", Topic)["properties"]) == ["id", "name", "is"]


def test_a_schema_lists_the_words_that_a_key_takes():
    """A program offers them one by one."""
    assert definition("council", Provision)["properties"]["force"]["enum"] == [
        "must",
        "must-not",
        "should",
        "should-not",
        "may",
        "states",
    ]


def test_a_schema_takes_all_that_the_check_takes():
    """One word in place of a list, one word in place of a fact, one alternative without a list."""
    route = definition("rules", RouteShape)["properties"]
    facts = definition("council", Council)["properties"]["facts"]["additionalProperties"]
    words = {"type": ["string", "number", "boolean"], "pattern": r"\S"}

    assert route["send_to"]["anyOf"][0] == words
    assert route["when"]["anyOf"][0]["type"] == "object"
    assert route["silent"]["enum"] == ["yes", "no", True, False]
    assert facts["anyOf"][1] == {"enum": ["silent", "unread"], "type": "string"}
