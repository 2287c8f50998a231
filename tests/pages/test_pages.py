"""The generated pages as a whole."""

from datetime import date

import pytest

from generator.load import load
from generator.site.pages import page_uris
from tests.conftest import ROOT
from tests.pages.made import pages_of

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize("name", ["good project", "repository"])
def test_what_is_said_to_be_there_is_what_is_made(name, project):
    """A link to a page can be judged before any page is made."""
    library = load(ROOT if name == "repository" else project, today=TODAY).library

    assert sorted(page_uris(library)) == sorted(pages_of(library))
