"""How a paragraph is cited, so that it can be found in the document itself."""

import pytest

from generator.content.citing import ordinal, places
from generator.content.council import Provision, Section


def section(number, heading, *written, ours=False):
    """A section with provisions of those numbers; one in round brackets is ours."""
    provisions = (
        Provision(
            id=f"p{index}",
            number=each.strip("<>"),
            says="Something.",
            force="states",
            on=("council",),
            topics=("scope",),
            ours=each.startswith("<"),
        )
        for index, each in enumerate(written)
    )
    return Section(heading=heading, number=number, provisions=tuple(provisions), ours=ours)


def cited(*written):
    """How each number of that section is cited."""
    return [str(place) for _, place in places(section(*written[:2], *written[2:]))]


def test_a_printed_number_is_cited_as_it_is_printed():
    """A footnote and a row of a table need no word before them."""
    assert cited("18", "Complaints", "18.4", "footnote 5") == ["paragraph 18.4", "footnote 5"]


def test_a_number_of_ours_is_cited_by_the_heading_and_the_place_under_it():
    """The count starts again under each heading, and a printed letter stays."""
    assert cited("13", "Complaints: about a director", "<13.7>", "<13.8(a)>", "<13.9>") == [
        "section 13 “About a director”, 1st paragraph",
        "section 13 “About a director”, 2nd paragraph, (a)",
        "section 13 “About a director”, 3rd paragraph",
    ]


def test_a_section_whose_number_is_ours_is_cited_by_its_heading_alone():
    """Neither its number nor those of its paragraphs stand in the document."""
    found = places(section("3", "Political groups", "<3.1>", "<3.2>", ours=True))

    assert [str(place) for _, place in found] == [
        "section “Political groups”, 1st paragraph",
        "section “Political groups”, 2nd paragraph",
    ]


def test_a_section_that_is_one_paragraph_is_cited_as_a_whole():
    """A place inside it follows the heading."""
    [(_, place)] = places(section("10", "Enquiries", "<10>", ours=True))

    assert str(place.inside("bullet 2")) == "section “Enquiries”, bullet 2"


@pytest.mark.parametrize(
    ("number", "written"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (21, "21st")],
)
def test_a_place_in_a_row_is_written_as_one_says_it(number, written):
    """The teens are th."""
    assert ordinal(number) == written
