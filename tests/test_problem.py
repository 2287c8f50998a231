"""What is suggested for a word that there is not."""

import pytest

from generator.problem import choose_from, nearest_spelling

LONG = [f"provision-{letter}" for letter in "abcdefghijklmnop"]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("nmae", "name"),
        ("monitoring officer", "monitoring-officer"),
        ("monitoringofficer", "monitoring-officer"),
        ("about-the-clrek", "about-the-clerk"),
        ("clerks", "clerk"),
        ("must_not", "must-not"),
    ],
)
def test_a_slip_of_the_keyboard_is_seen_through(wrong, right):
    """Letters changed places, or a sign between two parts is another."""
    assert nearest_spelling(wrong, ["provision", right, "other"]) == right


@pytest.mark.parametrize(
    ("wrong", "other"),
    [
        ("members", "member-services"),
        ("vice-chair", "committee-chair"),
        ("full-council", "council"),
        ("borough council", "county borough council"),
        ("2.3", "2.2"),
        ("18.41", "18.4"),
    ],
)
def test_a_word_of_another_meaning_is_not_suggested_for_its_spelling(wrong, other):
    """It would send an editor to the wrong post, or to the wrong paragraph."""
    assert nearest_spelling(wrong, [other]) == ""


def test_of_a_long_list_only_what_has_a_part_in_common_is_named():
    """The rest is better read in its file."""
    assert choose_from("vice-chair", [*LONG, "committee-chair"], "a.yml") == (
        "The nearest: committee-chair. See the 17 ids in a.yml."
    )
    assert choose_from("ombudsman", LONG, "a.yml", can_add=True) == (
        "See the 16 ids in a.yml. If none is meant, add 'ombudsman' to a.yml."
    )


def test_another_word_for_it_leads_to_the_right_one_before_any_spelling_does():
    """However it is written."""
    also = {"members": "councillors"}

    assert choose_from("Members", ["memberss", "councillors"], also=also) == (
        "Write 'councillors', which is the word for 'Members' here."
    )
