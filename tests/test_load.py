"""All content at once: which files are taken, which council comes first, which dates agree."""

from datetime import date
from pathlib import Path

import pytest

from generator.load import load
from generator.problem import ContentError, Problem

TODAY = date(2026, 11, 22)


def problems(root: Path, home: str = "") -> tuple[Problem, ...]:
    """Every problem of a project."""
    with pytest.raises(ContentError) as error:
        load(root, today=TODAY, home=home)
    return error.value.problems


@pytest.mark.parametrize(
    ("home", "ids"),
    [
        ("", ["anytown", "otherham"]),
        ("anytown", ["anytown", "otherham"]),
        ("otherham", ["otherham", "anytown"]),
    ],
)
def test_the_home_council_comes_first(project, home, ids):
    """Without one, the councils come by name."""
    loaded = load(project, today=TODAY, home=home)

    assert [each.id for each in loaded.library.councils] == ids


def test_a_home_council_that_does_not_exist_is_told_of_with_its_line(copy):
    """A site that silently put no council first would look right to nobody."""
    settings = 'site_name: A\nplugins:\n  - council-protocols:\n      home_council: "anytwon"\n'
    (copy / "mkdocs.yml").write_text(settings, encoding="utf-8")

    assert problems(copy, "anytwon") == (
        Problem(
            "mkdocs.yml",
            4,
            "There is no council called 'anytwon'.",
            "Did you mean 'anytown'?",
        ),
    )


@pytest.mark.parametrize(
    ("plugins", "first"),
    [
        ("plugins:\n  - search\n  - council-protocols: {home_council: otherham}\n", "otherham"),
        ("plugins:\n  council-protocols:\n    home_council: otherham\n", "otherham"),
        ("plugins:\n  - council-protocols\n", "anytown"),
        (
            "plugins:\n  - council-protocols: {home_council: !ENV [HOME_COUNCIL, otherham]}\n",
            "anytown",
        ),
        ("site_name: A\n", "anytown"),
        ("", "anytown"),
    ],
    ids=["in-a-list", "under-a-key", "not-set", "known-to-mkdocs-only", "no-plugins", "empty"],
)
def test_the_home_council_of_the_settings_comes_first_when_none_is_asked_for(copy, plugins, first):
    """What checks or writes the content without MkDocs puts the same council first."""
    (copy / "mkdocs.yml").write_text(plugins, encoding="utf-8")

    assert load(copy, today=TODAY).library.councils[0].id == first


def test_a_home_council_may_be_asked_for_where_there_are_no_settings(project):
    """Another program may choose it."""
    assert problems(project, "medway") == (
        Problem(
            "mkdocs.yml",
            1,
            "There is no council called 'medway'.",
            "Write one of: anytown, otherham.",
        ),
    )


def test_a_home_council_that_cannot_be_read_is_no_unknown_council(copy):
    """Its own problem is the only one."""
    file = copy / "content" / "councils" / "anytown.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("kind: district council", "kind:"), encoding="utf-8")

    assert [each.what for each in problems(copy, "anytown")] == ["'kind' has no text."]


@pytest.mark.parametrize(
    "name", ["README.md", "LICENCE", "LICENSE", ".gitkeep", ".anytown.yml.swp", "anytown.yml~"]
)
@pytest.mark.parametrize("folder", ["content", "content/councils", "decision_trees/complaint"])
def test_notes_licences_and_what_a_program_keeps_may_stand_beside_the_yaml(copy, folder, name):
    """They hold nothing that could be left out."""
    (copy / folder / name).write_text("not: [yaml", encoding="utf-8")

    assert load(copy, today=TODAY).warnings == ()


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("2022-05", "2022"),
        ("2022-05-06", "2022"),
        ("2022-05-06", "2022-05"),
        ("2022", "2022-01-01"),
        ("2022-05", "2022-05-01"),
        ("2022", "2022"),
        ("2022-05-06", "2022-05-06"),
    ],
)
def test_a_council_may_end_within_the_year_or_month_in_which_it_begins(copy, first, last):
    """A year begins on its first day and ends on its last, and so does a month."""
    assert load(dated(copy, first, last), today=TODAY).warnings == ()


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("2022-05", "2021"),
        ("2022", "2021-12-31"),
        ("2022-05-06", "2022-04"),
        ("2022-06", "2022-05-31"),
    ],
)
def test_a_council_cannot_end_before_it_begins(copy, first, last):
    """However exact each date is."""
    assert [each.what for each in problems(dated(copy, first, last))] == [
        f"'valid_to' ({last}) is before 'valid_from' ({first})."
    ]


def dated(root: Path, first: str, last: str) -> Path:
    """The project with those dates of Anytown."""
    file = root / "content" / "councils" / "anytown.yml"
    text = file.read_text(encoding="utf-8")
    text = text.replace("1974-04-01", first).replace("2028-03-31", last)
    file.write_text(text, encoding="utf-8")
    return root
