"""What is read from YAML becomes values, or problems with the words to use."""

from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field
from pydantic.dataclasses import dataclass

from generator.content.council import Council
from generator.content.lists import FactGroup, Post, TopicGroup
from generator.content.located import Located, read_yaml
from generator.content.tree_shapes import RulesShape, TreeShape
from generator.content.validate import validate
from generator.content.words import STRICT, Date, Several, Slug
from generator.problem import Problem

SHAPES = (Council, TreeShape, RulesShape, tuple[Post, ...], tuple[TopicGroup, ...])
KEYS = "name id kind is document dated sections provisions number on unclear readings facts value"
KEYS += " cites title questions answers ask routes when within from silent examples otherwise group"


@dataclass(frozen=True, config=STRICT)
class Pet:
    """A small shape with one of everything."""

    name: str
    born: Date | None = None
    kind: Literal["cat", "dog"] = "cat"
    sentence: str = Field(default="", alias="says")
    tame: bool = False
    toys: Several = ()


@dataclass(frozen=True, config=STRICT)
class House:
    """A shape that holds others in a list, under keys and perhaps."""

    id: Slug
    pets: tuple[Pet, ...] = ()
    guests: dict[str, Pet] | None = None
    guard: Pet | None = None


def house(text):
    """The house that a YAML text describes, and what is wrong with it."""
    return validate(House, read_yaml(text, "house.yml")[0])


def test_a_text_that_fits_becomes_a_value():
    """Words lose the spaces around them, and what is not written has its default."""
    text = 'id: home\npets:\n  - {name: " Tom ", says: A cat, tame: yes, toys: ball}\n'

    assert house(text) == (
        House("home", (Pet(name="Tom", says="A cat", tame=True, toys=("ball",)),)),
        (),
    )


@pytest.mark.parametrize(
    ("written", "tame"), [("yes", True), ("Yes", True), ("true", True), ("no", False)]
)
def test_yes_and_no_are_words_for_true_and_false(written, tame):
    """Only where a key takes yes or no."""
    value, _ = house(f"id: home\nguard: {{name: Rex, tame: {written}}}\n")

    assert value.guard.tame is tame


def test_a_file_that_could_not_be_read_has_no_further_problems():
    """Its problem is the slip in its YAML."""
    assert validate(House, Located("house.yml", None, {})) == (None, ())


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("id: home\npets:\n  - nmae: Tom\n    name: Tom\n", 3, "'nmae'"),
        ("id: home\nguests:\n  anna:\n    name: Tom\n    nmae: Tom\n", 5, "'nmae'"),
        ("id: home\nguard:\n  name: Tom\n  nmae: Tom\n", 4, "'nmae'"),
    ],
    ids=["in-a-list", "under-a-key", "where-it-may-be-left-out"],
)
def test_a_key_that_is_misspelt_is_told_with_the_right_one_at_any_depth(text, line, what):
    """The line is that of the key."""
    problem = Problem(
        "house.yml", line, f"{what} is not a key that is used here.", "Did you mean 'name'?"
    )

    assert house(text) == (None, (problem,))


def test_a_key_like_no_other_is_told_with_the_keys_as_an_editor_writes_them():
    """The list has 'says', which the code calls otherwise."""
    assert house("id: home\nguard:\n  name: Rex\n  colour: red\n") == (
        None,
        (
            Problem(
                "house.yml",
                4,
                "'colour' is not a key that is used here.",
                "Write one of: born, kind, name, says, tame, toys.",
            ),
        ),
    )


def test_every_problem_of_a_file_is_found_at_once():
    """An editor mends a file in one go."""
    text = """\
id: Home
pets:
  - name: []
    born: 2022-0
  - kind: bird
    tame: [yes]
"""

    assert house(text) == (
        None,
        (
            Problem(
                "house.yml",
                1,
                "'Home' is not an id.",
                "Use small letters, digits and hyphens: monitoring-officer.",
            ),
            Problem(
                "house.yml",
                3,
                "One text is expected here.",
                "Write the text on this line; quote it if it holds ': '.",
            ),
            Problem(
                "house.yml",
                4,
                "'2022-0' is not a date.",
                "Write a year, a month or a day: 2022, 2022-05 or 2022-05-06.",
            ),
            Problem("house.yml", 5, "'name' is missing.", "Add a line 'name: …' here."),
            Problem(
                "house.yml",
                5,
                "'bird' is not one of the words used for 'kind'.",
                "Write one of: cat, dog.",
            ),
            Problem(
                "house.yml",
                6,
                "'yes' or 'no' is expected here.",
                "Write yes, or remove the line.",
            ),
        ),
    )


def nested(inner):
    """Lists, and keys of our shapes or others."""
    keys = st.sampled_from(KEYS.split()) | st.text(max_size=3)
    return st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=6)


@given(
    st.sampled_from([*SHAPES, tuple[FactGroup, ...]]),
    st.recursive(st.sampled_from(["", "silent", "x", "2022"]), nested, max_leaves=20),
)
def test_whatever_is_written_there_is_a_value_or_a_problem(shape, written):
    """Never both, never neither, and never a trace."""
    value, problems = validate(shape, Located("a.yml", written, {(): 1}))

    assert (value is None) == (problems != ())
