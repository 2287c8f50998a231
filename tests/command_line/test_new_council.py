"""What `new council` writes and says, and what `check` then says is left."""

import re
from pathlib import Path
from shutil import copytree

import pytest

from tests.command_line.typed import run

AMBRIDGE = "Ambridge District Council"
COUNCIL = "content/councils/ambridge.yml"
ROUTES = "decision_trees/complaint/ambridge.yml"
LEFT = """\
content/councils/ambridge.yml: Ambridge is not finished.
    No provision yet, title unread, date unread, 2 of 2 facts unread, 1 of 1 tool unread.
"""
CHECKED = (
    "No problems. Checked 3 councils, 6 provisions, 4 routes "
    "and 16 combinations of answers in 0.00 s.\n"
)
KINDS = (
    "county council, district council, metropolitan borough, london borough, "
    "unitary authority, combined authority, county borough council, council, joint committee, "
    "parish council, town council, community council"
)
SORTED = ", ".join(sorted(KINDS.split(", ")))
EXAMPLE = re.compile(r"^# (sections|routes):\n(#.*\n)+", re.MULTILINE)


def use_the_example(file: Path, *changes: tuple[str, str]) -> None:
    """Does what the notes in a new file say, and makes further changes."""
    text = file.read_text(encoding="utf-8")
    text = EXAMPLE.sub(lambda found: re.sub("(?m)^# ", "", found[0]), text)
    for before, after in changes:
        assert text.count(before) == 1
        text = text.replace(before, after)
    file.write_text(text, encoding="utf-8")


def test_a_new_council_is_written_unread(copy):
    """A file for the council and one for each tool, named as they are printed."""
    assert run(copy, "new", "council", AMBRIDGE) == (
        f"""\
Ambridge District Council: district council, England. Nothing of it has been read yet.
  {COUNCIL}
  {ROUTES}
Open the first of these files. The page "Add your council" goes through it.
""",
        0,
    )
    assert (copy / COUNCIL).exists()
    assert (copy / ROUTES).exists()


def test_what_is_left_of_a_new_council_is_counted_and_stops_nothing(copy):
    """One line for each council, however much there is to do."""
    run(copy, "new", "council", AMBRIDGE)

    assert run(copy, "check") == (LEFT + CHECKED, 0)


def test_the_day_of_reading_is_asked_for_only_once_something_is_read(copy):
    """Who names the document first, as the page says, has read nothing yet."""
    run(copy, "new", "council", AMBRIDGE)
    file = copy / COUNCIL
    named = ("title: unread", "title: Protocol\n  link: https://www.ambridge.example/protocol")
    file.write_text(file.read_text(encoding="utf-8").replace(*named), encoding="utf-8")

    assert "read_on" not in run(copy, "check")[0]

    use_the_example(file, ("read: none", "read: whole"))
    assert run(copy, "check")[0].splitlines()[:2] == [
        f"{COUNCIL}:12: warning: Nobody can tell when Ambridge's document was read.",
        "    Write the day under 'read_on' of 'document': 2022-05-06.",
    ]


def test_what_was_read_is_no_longer_left(copy):
    """An editor sees the counts go down."""
    run(copy, "new", "council", AMBRIDGE)
    use_the_example(copy / COUNCIL, ("read: none", 'read: ["1"]'), ("dated: unread", "dated: none"))

    assert run(copy, "check")[0].splitlines()[1] == (
        "    Read only section 1, title unread, 2 of 2 facts unread, 1 of 1 tool unread."
    )


def test_the_examples_in_the_new_files_hold_as_they_stand(copy):
    """What an editor copies is right before it is changed."""
    run(copy, "new", "council", AMBRIDGE)
    use_the_example(copy / COUNCIL, ("read: none", "read: whole"))
    use_the_example(copy / ROUTES, ("unread: yes\n", ""))

    assert run(copy, "answer", "complaint", "ambridge", "complainant=councillor") == (
        """\
Take it to the Monitoring Officer [complaint-to-monitoring-officer]
Send it to:
  - Monitoring Officer [complaint-to-monitoring-officer]
""",
        0,
    )


