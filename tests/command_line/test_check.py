"""What `check` and `schema` say."""

from pathlib import Path
from shutil import rmtree

import pytest

from tests.command_line.typed import run

GOOD = Path(__file__).parents[1] / "good_project"
FILES = sorted(path.relative_to(GOOD) for path in GOOD.rglob("*.yml"))
CHECKED = (
    "No problems. Checked 2 councils, 6 provisions, 4 routes "
    "and 16 combinations of answers in 0.00 s.\n"
)


def test_a_clean_check_says_what_it_looked_at(project):
    """Silence would leave an editor to wonder."""
    assert run(project, "check") == (CHECKED, 0)


def test_what_is_only_worth_a_look_is_a_warning_and_stops_nothing(copy):
    """A line of law that is due and holidays that end come before the result."""
    for name in ("law", "bank_holidays"):
        file = copy / "content" / f"{name}.yml"
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("2999-12-31", "2021-03-01", 1), encoding="utf-8")

    assert run(copy, "check") == (
        """\
content/bank_holidays.yml:4: warning: The bank holidays are known only until 2021-03-01.
    Add the later ones from the list on GOV.UK and write the new day under 'until'.
content/law.yml:8: warning: 'full-council-dismisses' was last checked on 2021-03-01, \
more than a year ago.
    Read the source again and write the new date under 'checked'.
"""
        + CHECKED,
        0,
    )


def test_a_document_that_no_page_can_lead_to_is_a_warning(copy):
    """Our words are a guide, and a reader may want the document itself."""
    file = copy / "content" / "councils" / "anytown.yml"
    text = file.read_text(encoding="utf-8")
    text = text.replace("  link: https://www.anytown.example/constitution\n", "")
    file.write_text(text.replace("  read_on: 2026-11-20\n", ""), encoding="utf-8")

    assert run(copy, "check") == (
        """\
content/councils/anytown.yml:9: warning: Anytown's document has no address, so no page leads to it.
    Write the page of the council's own site that has it under 'link' of 'document'.
content/councils/anytown.yml:9: warning: Nobody can tell when Anytown's document was read.
    Write the day under 'read_on' of 'document': 2022-05-06.
"""
        + CHECKED,
        0,
    )


def test_a_folder_without_content_is_told_what_is_missing(tmp_path):
    """A command in the wrong folder ends with words, not with a trace."""
    assert run(tmp_path, "check") == (
        """\
content:1: This folder is missing.
    Put it back, or check that the command runs in the project's folder.
decision_trees:1: This folder is missing.
    Put it back, or check that the command runs in the project's folder.

2 problems. Nothing was built.
""",
        1,
    )


def test_a_council_without_routes_in_a_tool_is_a_warning_that_says_what_to_write(copy):
    """A council can be shown before its tools are ready."""
    (copy / "decision_trees" / "complaint" / "otherham.yml").unlink()

    assert run(copy, "check") == (
        """\
content/councils/otherham.yml:1: warning: This council has no routes in 'complaint', \
so readers cannot choose it there.
    Write decision_trees/complaint/otherham.yml.
content/councils/otherham.yml: Otherham is not finished.
    2 provisions so far, 1 of 1 tool unread.
No problems. Checked 2 councils, 6 provisions, 2 routes and 8 combinations of answers in 0.00 s.
""",
        0,
    )


def test_writing_for_another_host_checks_first_and_looks_at_the_home_council(copy, tmp_path):
    """The pages on disk are those that MkDocs would build, or none."""
    settings = "plugins:\n  - council-protocols: {home_council: anytwon}\n"
    (copy / "mkdocs.yml").write_text(settings, encoding="utf-8")

    assert run(copy, "write", str(tmp_path / "pages")) == (
        """\
mkdocs.yml:2: There is no council called 'anytwon'.
    Did you mean 'anytown'?

1 problem. Nothing was built.
""",
        1,
    )
    assert not (tmp_path / "pages").exists()


@pytest.mark.parametrize("name", FILES, ids=str)
def test_a_file_that_loses_any_one_line_is_checked_without_a_trace(copy, name):
    """Whatever line an editor deletes, the command ends with its own words."""
    lines = (GOOD / name).read_text(encoding="utf-8").splitlines(keepends=True)

    for index in range(len(lines)):
        (copy / name).write_text("".join(lines[:index] + lines[index + 1 :]), encoding="utf-8")

        assert run(copy, "check")[1] in (0, 1)


def test_what_there_is_one_of_is_counted_in_the_singular(copy):
    """An editor who starts with one council is not told of "1 councils"."""
    for folder in ("content/councils", "decision_trees/complaint"):
        (copy / folder / "otherham.yml").unlink()
    rmtree(copy / "content" / "induction")
    file = copy / "content" / "councils" / "anytown.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("replaced_by: [otherham]\n", ""), encoding="utf-8")

    assert run(copy, "check") == (
        "No problems. Checked 1 council, 4 provisions, 2 routes "
        "and 8 combinations of answers in 0.00 s.\n",
        0,
    )


def test_schemas_are_written_for_an_editor_to_use(project, tmp_path):
    """One for each kind of file."""
    folder = tmp_path / "schemas"

    assert run(project, "schema", str(folder)) == (f"Wrote 11 schemas into {folder}.\n", 0)
    assert sorted(file.name for file in folder.iterdir()) == [
        "bank_holidays.schema.json",
        "council.schema.json",
        "course.schema.json",
        "facts.schema.json",
        "law.schema.json",
        "module.schema.json",
        "posts.schema.json",
        "rules.schema.json",
        "search_words.schema.json",
        "topics.schema.json",
        "tree.schema.json",
    ]
