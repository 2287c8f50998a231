"""A reader's answers as a page fragment."""

import pytest

from generator.engine.address import read_address, write_address


def test_an_address_is_the_answers_in_asking_order():
    """A person can read who complains about whom."""
    path = (("complainant", "councillor"), ("about", "chief-executive"))

    assert write_address(path) == "complainant=councillor&about=chief-executive"


def test_before_the_first_answer_the_address_is_empty():
    """The tool's own page needs no fragment."""
    assert write_address(()) == ""


@pytest.mark.parametrize(
    ("address", "answers"),
    [
        ("", {}),
        ("complainant=councillor", {"complainant": "councillor"}),
        ("complainant=councillor&about=clerk", {"complainant": "councillor", "about": "clerk"}),
        ("&&about=clerk&", {"about": "clerk"}),
        ("about", {"about": ""}),
        ("about=a=b", {"about": "a=b"}),
        ("about=clerk&about=officer", {"about": "clerk"}),
    ],
    ids=["empty", "one", "two", "stray-signs", "no-answer", "two-equals-signs", "answered-twice"],
)
def test_any_fragment_reads_as_answers(address, answers):
    """A damaged link is read as far as it goes; the first answer to a question counts."""
    assert read_address(address) == answers
