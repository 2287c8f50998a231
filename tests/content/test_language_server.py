"""What an editor's program does with the schemas: yaml-language-server, as editors run it."""

from pathlib import Path

import pytest
import yaml

from generator.content.schemas import schemas
from tests.content.language_server import LanguageServer

ROOT = Path(__file__).parents[2]
GOOD = ROOT / "tests" / "good_project"
STORIES = sorted(
    each for kind in ("values", "keys") for each in (ROOT / "tests/bad_content" / kind).glob("*")
)
ONLY_THE_CHECK = {
    "date-that-does-not-exist",  # a pattern does not know how long February is
    "law-read-on-no-day",
}
"""What a schema cannot say."""
DATE = (
    "Write a year, a month or a day: 2022, 2022-05 or 2022-05-06. "
    "Write none if the document bears no date, or unread if nobody has looked."
)


def kind_of(name: str) -> str:
    """Which schema a file has, by its path in a project."""
    file = Path(name)
    if file.parts[0] == "decision_trees":
        return "tree" if file.stem == "tree" else "rules"
    if file.parent.name == "induction":
        return "course" if file.stem == "course" else "module"
    return "council" if file.parent.name == "councils" else file.stem


def files(project: Path) -> list[str]:
    """The content files of a project."""
    found = [*(project / "content").rglob("*.yml"), *(project / "decision_trees").rglob("*.yml")]
    return sorted(each.relative_to(project).as_posix() for each in found)


@pytest.fixture(scope="module")
def editor(tmp_path_factory):
    """The program with our schemas."""
    folder = tmp_path_factory.mktemp("schemas")
    for name, made in schemas().items():
        (folder / name).write_bytes(made)
    with LanguageServer(folder) as server:
        yield server


@pytest.mark.parametrize("project", [ROOT, GOOD], ids=["real", "good"])
def test_no_content_file_has_a_mark(editor, project):
    """What the check takes, the editor takes."""
    texts = {name: (project / name).read_text(encoding="utf-8") for name in files(project)}

    assert {
        name: found for name, text in texts.items() if (found := editor.marks(kind_of(name), text))
    } == {}


def test_a_date_in_words_is_marked_with_how_to_write_it(editor):
    """At its line, and in the words of the check."""
    text = (GOOD / "content/councils/anytown.yml").read_text(encoding="utf-8")

    assert editor.marks("council", text.replace("2022-05\n", "6 May 2022\n")) == [(11, DATE)]


def test_keys_and_words_are_offered(editor):
    """The keys that may still stand there, and the words of which a key takes one."""
    text = "nation: \ndocument:\n  title: A\n  dated: none\n  \n"

    assert editor.offers("council", text, 1, 8) == [
        "England",
        "Wales",
        "Scotland",
        "Northern Ireland",
    ]
    assert {"read", "where", "link"} < set(editor.offers("council", text, 5, 2))


def test_a_key_is_explained(editor):
    """What it is for, as its note in the shape says."""
    shown = editor.shows("council", "short_name: Anytown\n", 1, 3)

    assert "As a heading of a column has it: Medway." in shown


@pytest.mark.parametrize("story", STORIES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_what_the_check_refuses_by_shape_alone_is_marked(editor, story):
    """An editor learns of it while writing; the few that a schema cannot know are named above."""
    fault = yaml.load(story.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    written = fault["with"]
    if "replace" in fault:
        good = (GOOD / fault["file"]).read_text(encoding="utf-8")
        written = good.replace(fault["replace"], written)

    marked = bool(editor.marks(kind_of(fault["file"]), written))

    assert marked == (story.stem not in ONLY_THE_CHECK)