def test_a_file_that_is_there_is_never_overwritten(copy):
    """The work of months is not lost to a name typed twice."""
    run(copy, "new", "council", AMBRIDGE)
    before = (copy / COUNCIL).read_bytes()

    assert run(copy, "new", "council", "Ambridge Town Council") == (
        f"""\
{COUNCIL}:1: This file is there already.
    Go on with this file, or give the new council another id: --id NAME.

1 problem. Nothing was written.
""",
        1,
    )
    assert (copy / COUNCIL).read_bytes() == before
    assert run(copy, "new", "council", "Ambridge Town Council", "--id", "ambridge-town")[1] == 0


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        (
            ["Ambridge"],
            "The name does not say what kind of council this is. "
            f"Add --kind with one of: {KINDS}.\n",
        ),
        (
            [""],
            'There is no name. Write it whole: "Ambridge District Council".\n'
            "The name does not say what kind of council this is. "
            f"Add --kind with one of: {KINDS}.\n",
        ),
        (
            ["Royal Borough of Ambridge"],
            "The name does not say what kind of council this is. "
            f"Add --kind with one of: {KINDS}.\n",
        ),
        (
            ["Ambridge", "--kind", "borough council"],
            f"There is no kind of council called 'borough council'. Write one of: {SORTED}.\n",
        ),
        (
            [AMBRIDGE, "--id", "Ambridge!"],
            "'Ambridge!' is not an id. Use small letters, digits and hyphens: --id ambridge.\n",
        ),
        (
            ["Ωμέγα Town Council"],
            "No id can be made of this name. "
            "Use small letters, digits and hyphens: --id ambridge.\n",
        ),
    ],
)
def test_what_cannot_be_made_of_a_name_is_asked_for(copy, words, printed):
    """Nothing is guessed: not the kind of council, and no id."""
    assert run(copy, "new", "council", *words) == (printed, 1)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Gloucestershire County Council", "county council"),
        ("Surrey County", "county council"),
        ("Mid Devon District Council", "district council"),
        ("Ambridge Parish", "parish council"),
        ("Newtown District Council", "district council"),
        ("Caerphilly County Borough Council", "county borough council"),
        ("City of Bradford Metropolitan District Council", "metropolitan borough"),
        ("London Borough of Ambridge", "london borough"),
        ("West Yorkshire Combined Authority", "combined authority"),
    ],
)
def test_the_kind_follows_from_the_name_where_it_can(copy, name, kind):
    """A council alone is Scotland's: no other council is of that kind."""
    assert run(copy, "new", "council", name)[0].startswith(f"{name}: {kind}, England.")


def test_in_scotland_a_council_needs_no_other_word(copy):
    """There every council is of one kind."""
    words = ("Ambridge Council", "--nation", "Scotland")

    assert run(copy, "new", "council", *words)[0].startswith("Ambridge Council: council, Scotland.")


def test_a_kind_for_which_there_is_no_law_is_told(copy):
    """The council can be added; that its outcomes will show no law should surprise nobody."""
    words = ("Wye", "--kind", "county borough council", "--nation", "Wales")

    assert run(copy, "new", "council", *words)[0].splitlines()[3] == (
        "No line of law in content/law.yml is for a county borough council yet. "
        "It has lines for: district council, town council."
    )


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("London Borough of Barking and Dagenham Town Council", "barking-and-dagenham"),
        ("The City of St Mary's District Council", "st-marys"),
        ('Ŵye: the "New" Town Council #1', "wye-the-new-1"),
    ],
)
def test_a_name_stands_in_its_file_as_it_was_typed(copy, name, id):
    """Whatever signs it holds."""
    run(copy, "new", "council", name)

    output, code = run(copy, "check")

    assert (f"content/councils/{id}.yml" in output, code) == (True, 0)


def test_the_examples_on_the_page_for_editors_hold_in_this_very_project(tmp_path):
    """Who follows "Add your council" line by line gets no problem that the page does not name."""
    repository = Path(__file__).parents[2]
    for folder in ("content", "decision_trees"):
        copytree(repository / folder, tmp_path / folder)
    page = (tmp_path / "content/pages/about/add-your-council.md").read_text(encoding="utf-8")
    sections, doubt, facts, routes = re.findall("```yaml\n(.*?)```", page, re.DOTALL)
    answered = re.findall(r"(?m)^  [a-z-]+:(?: silent\n|\n(?:    .*\n)+)", facts)
    run(tmp_path, "new", "council", AMBRIDGE)
    file = tmp_path / COUNCIL
    text = file.read_text(encoding="utf-8").replace("read: none", "read: whole")
    text = EXAMPLE.sub(sections + doubt, text)
    for each in answered:
        text = text.replace(f"{each.partition(':')[0]}: unread\n", each)
    file.write_text(text, encoding="utf-8")
    (tmp_path / "decision_trees/complaint-routing/ambridge.yml").write_text(routes, "utf-8")

    output, code = run(tmp_path, "check")

    assert (len(answered), code) == (5, 0)
    assert "Ambridge is not finished.\n    2 provisions so far, title unread, date unread" in output
