"""Pages on disk for another site builder: what is no longer made goes, what others wrote stays."""

from pathlib import Path

from generator.problem import Problem
from generator.site.write import MANIFEST, in_the_way, write_pages

FIRST = {"index.md": b"Home", "councils/medway.md": b"Medway", "councils/gone/a.md": b"Gone"}
SECOND = {"index.md": b"Home", "councils/medway.md": b"Medway, changed"}


def files(folder: Path) -> list[str]:
    """Every file and folder below a folder, but for the list of what was written."""
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*"))
    return sorted(name for name in found if name != MANIFEST)


def test_what_is_no_longer_made_is_removed(tmp_path):
    """A council that was removed leaves no page behind, and no empty folder."""
    write_pages(FIRST, tmp_path)

    assert write_pages(SECOND, tmp_path) == ()
    assert files(tmp_path) == ["councils", "councils/medway.md", "index.md"]
    assert (tmp_path / "councils/medway.md").read_bytes() == b"Medway, changed"


def test_what_others_wrote_stays(tmp_path):
    """Also beside a page that goes."""
    write_pages(FIRST, tmp_path)
    (tmp_path / "councils/gone/by-hand.md").write_bytes(b"Mine")

    write_pages(SECOND, tmp_path)

    assert "councils/gone/by-hand.md" in files(tmp_path)
    assert "councils/gone/a.md" not in files(tmp_path)


def test_a_page_that_was_changed_by_hand_stays_and_is_told(tmp_path):
    """It is somebody's work now."""
    write_pages(FIRST, tmp_path)
    (tmp_path / "councils/gone/a.md").write_bytes(b"Changed")

    assert write_pages(SECOND, tmp_path) == ("councils/gone/a.md",)
    assert (tmp_path / "councils/gone/a.md").read_bytes() == b"Changed"


def test_a_file_that_others_wrote_is_in_the_way(tmp_path):
    """It is not overwritten; one that is the same already is no loss."""
    (tmp_path / "index.md").write_bytes(b"My own")
    (tmp_path / "councils").mkdir()
    (tmp_path / "councils/medway.md").write_bytes(b"Medway")

    assert in_the_way(FIRST, tmp_path) == (
        Problem(
            str(tmp_path / "index.md"),
            1,
            "This file was not written by this command.",
            "Move it away, or write into another folder.",
        ),
    )


def test_nothing_is_in_the_way_of_a_second_time(tmp_path):
    """What was written is written over."""
    write_pages(FIRST, tmp_path)

    assert in_the_way(SECOND, tmp_path) == ()


def test_a_list_that_leads_out_of_the_folder_is_not_followed(tmp_path):
    """Nothing outside is ever removed."""
    outside = tmp_path / "outside.md"
    outside.write_bytes(b"Not yours")
    folder = tmp_path / "docs"
    folder.mkdir()
    digest = "0" * 64
    listed = (
        f"{digest}  ../outside.md\n{digest}  {outside}\n{digest}  a/../../outside.md\nnonsense\n"
    )
    (folder / MANIFEST).write_text(listed, encoding="utf-8")

    assert write_pages(SECOND, folder) == ()
    assert outside.read_bytes() == b"Not yours"
