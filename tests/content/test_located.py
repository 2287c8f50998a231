"""YAML as an editor writes it: nothing is guessed, nothing is lost, and each value has its line."""

import pytest

from generator.content.located import read_yaml
from generator.problem import Problem
from tests.content.yaml_text import QUOTE, problems, value


@pytest.mark.parametrize(
    "word",
    ["NO", "yes", "on", "010", "0x1F", "12:30", "18.10", "1e3", "2022-05-06", "null", "~", ".inf"],
)
def test_a_plain_text_stays_the_text_that_was_written(word):
    """A paragraph 18.10 is not 18.1, Norway is not false and a time is not a number."""
    assert value(f"number: {word}\n") == {"number": word}


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("number:", ""),
        ("number: ''", ""),
        ('number: "18.10"', "18.10"),
        ("number: 'the Council''s'", "the Council's"),
        ("number: one\n  two", "one two"),
        ("number: |\n  one\n  two", "one\ntwo"),
        ("number: >-\n  one\n  two", "one two"),
        ("# a note\nnumber: one\n  # another", "one"),
        ("number: one#two", "one#two"),
        ('number: "one # two"', "one # two"),
        ('number: "one" # a note', "one"),
        ("number: | # a note\n  one # two", "one # two"),
    ],
)
def test_a_text_may_be_written_in_each_of_the_ways_of_yaml(written, text):
    """Quoted, folded over lines or left empty, it is text."""
    assert value(written) == {"number": text}


def test_lists_and_keys_hold_each_other_to_any_depth():
    """Whether they are written in brackets or line by line."""
    text = "posts:\n- id: clerk\n  on: [a, {b: c}]\n- []\nfacts: {}\n"

    assert value(text) == {"posts": [{"id": "clerk", "on": ["a", {"b": "c"}]}, []], "facts": {}}


def test_each_value_has_the_line_where_its_key_or_its_hyphen_stands():
    """A problem with a value points at the line to change."""
    located, _ = read_yaml(
        "# A note\nname: Anytown\nposts:\n  - id: clerk\n    name:\n      Clerk\n  - mayor\n",
        "a.yml",
    )

    assert located.lines == {
        (): 2,
        ("name",): 2,
        ("posts",): 3,
        ("posts", 0): 4,
        ("posts", 0, "id"): 4,
        ("posts", 0, "name"): 5,
        ("posts", 1): 7,
    }


def test_what_is_not_there_has_the_line_of_the_nearest_thing_around_it():
    """A missing key is reported where it belongs."""
    located, _ = read_yaml("name: Anytown\nposts:\n  - id: clerk\n", "a.yml")

    assert located.line(("posts", 0, "name", 5)) == 3
    assert located.line(("posts", 7)) == 2
    assert located.line(("facts",)) == 1


def test_a_line_of_three_hyphens_at_the_top_is_no_second_document():
    """Many editors begin a file with it."""
    assert value("---\nname: Anytown\n") == {"name": "Anytown"}


def test_a_second_document_is_refused_and_nothing_is_read():
    """Half a file would only seem to lack keys."""
    located, found = read_yaml("name: Anytown\n---\nname: Otherham\n", "a.yml")

    assert located.value is None
    assert found == (
        Problem("a.yml", 2, "A second document starts here.", "Remove the line '---'."),
    )


def test_a_repeated_key_is_refused_and_the_first_value_kept():
    """The second would silently replace the first."""
    located, found = read_yaml("a:\n  name: one\n  kind: x\n  name: {two: 2}\n", "a.yml")

    assert located.value == {"a": {"name": "one", "kind": "x"}}
    assert found == (
        Problem(
            "a.yml", 4, "'name' is written twice; the first is on line 2.", "Keep one of the two."
        ),
    )


def test_a_key_may_stand_once_in_each_place():
    """Every post has a name."""
    assert value("- name: a\n- name: b\n") == [{"name": "a"}, {"name": "b"}]


def test_anchors_and_aliases_are_refused():
    """What a place says is written in that place."""
    assert problems("a: &word text\nb: *word\n") == (
        Problem("a.yml", 1, "A text cannot start with '&'.", QUOTE),
        Problem("a.yml", 2, "A text cannot start with '*'.", QUOTE),
    )


def test_a_merge_of_keys_is_refused_as_the_alias_that_it_is():
    """Nothing is inherited from elsewhere in the file."""
    assert problems("a: &all {b: c}\nd:\n  <<: *all\n") == (
        Problem("a.yml", 1, "A text cannot start with '&'.", QUOTE),
        Problem("a.yml", 3, "A text cannot start with '*'.", QUOTE),
    )


@pytest.mark.parametrize(
    ("written", "tag"),
    [("!!str x", "!!str"), ("!!set {x}", "!!set"), ("!<tag:a.example:b> x", "!<tag:a.example:b>")],
)
def test_tags_are_refused_as_they_are_written(written, tag):
    """No value is anything but text, a list or keys."""
    assert problems(f"a: b\nc: {written}\n") == (
        Problem("a.yml", 2, f"'{tag}' is a tag.", "Remove it: each value is plain text."),
    )


@pytest.mark.parametrize("written", ["!x y", "!x [y]", "! x", "!important"])
def test_an_exclamation_mark_at_the_start_is_more_likely_a_text(written):
    """An editor who writes it does not know of tags."""
    assert problems(f"a: b\nc: {written}\n") == (
        Problem("a.yml", 2, "A text cannot start with '!'.", QUOTE),
    )
