"""What is read from YAML becomes values, as far as it can, and problems with the words to use."""

from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field
from pydantic.dataclasses import dataclass

from generator.content.council import Council
from generator.content.lists import FactGroup, Post, TopicGroup
from generator.content.located import Located, read_yaml
from generator.content.made import ITEM, Lost, make
from generator.content.tree_shapes import RulesShape, TreeShape
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


@dataclass(frozen=True, config=STRICT)
class Street:
    """A shape that needs others."""

    name: str
    width: Literal["wide", "narrow"]
    houses: tuple[House, ...]


def house(text):
    """The house that a YAML text describes whole, and what is wrong with it."""
    made = make(House, read_yaml(text, "house.yml")[0])
    return None if made.lost else made.value, made.problems


def street(text):
    """What can be made of a street."""
    return make(Street, read_yaml(text, "street.yml")[0])


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


def test_a_file_that_could_not_be_read_is_lost_and_has_no_further_problems():
    """Its problem is the slip in its YAML; the least that there can be stands in its place."""
    made = make(Street, Located("street.yml", None, {}))

    assert (made.value, made.problems, made.lost) == (
        Street("…", "wide", ()),
        (),
        (Lost((), None),),
    )


def test_only_the_smallest_thing_around_a_mistake_is_left_out():
    """An item goes with a key that it needs, and a key that can be left out goes alone."""
    made = street(
        """\
name: High Street
width: wide
houses:
  - id: one
    pets:
      - {name: Tom, kind: bird}
      - {nmae: Rex}
      - {name: Ann, toys: [ball, ""]}
  - {pets: []}
  - {id: two}
"""
    )

    assert made.value == Street(
        "High Street",
        "wide",
        (House("one", (Pet("Tom"), Pet("Ann", toys=("ball",)))), House("two")),
    )
    assert set(_keys(made)) == {
        ("houses", 0, "pets", 0, "kind"),
        ("houses", 0, "pets", ITEM),
        ("houses", 0, "pets", 1, "toys", ITEM),
        ("houses", ITEM),
    }


def test_what_stands_behind_something_left_out_keeps_its_line():
    """The problems of a later pass point at what the editor wrote."""
    made = street("name: A\nwidth: wide\nhouses:\n  - {}\n  - id: one\n  - {ide: x}\n  - id: two\n")

    assert [made.source.line(("houses", index, "id")) for index in range(2)] == [5, 7]


def test_what_holds_others_stays_when_a_key_that_it_needs_is_lost():
    """All the houses are still checked, with a stand-in for the width of their street."""
    made = street("name: High Street\nwidth: broad\nhouses:\n  - id: one\n")

    assert (made.value, made.lost) == (
        Street("High Street", "wide", (House("one"),)),
        (Lost(("width",), "broad"),),
    )


@pytest.mark.parametrize(
    ("key", "lacks"),
    [
        ((), True),
        (("houses",), True),
        (("houses", 0), True),
        (("houses", 0, "pets"), True),
        (("houses", 0, "pets", 3), True),
        (("houses", 0, "id"), False),
        (("houses", 1), False),
        (("name",), False),
    ],
)
def test_what_is_left_out_is_lacking_around_it_and_in_it(key, lacks):
    """A check that looks for what is absent first asks whether it was there."""
    made = street("name: A\nwidth: wide\nhouses:\n  - {id: one, pets: none}\n  - id: two\n")

    assert made.lacks(*key) is lacks


def _keys(made):
    """The places of what was left out."""
    return (each.key for each in made.lost)


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


def places(value, key=()):
    """The place of everything in a value."""
    parts = value.items() if isinstance(value, dict) else enumerate(value)
    inner = parts if isinstance(value, dict | list) else ()
    return [key, *(place for part, each in inner for place in places(each, (*key, part)))]


@given(
    st.sampled_from([*SHAPES, tuple[FactGroup, ...]]),
    st.recursive(st.sampled_from(["", "silent", "x", "2022"]), nested, max_leaves=20),
)
def test_whatever_is_written_there_has_a_problem_for_what_is_lost_and_a_value_for_the_rest(
    shape, written
):
    """Never one without the other, and never a trace; only what has no keys or items goes whole."""
    made = make(shape, Located("a.yml", written, dict.fromkeys(places(written), 1)))

    kind = list if shape not in SHAPES[:3] else dict
    assert (made.lost == ()) == (made.problems == ())
    assert (() in _keys(made)) == (not isinstance(written, kind))


def test_a_council_that_loses_any_one_line_keeps_its_other_provisions(project):
    """All but the one around the line, unless the line is that of their list."""
    text = (project / "content" / "councils" / "anytown.yml").read_text(encoding="utf-8")
    lines = text.splitlines(keepends=True)
    whole = _provisions(text)

    for index, line in enumerate(lines):
        left = _provisions("".join(lines[:index] + lines[index + 1 :]))

        if left is not None and line.strip() not in ("sections:", "provisions:"):
            assert len(left) >= len(whole) - 1


def _provisions(text):
    """The provisions of a council's file; None where its YAML cannot be read."""
    source, slips = read_yaml(text, "a.yml")
    return None if slips else make(Council, source).value.provisions
