"""A council's own words on its page."""

from datetime import date
from shutil import copytree

from generator.load import load
from generator.site.council_pages import council_pages
from generator.site.page import Links
from generator.site.render import environment

TEXT = """\
        text: |
          The Clerk shall:
            (a) reply, and

            (b) say why < when.
"""


def test_the_lines_of_an_exact_text_stay_lines(project, tmp_path):
    """Items of a list that run together are not what the council wrote."""
    copy = copytree(project, tmp_path / "project")
    file = copy / "content" / "councils" / "otherham.yml"
    written = file.read_text(encoding="utf-8")
    file.write_text(written.replace("facts:\n", f"{TEXT}facts:\n"), encoding="utf-8")
    library = load(copy, today=date(2026, 11, 22)).library

    made = {page.uri: page.html for page in council_pages(library, environment(Links.FOLDERS))}

    assert exact(made["councils/otherham.md"]) == (
        '<p><strong>The council\'s own text:</strong> <span lang="en-GB">The Clerk shall:'
        "<br>  (a) reply, and<br>"
        "<br>  (b) say why &lt; when.</span></p>"
    )


def exact(html):
    """The exact text on a page, as HTML."""
    _, found, rest = html.partition('<blockquote class="exact">')
    assert found
    return rest.partition("</blockquote>")[0]
