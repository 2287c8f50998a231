"""A walk replays the answers from the start and says what it left over."""

import pytest

from generator.engine.diagram import derive
from generator.engine.walk import Step, walk
from tests.story import answers, played, rules, tree

TREE = tree("complainant: councillor/officer", "about: officer/clerk", "informal: no/yes")
RULES = rules(
    "talk-first when complainant: councillor, informal: no",
    "to-clerk when complainant: councillor, informal: yes",
    "to-leader when complainant: officer, about: clerk",
)


def test_answers_that_settle_it_lead_to_one_route():
    """The route is known and there is no further question."""
    found = played(TREE, RULES, "complainant: officer, about: clerk")

    assert (found.route, found.question) == ("to-leader", None)


def test_a_step_holds_the_question_and_the_answer_it_got():
    """The steps are what the page shows as the answers so far."""
    found = played(TREE, RULES, "complainant: officer, about: clerk")

    complainant, about, _ = TREE.questions
    assert found.steps == (
        Step(complainant, complainant.answers[1]),
        Step(about, about.answers[1]),
    )


def test_answers_that_leave_it_open_lead_to_the_next_question():
    """A walk stops at the first question that is asked here and has no answer."""
    found = played(TREE, RULES, "complainant: councillor")

    assert (found.route, found.question) == (None, TREE.question("informal"))


def test_without_answers_the_first_question_comes_next():
    """A reader who has said nothing is at the beginning."""
    found = played(TREE, RULES, "")

    assert (found.path, found.question) == ((), TREE.question("complainant"))


def test_what_no_route_covers_leads_to_otherwise():
    """The protocol is silent on an officer's complaint about an officer."""
    found = played(TREE, RULES, "complainant: officer, about: officer")

    assert found.route == "otherwise"


def test_an_answer_to_a_question_that_is_not_asked_here_is_kept():
    """It changes nothing now, and is there when another council asks."""
    found = played(TREE, RULES, "complainant: councillor, about: clerk, informal: yes")

    assert found.path == (("complainant", "councillor"), ("informal", "yes"))
    assert found.kept == (("about", "clerk"),)


def test_an_answer_to_a_later_question_is_kept_until_its_turn():
    """A link that lacks the first answer still starts with the first question."""
    found = played(TREE, RULES, "about: clerk")

    assert (found.path, found.question) == ((), TREE.question("complainant"))
    assert found.kept == (("about", "clerk"),)


@pytest.mark.parametrize("wrong", [("abuot", "clerk"), ("about", "clrek"), ("about", "")])
def test_what_the_tree_does_not_have_is_refused(wrong):
    """An old or mistyped link loses only what is wrong in it."""
    found = played(TREE, RULES, f"complainant: officer, {wrong[0]}: {wrong[1]}")

    assert found.path == (("complainant", "officer"),)
    assert (found.kept, found.refused) == ((), (wrong,))
    assert found.question == TREE.question("about")


def test_the_order_in_which_answers_are_given_does_not_matter():
    """Steps come in asking order."""
    diagram = derive(TREE, RULES)

    found = walk(TREE, diagram, answers("about: clerk, complainant: officer"))

    assert found == walk(TREE, diagram, answers("complainant: officer, about: clerk"))


def test_a_tree_whose_outcome_is_settled_asks_nothing():
    """One rule for everyone is reached without a step."""
    found = played(TREE, rules("to-clerk"), "about: clerk")

    assert (found.steps, found.question, found.route) == ((), None, "to-clerk")
