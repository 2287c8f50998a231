"""The search index is whole, or it is not kept."""

import pytest

from generator.site.search import refuse_empty


def test_a_file_of_the_index_without_content_is_refused_by_name(tmp_path):
    """A cache would keep it, and the search would be dead until somebody emptied that."""
    (tmp_path / "fragment").mkdir()
    (tmp_path / "pagefind-entry.json").touch()
    (tmp_path / "fragment" / "en_1.bin").write_bytes(b"1")

    with pytest.raises(
        ValueError, match=r"^Pagefind left these files empty: pagefind-entry\.json$"
    ):
        refuse_empty(tmp_path)


def test_an_index_with_content_in_every_file_passes(tmp_path):
    """Folders are no files, however large a file system calls them."""
    (tmp_path / "fragment").mkdir()
    (tmp_path / "fragment" / "en_1.bin").write_bytes(b"1")

    refuse_empty(tmp_path)
