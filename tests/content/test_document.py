"""How a council's document is named in sentences, letters and descriptions."""

import pytest

from generator.content.council import Council, Words
from generator.content.document import Document
from generator.site.council_pages import description


@pytest.mark.parametrize(
    ("title", "referred_to"),
    [
        (
            "Protocol on councillors and officers",
            "the Protocol on councillors and officers, undated",
        ),
        ("The Protocol", "the Protocol, undated"),
        ("Member/officer relations", "the protocol “Member/officer relations”, undated"),
        ("unread", "the protocol on councillors and officers, undated"),
    ],
)
def test_a_title_is_written_as_a_sentence_goes_on(title, referred_to):
    """A letter is under the Protocol, or under the protocol of a name that does not say so."""
    assert Document(title, "none", ("whole",)).referred_to == referred_to


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Protocol on officers", "Protocol on officers of Ambridge Council, in plain words."),
        ("Protocol of Ambridge Council", "Protocol of Ambridge Council, in plain words."),
    ],
)
def test_a_description_names_a_council_once(title, written):
    """Some titles name it already."""
    assert description(council(title=title)) == written


@pytest.mark.parametrize(
    ("kind", "area"), [("county council", "division"), ("district council", "ward")]
)
def test_a_county_has_divisions_and_other_councils_have_wards(kind, area):
    """It is what a councillor writes at the head of a letter."""
    assert council(kind=kind).area == area


def council(*, title="Protocol", kind="district council") -> Council:
    """Ambridge, of whose document a section was read."""
    return Council(
        name="Ambridge Council",
        short_name="Ambridge",
        kind=kind,
        nation="England",
        document=Document(title, "none", ("1",)),
        words=Words("councillor", "officer"),
        facts={},
        sections=({"heading": "Complaints", "number": "1", "provisions": [PROVISION]},),
    )


PROVISION = {
    "id": "complaint-to-clerk",
    "number": "1.1",
    "says": "A complaint goes to the Clerk.",
    "force": "must",
    "on": "councillors",
    "topics": ["complaints"],
}
