"""Data that says itself whether it is whole."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.engine.seal import seal, unseal

PLAIN = st.dictionaries(st.text(max_size=5), st.lists(st.text(max_size=5)), max_size=3)
DAMAGED = "The data of this tool was damaged on its way."


@given(PLAIN, st.booleans())
def test_what_is_sealed_is_opened_as_it_was(plain, ascii_only):
    """A sealed text is JSON too, so that other programs can read it."""
    sealed = seal(json.dumps(plain, ensure_ascii=ascii_only))

    assert unseal(sealed) == plain
    assert json.loads(sealed)[1] == plain


@given(PLAIN, st.data())
def test_a_change_anywhere_is_noticed(plain, data):
    """Even where what is left is good JSON, as when a proxy writes over the inside of a text."""
    sealed = seal(json.dumps(plain))
    at = data.draw(st.integers(0, len(sealed) - 1))
    other = data.draw(st.characters(exclude_characters=sealed[at], codec="utf-8"))

    with pytest.raises(ValueError, match=DAMAGED):
        unseal(sealed[:at] + other + sealed[at + 1 :])


@pytest.mark.parametrize("text", ["", "{}", "[]", "not found", '["00000000",\n{}]'])
def test_what_was_never_sealed_is_refused(text):
    """Such as the page that a host sends for a file that it does not have."""
    with pytest.raises(ValueError, match=DAMAGED):
        unseal(text)
