"""What a console is shown that does not have every letter."""

import os
import subprocess
import sys

import pytest

ASKED = ("answer", "complaint", "otherham", "complainant=officer", "about=clerk")


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("utf-8", "Gofynnwch i'r ŵyl\n"),
        ("cp1252", r"Gofynnwch i'r \u0175yl" + "\n"),
        ("latin-1", r"Gofynnwch i'r \u0175yl" + "\n"),
    ],
)
def test_a_letter_that_the_console_lacks_is_shown_by_its_number(copy, encoding, shown):
    """The rest of the line can still be read, and nothing ends in a trace."""
    file = copy / "decision_trees" / "complaint" / "otherham.yml"
    good = file.read_text(encoding="utf-8")
    file.write_text(good.replace("This protocol does not say", "Gofynnwch i'r ŵyl"), "utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "generator", "--root", str(copy), *ASKED],
        env={**os.environ, "PYTHONIOENCODING": encoding},
        capture_output=True,
        check=False,
    )

    assert (done.stdout.decode(encoding).replace("\r\n", "\n"), done.stderr) == (shown, b"")
