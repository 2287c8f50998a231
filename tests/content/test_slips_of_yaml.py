"""What an editor is told of a line that cannot be read as it was meant."""

import pytest

from generator.content.located import read_yaml
from generator.problem import Problem
from tests.content.yaml_text import QUOTE, problems, value

HERE = "This line cannot be read."
NEAR = "This line, or the one above it, cannot be read."
AT = "A text cannot start with '@'."
COLON = (
    'Put the text, which holds a colon, in double quotes: "…", '
    "or move the line left if it is a new key."
)
TAB = "Indent with spaces, not with tabs."
LOOK = (
    "Look for a missing quotation mark, bracket or colon, "
    "and check that the line starts below its neighbours."
)
CLOSE = "Close the quotation mark that was opened here."
BRACKET = "Close the bracket that was opened here, or put a comma between its items."
DEEP = "Too many lists and keys lie in each other here."
SPACE = "A space on this line is not a plain one (U+00A0)."
BAR = "Delete it, and press the space bar instead."
MERGE = "A merge was left unfinished: this line starts with '|||||||'."
KEEP = (
    "Keep what is right of both versions, and delete the lines '<<<<<<<', '=======' and '>>>>>>>'."
)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: one # two\n", 1),
        ("a: “naïve” café\t# two\n", 1),
        ("a: one\n  two # three\n", 2),
        ("a: #1 of two\n", 1),
        ("a: [one # two\n ]\n", 1),
        ("- one # two\n- three\n", 1),
        ("a: one # two\n  three\n", 1),
    ],
)
def test_a_comment_behind_a_text_is_told_of(text, line):
    """An editor who writes a number sign means it; half of a text would be lost."""
    assert problems(text) == (
        Problem(
            "a.yml",
            line,
            "What follows ' #' on this line is a comment and is lost.",
            "Put the text in double quotes.",
        ),
    )


def test_a_comment_in_place_of_a_text_is_kept_as_the_text_that_was_meant():
    """Otherwise the text would be told of as missing too."""
    located, _ = read_yaml("a: #1 of two\n", "a.yml")

    assert located.value == {"a": "#1 of two"}


@pytest.mark.parametrize("key", ["[a, b]", "{a: b}", "? [a]\n"])
def test_a_key_that_is_not_a_word_is_refused_with_its_value(key):
    """It is told of once, and does not come back as an unknown key."""
    located, found = read_yaml(f"name: Anytown\n{key}: c\n", "a.yml")

    assert located.value == {"name": "Anytown"}
    assert found == (
        Problem(
            "a.yml", 2, "A key must be a word.", "Write the key as plain text before the colon."
        ),
    )


@pytest.mark.parametrize(
    ("text", "line", "what", "fix"),
    [
        ("a: b\nsays: Note: it holds\n", 2, HERE, COLON),
        ("a:\n\tb: c\n", 2, HERE, TAB),
        ("a: b\n\tc: d\n", 2, HERE, TAB),
        ("a: b\n  \tc: d\n", 2, HERE, TAB),
        ('a: b\nsays: "never closed\nc: d\ne: f\n', 2, HERE, CLOSE),
        ("a: b\nsays: 'never closed\nc: d\n", 2, HERE, CLOSE),
        ('a: b\nsays: "closed\nby: "the next"\n', 2, HERE, CLOSE),
        ('a: "over\n  two lines"\nsays: "Respect" is owed\n', 3, NEAR, LOOK),
        ("a: b\nsays: 'the Council's'\n", 2, NEAR, LOOK),
        ('says: "Respect" is owed\n', 1, NEAR, LOOK),
        ("says: @all\n", 1, AT, QUOTE),
        ("- @all\n", 1, AT, QUOTE),
        ("- a\nb: c\n", 2, NEAR, LOOK),
        ("a: b\nc d\ne: f\n", 3, NEAR, LOOK),
        ("a: b\nwords: {councillor", 2, HERE, BRACKET),
        ("a: b\nwords: [councillor\n\n# a note\n", 2, HERE, BRACKET),
        ('a: b\nc: "d\\', 2, HERE, CLOSE),
        ("a: " + "[" * 60 + "]" * 60, 1, DEEP, "Look for a bracket that is not meant."),
        ("a: b\n\xa0c: d\n", 2, SPACE, BAR),
        ("a:\xa0b\nc: d\n", 1, SPACE, BAR),
        ("- a\n  \xa0- b\n", 2, SPACE, BAR),
        ("a: b\n||||||| of both\n", 2, MERGE, KEEP),
    ],
    ids=[
        "colon",
        "tab",
        "tab-after-a-text",
        "tab-after-spaces",
        "double-quote-open",
        "single-quote-open",
        "quote-closed-by-the-next",
        "text-after-quotes-below-a-long-text",
        "apostrophe",
        "text-after-quotes",
        "sign-at-the-start",
        "sign-at-the-start-of-an-item",
        "list-and-keys",
        "colon-lost",
        "bracket-open-at-the-end",
        "bracket-open-above-a-note",
        "backslash-at-the-end",
        "too-deep",
        "another-space-before-a-key",
        "another-space-behind-a-key",
        "another-space-before-a-hyphen",
        "merge",
    ],
)
def test_a_slip_is_told_with_its_line_and_what_to_do(text, line, what, fix):
    """The line is the one to change, and the words are not the parser's."""
    assert problems(text) == (Problem("a.yml", line, what, fix),)


@pytest.mark.parametrize(
    "text", ["a: |\n  \xa0one\n  =======\n", "a: b\xa0c\n", 'a: "\xa0b"\n', "a: Note:\xa0b\n"]
)
def test_a_space_or_a_mark_within_a_text_is_left_alone(text):
    """What a text holds is not ours to judge."""
    assert problems(text) == ()


def test_a_file_with_a_slip_holds_no_value():
    """What cannot be read is not half read."""
    located, _ = read_yaml("a: b\nc: d: e\n", "a.yml")

    assert (located.value, located.lines) == (None, {})


@pytest.mark.parametrize(
    ("character", "code"), [("\x00", "0000"), ("\x0b", "000B"), ("\x1b", "001B"), ("\x7f", "007F")]
)
def test_a_control_character_is_told_with_its_line(character, code):
    """The line is counted in characters, whatever letters stand above it."""
    text = f"name: Ynys Môn\nnote: “naïve” — café\n\nsays: odd{character}text\n\nend: here\n\n\n"

    assert problems(text) == (
        Problem(
            "a.yml",
            4,
            f"This line holds a character that YAML does not allow (U+{code}).",
            "Delete the character.",
        ),
    )


def test_letters_of_every_language_and_signs_are_text():
    """Welsh, Gaelic, curly quotes, dashes and pictures are as good as any letter."""
    text = "Llŷn, Gàidhlig, “quoted” — ½ 🏛"

    assert value(f"name: {text}\n") == {"name": text}


@pytest.mark.parametrize("text", ["", "\n\n", "# Still to be written\n"])
def test_an_empty_file_is_a_problem(text):
    """It is not left out silently."""
    assert problems(text) == (
        Problem("a.yml", 1, "This file is empty.", "Write its keys, or delete the file."),
    )
