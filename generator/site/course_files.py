"""The question banks of each council's course, as bytes by uri."""

from __future__ import annotations

from generator.content.library import Library
from generator.learning.banks import gift, moodle_xml, questions
from generator.learning.cases import has_course, parts

FOLDER = "data/induction"


def gift_uri(council: str) -> str:
    """The uri of a council's questions as GIFT."""
    return f"{FOLDER}/{council}-gift.txt"


def moodle_uri(council: str) -> str:
    """The uri of a council's questions as Moodle XML."""
    return f"{FOLDER}/{council}-moodle.xml"


def bank_uris(library: Library) -> tuple[str, ...]:
    """Where the question banks are published."""
    there = [each.id for each in library.councils if has_course(library, each.id)]
    return tuple(uri for id in there for uri in (gift_uri(id), moodle_uri(id)))


def banks(library: Library) -> dict[str, bytes]:
    """Each council's questions in both formats."""
    made: dict[str, bytes] = {}
    for file in library.councils:
        if has_course(library, file.id):
            bank = questions(parts(library, file.id), file.council.name)
            made[gift_uri(file.id)] = gift(bank).encode()
            made[moodle_uri(file.id)] = moodle_xml(bank)
    return made
