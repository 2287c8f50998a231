"""The questions that one council's routes need, and no others."""

from dataclasses import replace

from generator.engine.diagram import Ask, End, derive, ends, states
from generator.engine.tree import Condition, Route
from tests.story import outcome, rules, tree

TREE = tree("complainant: councillor/officer", "about: officer/clerk", "informal: no/yes")


def test_a_diagram_ends_once_for_each_way_to_tell_outcomes_apart():
    """Each path to an end holds the answers that matter, in asking order, and the route."""
    diagram = derive(
        TREE,
        rules(
            "to-clerk when complainant: councillor, about: officer", "to-leader when about: clerk"
        ),
    )

    assert list(ends(diagram)) == [
        ((("complainant", "councillor"), ("about", "officer")), End(("to-clerk",))),
        ((("complainant", "councillor"), ("about", "clerk")), End(("to-leader",))),
        ((("complainant", "officer"), ("about", "officer")), End(("otherwise",))),
        ((("complainant", "officer"), ("about", "clerk")), End(("to-leader",))),
    ]


def test_a_question_is_asked_only_where_it_can_still_change_the_outcome():
    """An officer is not asked about an informal talk when only a councillor's matters."""
    diagram = derive(
        TREE,
        rules(
            "talk-first when complainant: councillor, informal: no",
            "to-clerk when complainant: councillor, informal: yes or complainant: officer",
        ),
    )

    assert list(ends(diagram)) == [
        ((("complainant", "councillor"), ("informal", "no")), End(("talk-first",))),
        ((("complainant", "councillor"), ("informal", "yes")), End(("to-clerk",))),
        ((("complainant", "officer"),), End(("to-clerk",))),
    ]


def test_a_route_that_names_a_question_without_need_does_not_make_it_asked():
    """A route that takes every answer to a question is the same as one that leaves it out."""
    diagram = derive(
        TREE, rules("to-clerk when about: officer/clerk", "to-clerk when about: clerk")
    )

    assert diagram == End(("to-clerk",))


def test_a_council_without_routes_is_asked_nothing():
    """Where no route is written the protocol is silent at once."""
    diagram = derive(TREE, rules())

    assert diagram == End(("otherwise",))


def test_a_route_without_a_condition_on_any_question_always_holds():
    """One rule for everyone needs no question."""
    diagram = derive(TREE, rules("to-clerk"))

    assert diagram == End(("to-clerk",))


def test_a_question_that_allows_no_answer_lets_its_route_never_hold():
    """An empty list of answers is not the same as any answer."""
    never = Route(outcome("never"), (Condition((("about", ()),)),))

    diagram = derive(TREE, replace(rules(), routes=(never,)))

    assert diagram == End(("otherwise",))


def test_questions_come_in_the_order_of_the_tree():
    """The order inside a route's `when` is for its author alone."""
    diagram = derive(TREE, rules("to-clerk when informal: yes, complainant: officer"))

    assert [path for path, _ in states(diagram)] == [
        (),
        (("complainant", "councillor"),),
        (("complainant", "officer"),),
        (("complainant", "officer"), ("informal", "no")),
        (("complainant", "officer"), ("informal", "yes")),
    ]


def test_equal_parts_of_a_diagram_are_one_object():
    """What follows is shared, so that a wide tree stays small."""
    diagram = derive(
        tree("complainant: councillor/officer/resident", "about: officer/clerk"),
        rules("to-clerk when complainant: councillor/resident, about: clerk"),
    )

    assert isinstance(diagram, Ask)
    assert diagram.after("councillor") is diagram.after("resident")
    assert diagram.after("officer") is diagram.after("councillor").after("officer")


def test_routes_that_hold_together_end_together():
    """A mistake in the rules stays visible: the end names both, in the order of the alphabet."""
    diagram = derive(TREE, rules("to-leader when about: clerk", "to-clerk when about: clerk"))

    assert list(ends(diagram)) == [
        ((("about", "officer"),), End(("otherwise",))),
        ((("about", "clerk"),), End(("to-clerk", "to-leader"))),
    ]


def test_a_route_whose_two_conditions_both_hold_is_one_route():
    """Conditions of one route may overlap without a clash."""
    diagram = derive(TREE, rules("to-clerk when complainant: officer or about: clerk"))

    assert list(ends(diagram)) == [
        ((("complainant", "councillor"), ("about", "officer")), End(("otherwise",))),
        ((("complainant", "councillor"), ("about", "clerk")), End(("to-clerk",))),
        ((("complainant", "officer"),), End(("to-clerk",))),
    ]
