"""The scenarios of a course as question banks that learning systems read: GIFT and Moodle XML.

GIFT: docs.moodle.org/en/GIFT_format. Moodle XML: docs.moodle.org/en/Moodle_XML_format.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from .cases import Case, Part

_SPECIAL = re.compile(r"([~=#{}:\\])")
"""What GIFT takes for its own marks."""


@dataclass(frozen=True)
class Choice:
    """One answer of a question."""

    text: str
    feedback: str
    holds: bool


@dataclass(frozen=True)
class Asked:
    """One question of a bank."""

    category: str
    name: str
    text: str
    choices: tuple[Choice, ...]


def questions(course: tuple[Part, ...], council: str) -> tuple[Asked, ...]:
    """Every scenario of a course as a question; `council` is its name. Judgements are left out."""
    return tuple(
        Asked(
            category=f"Induction, {council}/{part.file.module.title}",
            name=case.scenario.title,
            text=f"{case.scenario.story} {case.scenario.asks}",
            choices=tuple(_choices(case, council)),
        )
        for part in course
        for case in part.cases
    )


def _choices(case: Case, council: str) -> Iterator[Choice]:
    for option in case.options:
        says = f"Not at {council}. {option.because}"
        if option.holds:
            says = f"This holds at {council}."
            says += f" {case.outcome.says.text}." if case.outcome.silent else ""
        yield Choice(option.text, says, option.holds)


def gift(bank: tuple[Asked, ...]) -> str:
    """The bank as GIFT: one question of several answers, of which one is right, each."""
    return "\n".join(_gift(bank))


def _gift(bank: tuple[Asked, ...]) -> Iterator[str]:
    category = ""
    for each in bank:
        if each.category != category:
            category = each.category
            yield f"$CATEGORY: {category}\n"
        yield f"::{_escaped(each.name)}::{_escaped(each.text)} {{"
        for choice in each.choices:
            mark = "=" if choice.holds else "~"
            yield f"{mark}{_escaped(choice.text)}#{_escaped(choice.feedback)}"
        yield "}\n"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def moodle_xml(bank: tuple[Asked, ...]) -> bytes:
    """The bank as Moodle XML; the right answer counts for all, a wrong one for nothing."""
    quiz = ElementTree.Element("quiz")
    category = ""
    for each in bank:
        if each.category != category:
            category = each.category
            placed = ElementTree.SubElement(quiz, "question", type="category")
            _text(placed, "category", f"$course$/top/{category}")
        _multichoice(quiz, each)
    ElementTree.indent(quiz)
    made: bytes = ElementTree.tostring(quiz, encoding="utf-8", xml_declaration=True)
    return made


def _multichoice(quiz: ElementTree.Element, each: Asked) -> None:
    question = ElementTree.SubElement(quiz, "question", type="multichoice")
    _text(question, "name", each.name)
    _text(question, "questiontext", each.text, format="plain_text")
    ElementTree.SubElement(question, "single").text = "true"
    ElementTree.SubElement(question, "shuffleanswers").text = "true"
    for choice in each.choices:
        fraction = "100" if choice.holds else "0"
        answer = _text(question, "answer", choice.text, fraction=fraction, format="plain_text")
        _text(answer, "feedback", choice.feedback, format="plain_text")


def _text(
    parent: ElementTree.Element, name: str, text: str, **attributes: str
) -> ElementTree.Element:
    made = ElementTree.SubElement(parent, name, attributes)
    ElementTree.SubElement(made, "text").text = text
    return made
