"""What can be wrong with one council's routes."""

from generator.engine.diagram import derive
from generator.engine.mistakes import Clash, clashes, combinations, unreached
from tests.story import rules, tree

TREE = tree("complainant: councillor/officer", "about: officer/clerk")


def test_routes_that_never_hold_together_do_not_clash():
    """Exactly one route for each combination is how rules should be."""
    apart = rules("to-clerk when about: officer", "to-leader when about: clerk")

    assert clashes(derive(TREE, apart)) == ()


def test_a_clash_names_the_routes_and_a_combination_for_which_they_hold():
    """An author sees which answers to look at."""
    both = rules("to-clerk when complainant: councillor", "to-leader when about: clerk")

    assert clashes(derive(TREE, both)) == (
        Clash(("to-clerk", "to-leader"), (("complainant", "councillor"), ("about", "clerk"))),
    )


def test_routes_that_clash_often_clash_once():
    """One mistake is one problem, however many combinations show it."""
    both = rules("to-clerk when complainant: councillor/officer, about: clerk", "to-leader")

    assert [clash.routes for clash in clashes(derive(TREE, both))] == [("to-clerk", "to-leader")]


def test_three_routes_that_hold_together_are_one_clash():
    """The clash names all three."""
    three = rules("a when about: clerk", "b when about: clerk", "c when about: clerk")

    assert clashes(derive(TREE, three)) == (Clash(("a", "b", "c"), (("about", "clerk"),)),)


def test_rules_that_cover_everything_leave_only_otherwise_unreached():
    """Then an `otherwise` has nothing left to say."""
    covering = rules("to-clerk when about: officer", "to-leader when about: clerk")

    assert unreached(covering, derive(TREE, covering)) == ("otherwise",)


def test_a_route_that_no_answers_lead_to_is_unreached():
    """A route without a condition that can hold is dead, in the rules' order."""
    dead = rules("dead when about: nobody", "to-clerk when about: officer", "gone when about: no")

    assert unreached(dead, derive(TREE, dead)) == ("dead", "gone")


def test_a_route_that_always_clashes_is_reached():
    """It is told of as a clash and not a second time."""
    both = rules("to-clerk when about: clerk", "to-leader when about: clerk")

    assert unreached(both, derive(TREE, both)) == ()


def test_combinations_are_the_product_of_the_answers():
    """Two by three by two."""
    assert combinations(tree("a: x/y", "b: x/y/z", "c: x/y")) == 12
