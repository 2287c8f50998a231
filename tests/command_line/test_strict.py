"""What stops a build and what is only shown, the same in every command and at any loudness."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command_line.typed import run

DEAD = """\
content/pages/about/index.md:3: The link 'indx.md' leads to no page or file.
    Did you mean 'index.md'?
content/pages/about/index.md:5: The link '#abuot' leads to no place on that page.
    Did you mean '#about'?
"""
STALE = """\
content/law.yml:8: warning: 'full-council-dismisses' was last checked on 2021-03-01, \
more than a year ago.
    Read the source again and write the new date under 'checked'.
"""
QUIETLY = ("--quiet",)


def about(project: Path, *lines: str) -> None:
    """Writes the page by hand."""
    file = project / "content" / "pages" / "about" / "index.md"
    file.write_text("\n".join(("# About", "", *lines)), encoding="utf-8")


def with_dead_links(project: Path) -> Path:
    """A page whose links lead to no page and to no place."""
    about(project, "[x](indx.md)", "", "[y](#abuot)")
    return project


def with_stale_law(project: Path) -> Path:
    """A line of law that is due."""
    file = project / "content" / "law.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("2999-12-31", "2021-03-01", 1), encoding="utf-8")
    return project


def mkdocs(project: Path, *options: str) -> tuple[str, int]:
    """What plain MkDocs says, and its exit code."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", *options],
        cwd=project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return done.stdout, done.returncode


@pytest.mark.parametrize("command", ["check", "site"])
def test_a_dead_link_in_a_hand_written_page_stops(whole, command):
    """A reader who follows a link to privacy arrives there; the check says it in a second."""
    assert run(with_dead_links(whole), command) == (f"{DEAD}\n2 problems. Nothing was built.\n", 1)


@pytest.mark.parametrize("options", [(), QUIETLY], ids=["", "quiet"])
def test_a_dead_link_stops_mkdocs_itself_however_quiet_it_is(whole, options):
    """MkDocs forgets to be strict when it is quiet, so the check does not depend on its log."""
    said, code = mkdocs(with_dead_links(whole), *options)

    assert (DEAD in said, code, (whole / "site").exists()) == (True, 1, False)


def test_a_stale_line_of_law_is_shown_by_every_command_and_stops_none(whole):
    """Time that passes must not keep a mended recipient from being published."""
    with_stale_law(whole)

    for said, code in (run(whole, "check"), run(whole, "site"), mkdocs(whole, *QUIETLY)):
        assert (STALE in said, code) == (True, 0)


def test_what_mkdocs_alone_finds_stops_site_and_is_shown_without_the_rest(whole):
    """A page that the menu names and that is not there."""
    file = whole / "mkdocs.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("at-a-glance.md", "at-a-glanse.md"), encoding="utf-8")

    said, code = run(whole, "site")

    assert said.splitlines()[1:] == [
        "A reference to 'at-a-glanse.md' is included in the 'nav' configuration, "
        "which is not found in the documentation files.",
        "",
        f"Nothing was built. The log is {whole / '.cache' / 'log' / 'mkdocs.log'}",
    ]
    assert code == 1


def test_a_link_to_any_place_that_there_is_passes(whole):
    """To a provision, a state of a tool, a heading, a file, an address, and to other sites."""
    (whole / "content" / "pages" / "about" / "note.txt").write_text("", encoding="utf-8")
    about(
        whole,
        "[a provision](../councils/anytown.md#treat-with-respect)",
        "[a state](../tools/complaint/anytown.md#complainant=officer)",
        "[here](#about) [a file](note.txt) [an address](../tools/) ![far](https://a.example/b.png)",
        "<a@b.example> [mail](mailto:a@b.example) `[code](nowhere.md)`",
    )

    assert run(whole, "check")[1] == 0
    assert mkdocs(whole)[1] == 0
