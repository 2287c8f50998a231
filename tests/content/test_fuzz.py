"""Whatever an editor does to a file, the check ends with a site or with words for an editor.

A few thousand changes here; `make fuzz` makes a hundred thousand others.
"""

from datetime import date
from pathlib import Path
from random import Random
from shutil import copytree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.load import load
from generator.problem import ContentError, Problem
from generator.report import typed_answers, unknown_words

ROOT = Path(__file__).parent.parent.parent
GOOD = ROOT / "tests" / "good_project"
TODAY = date(2026, 11, 22)
CHANGES = 50 * settings().max_examples

SIGNS = (
    *"\t:-#&*!|>@`%{}[],'\"?\\~ \xa0\u200b\u2028\x85\r\n\x07\ufeffŵ",
    *("---\n", "...\n", "<<: ", "? ", "- ", "!!x ", "&a ", "*a ", "%YAML 1.2\n", " #", "\\'"),
    *("<<<<<<< HEAD\n", "=======\n", '"', "[" * 99, "\r", "\x00"),
)
WORDS = (
    *("[]", "{}", "[a]", "{a: b}", "", "~", "'", '"', "x: y", "[[]]", "[{a: b}]", "|\n  x", ">"),
    *("2022-13-40", "99999-01-01", "0000", "0001-01-01", "9999-12-31", "none", "silent", "yes"),
    *("otherwise", "[Schedule 1, para 3]", "a or", " or ", "x [,]", "x [a,]", "0 days", "id"),
    *("999 working days", "[a] [b]", "name", "is", "x" * 999, "۲۰۲۲", "--", "1", "''"),
)
NOT_FOR_EDITORS = ("pydantic", "Shape", "Traceback", "Error", "NoneType", "object at", "dataclass")


def heads_of_real_files() -> dict[str, list[str]]:
    """The first lines of each real file, under a name that the good project has too."""
    tool = ROOT / "decision_trees" / "complaint-routing"
    names = {
        **{f"content/{each.name}": each for each in sorted((ROOT / "content").glob("*.yml"))},
        "content/councils/anytown.yml": ROOT / "content" / "councils" / "medway.yml",
        "decision_trees/complaint/tree.yml": tool / "tree.yml",
        "decision_trees/complaint/anytown.yml": tool / "medway.yml",
    }
    return {name: lines(file)[:60] for name, file in names.items()}


def lines(file: Path) -> list[str]:
    """A file's lines with their ends."""
    return file.read_text(encoding="utf-8").splitlines(keepends=True)


FILES = {each.relative_to(GOOD).as_posix(): lines(each) for each in sorted(GOOD.rglob("*.yml"))}
STARTS = (*FILES.items(), *heads_of_real_files().items())


def delete(rows: list[str], at: int, random: Random) -> None:
    """One line or several are gone."""
    del rows[at : at + random.choice((1, 1, 1, 3, 9))]


def repeat(rows: list[str], at: int, random: Random) -> None:
    """A line stands in another place too."""
    rows.insert(random.randrange(len(rows)), rows[at])


def swap(rows: list[str], at: int, random: Random) -> None:
    """Two lines have changed places."""
    other = random.randrange(len(rows))
    rows[at], rows[other] = rows[other], rows[at]


def indent(rows: list[str], at: int, random: Random) -> None:
    """A line starts further right or left."""
    by = random.randrange(-4, 5)
    rows[at] = " " * by + rows[at] if by > 0 else rows[at][-by:]


def sign(rows: list[str], at: int, random: Random) -> None:
    """A sign has slipped into a line."""
    place = random.randrange(len(rows[at]) + 1)
    rows[at] = rows[at][:place] + random.choice(SIGNS) + rows[at][place:]


def cut(rows: list[str], at: int, random: Random) -> None:
    """The file ends in the middle of a line."""
    rows[at:] = [rows[at][: random.randrange(len(rows[at]) + 1)]]


def value(rows: list[str], at: int, random: Random) -> None:
    """A text, a list or keys stand where something else did."""
    rows[at] = f"{rows[at].rstrip().partition(': ')[0]}: {random.choice(WORDS)}\n"


def key(rows: list[str], at: int, random: Random) -> None:
    """A key has another name."""
    before, colon, after = rows[at].partition(":")
    name = before.strip(" -")
    rows[at] = before.replace(name, random.choice(WORDS)) + colon + after if name else rows[at]


SLIPS = (delete, repeat, swap, indent, sign, sign, cut, value, value, key)


def changed(random: Random) -> tuple[str, str]:
    """The name of a file and its text with one, two or three slips."""
    name, written = random.choice(STARTS)
    rows = list(written)
    for slip in random.choices(SLIPS, k=random.choice((1, 1, 2, 3))):
        if rows:
            slip(rows, random.randrange(len(rows)), random)
    return name, "".join(rows)


@pytest.fixture(scope="module")
def copy(tmp_path_factory) -> Path:
    """The good project, of which one file at a time is changed."""
    return copytree(GOOD, tmp_path_factory.mktemp("fuzz") / "project")


def problems(project: Path, name: str, text: str) -> tuple[Problem, ...]:
    """What is said of the project with that text in a file."""
    (project / name).write_text(text, encoding="utf-8", newline="")
    try:
        return load(project, today=TODAY).warnings
    except ContentError as error:
        return error.problems
    finally:
        (project / name).write_text("".join(FILES[name]), encoding="utf-8")


def faults(problem: Problem, text: str, name: str) -> list[str]:
    """What is wrong with a problem as an editor reads it."""
    last = len(text.splitlines()) if problem.file == name else len(FILES.get(problem.file, [""]))
    found = [word for word in NOT_FOR_EDITORS if word in f"{problem.what} {problem.fix}"]
    if not 1 <= problem.line <= max(last, 1):
        found.append(f"line {problem.line} of {last}")
    if not (problem.what.endswith(".") and problem.fix.endswith((".", "?"))):
        found.append("no full stop")
    return found


@settings(max_examples=CHANGES)
@given(st.builds(changed, st.randoms(use_true_random=True)))
def test_a_changed_file_loads_or_is_told_of_in_words_for_an_editor(copy, change):
    """Each problem has a file, a line that is there, what is wrong and what to write."""
    name, text = change

    told = problems(copy, name, text)

    assert {each: found for each in told if (found := faults(each, text, name))} == {}


@given(st.lists(st.text(max_size=9) | st.sampled_from(["complainant=councillor", "about="])))
def test_whatever_is_typed_as_an_answer_is_taken_or_told_of(words):
    """A question without a sign, twice, or unknown never ends in a trace."""
    tool = load(GOOD, today=TODAY).library.tools[0].tool
    answers, slips = typed_answers(words, tool.tree)
    told = (*slips, *unknown_words(tool.reply("anytown", answers)))

    assert all(each.endswith((".", "?")) for each in told)
