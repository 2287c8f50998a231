"""Checks that a reader can get from our words to the council's own document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.content.council import SAYS, SILENT, Council
from generator.content.document import NOTHING
from generator.content.located import Located
from generator.content.made import Made
from generator.content.words import UNDATED, UNREAD
from generator.problem import Problem

HTTPS = "https://"
DATE = "document-date"
"""The fact that asks for the date that a document bears."""
NO_DATE = re.compile(r"\b(bears|has|gives) no date\b|\bundated\b", re.I)


def check_document(made: Made[Council]) -> Iterator[Problem]:
    """It has an address, and the day on which it was read if it was; a warning where it has not.

    What nobody has looked up yet is counted among what is left.
    """
    yield from _dates(made)
    if made.lacks("document", "link") or made.lacks("document", "read_on"):
        return
    council, source = made.value, made.source
    document = council.document
    if document.title == UNREAD:
        return
    if not document.link:
        what = f"{council.short_name}'s document has no address, so no page leads to it."
        fix = "Write the page of the council's own site that has it under 'link' of 'document'."
        yield _warning(source, what, fix)
    elif not document.link.startswith(HTTPS):
        what = f"'{document.link}' does not begin with '{HTTPS}'."
        fix = "Copy the address from the council's own site, as a browser shows it."
        yield source.problem(("document", "link"), what, fix)
    if not document.read_on and document.read != (NOTHING,):
        what = f"Nobody can tell when {council.short_name}'s document was read."
        yield _warning(source, what, "Write the day under 'read_on' of 'document': 2022-05-06.")


def _dates(made: Made[Council]) -> Iterator[Problem]:
    """The date of the document and the fact that asks for it agree, and a note adds something."""
    if made.lacks("document") or made.lacks("facts", DATE):
        return
    document, fact = made.value.document, made.value.facts.get(DATE)
    source, fix = made.source, f"Mend 'dated' of 'document', or the fact '{DATE}'."
    if fact and fact.state == SAYS and document.dated == UNDATED:
        what = f"'{DATE}' is '{fact.value}', but the document is said to bear no date."
        yield source.problem(("facts", DATE), what, fix)
    if fact and fact.state == SILENT and document.dated not in (UNDATED, UNREAD):
        what = f"'{DATE}' is silent, but the document is dated {document.dated}."
        yield source.problem(("facts", DATE), what, fix)
    if document.dated == UNDATED and NO_DATE.search(document.date_note):
        what = "The note says again that the document bears no date, as 'dated: none' does."
        fix = "Leave that sentence out: pages print it before the note."
        yield source.problem(("document", "date_note"), what, fix)


def _warning(source: Located, what: str, fix: str) -> Problem:
    return Problem(source.file, source.line(("document",)), what, fix, is_warning=True)
