"""Reads a small YAML text, for the tests."""

from generator.content.located import read_yaml

QUOTE = "Put it in double quotes."


def value(text):
    """What a text holds; it must have no problems."""
    located, problems = read_yaml(text, "a.yml")
    assert problems == ()
    return located.value


def problems(text):
    """What is wrong with a text."""
    return read_yaml(text, "a.yml")[1]
