"""Question banks, as those who read them take them."""

from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator.learning.banks import Asked, Choice, gift, moodle_xml, questions
from generator.learning.cases import SILENT, cases_of, parts
from generator.load import load

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 22)
SHORT = Asked(
    category="Induction/Doubt",
    name="Who: me?",
    text="It is {sic}. A #1 = ~ question.",
    choices=(Choice("Yes", "This holds.", True), Choice("No: 1=2", "Not so.", False)),
)


@pytest.fixture(scope="module")
def bank():
    """The questions of one council."""
    return questions(parts(load(ROOT, today=TODAY, home="").library, "medway"), "Medway Council")


def test_each_situation_is_a_question_whose_feedback_is_the_right_way_round():
    """The one that holds says so, and each other says why not."""
    library = load(ROOT, today=TODAY, home="").library
    for file in library.councils:
        course = parts(library, file.id)
        made = questions(course, file.council.name)

        assert [each.name for each in made] == [each.scenario.title for each in cases_of(course)]
        for each in made:
            assert [c.feedback.startswith("This holds at ") for c in each.choices] == [
                c.holds for c in each.choices
            ]


def test_a_silent_council_has_the_silence_as_its_right_answer(bank):
    """With what the tool says of it."""
    asked = next(each for each in bank if each.name == "A demand at midnight")

    assert [each for each in asked.choices if each.holds] == [
        Choice(
            SILENT,
            "This holds at Medway Council. This protocol has no rule on contact outside "
            "working hours or at home, in an emergency or otherwise.",
            True,
        )
    ]


def test_gift_keeps_its_own_marks_apart_from_those_of_the_text():
    """A colon, a brace or a hash in a text is no mark."""
    assert gift((SHORT,)) == (
        "$CATEGORY: Induction/Doubt\n"
        "\n"
        r"::Who\: me?::It is \{sic\}. A \#1 \= \~ question. {"
        "\n"
        "=Yes#This holds.\n"
        r"~No\: 1\=2#Not so."
        "\n"
        "}\n"
    )


def test_moodle_xml_holds_every_question_with_one_answer_worth_all(bank):
    """Names, texts, fractions and feedback are read back by an XML parser."""
    quiz = ElementTree.fromstring(moodle_xml(bank))
    read = [
        (
            each.findtext("name/text"),
            each.findtext("questiontext/text"),
            [
                Choice(
                    answer.findtext("text") or "",
                    answer.findtext("feedback/text") or "",
                    answer.get("fraction") == "100",
                )
                for answer in each.iter("answer")
            ],
        )
        for each in quiz.iter("question")
        if each.get("type") == "multichoice"
    ]

    assert read == [(each.name, each.text, list(each.choices)) for each in bank]
    assert len({each.findtext("category/text") for each in quiz.iter("question")} - {None}) == 8
