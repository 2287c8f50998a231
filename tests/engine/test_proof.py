"""Every family of combinations is held against the routes, and a wrong walk or route is found."""

from zlib import crc32

import pytest
from hypothesis import given

from generator.engine.diagram import derive
from generator.engine.proof import Family, Proof, digest, families, prove, size
from generator.engine.tool import Tool
from tests.engine.test_properties import cases, every_combination, holding
from tests.story import rules, tree

TREE = tree("complainant: councillor/officer", "about: officer/clerk", "informal: no/yes")
RULES = rules(
    "talk-first when complainant: councillor, informal: no",
    "to-clerk when complainant: councillor, informal: yes",
    "to-leader when complainant: officer, about: clerk",
)
FAMILIES = (
    Family((("complainant", "councillor"), ("informal", "no")), "talk-first"),
    Family((("complainant", "councillor"), ("informal", "yes")), "to-clerk"),
    Family((("complainant", "officer"), ("about", "officer")), "otherwise"),
    Family((("complainant", "officer"), ("about", "clerk")), "to-leader"),
)


def proved(*written):
    """The proof of those routes at Anytown."""
    return prove(Tool(TREE, {"anytown": rules(*written)}), "anytown")


def test_combinations_that_share_what_is_asked_are_one_family():
    """They come in the order of the tree's answers, each with where it leads."""
    assert tuple(families(derive(TREE, RULES))) == FAMILIES


def test_a_family_is_as_large_as_the_questions_it_leaves_open():
    """Each of them doubles it here; one that leaves nothing open is one combination."""
    path = (("complainant", "councillor"), ("about", "clerk"), ("informal", "yes"))

    assert [size(TREE, path[:asked]) for asked in range(4)] == [8, 4, 2, 1]


def test_a_proof_says_what_was_proved():
    """The counts are those of the whole tree and of what its diagram reaches."""
    assert prove(Tool(TREE, {"anytown": RULES}), "anytown") == Proof(
        tree="complaint",
        council="anytown",
        combinations=8,
        families=4,
        states=7,
        routes=3,
        silent=1,
        digest=digest(TREE, FAMILIES),
        faults=(),
    )


def test_a_digest_is_over_every_family_its_size_and_where_it_leads():
    """Another program can work it out from the table of all families."""
    table = (
        "complainant=councillor&informal=no 2 talk-first\n"
        "complainant=councillor&informal=yes 2 to-clerk\n"
        "complainant=officer&about=officer 2 otherwise\n"
        "complainant=officer&about=clerk 2 to-leader\n"
    )

    assert digest(TREE, FAMILIES) == f"{crc32(table.encode()):08x}"


@pytest.mark.parametrize("changed", range(4))
def test_a_digest_changes_with_any_one_outcome(changed):
    """One family that leads elsewhere is enough."""
    other = list(FAMILIES)
    other[changed] = Family(other[changed].path, "elsewhere")

    assert digest(TREE, other) != digest(TREE, FAMILIES)


def test_two_routes_for_one_combination_are_a_fault():
    """The combinations are named together, by the answers that they share."""
    found = proved("to-clerk when about: clerk", "to-leader when complainant: officer")

    assert found.faults == ("complainant=officer&about=clerk",)


def test_a_route_that_holds_for_two_reasons_at_once_is_no_fault():
    """It is one route, however many of its alternatives hold."""
    found = proved("to-clerk when about: clerk or complainant: officer")

    assert found.faults == ()


def test_a_diagram_that_leads_elsewhere_than_the_routes_is_a_fault():
    """The proof does not trust what it checks: a family is split where its routes part."""
    tool = Tool(TREE, {"anytown": RULES})
    other = Tool(TREE, {"anytown": rules("to-leader when complainant: officer")})
    tool.diagram = other.diagram

    assert prove(tool, "anytown").faults == (
        "complainant=councillor&informal=no",
        "complainant=councillor&informal=yes",
        "complainant=officer&about=officer",
    )


def test_a_diagram_that_leaves_combinations_out_is_a_fault():
    """The families together have to be as many as the tree has combinations."""
    wider = tree(
        "complainant: councillor/officer", "about: officer/clerk", "informal: no/yes/never"
    )
    tool = Tool(wider, {"anytown": RULES})
    tool.diagram = Tool(TREE, {"anytown": RULES}).diagram

    assert prove(tool, "anytown").faults[-1] == "10 of 12 combinations are in a family"


def test_what_is_silent_is_counted_only_where_it_is_reached():
    """Routes that cover everything leave nothing to be silent about."""
    assert proved("to-clerk when about: clerk", "to-leader when about: officer").silent == 0
    assert proved("to-clerk when about: clerk").silent == 1


@given(cases())
def test_a_proof_finds_what_reading_every_combination_finds(case):
    """It names a fault exactly where more than one route holds, and covers all of those."""
    each_tree, each_rules = case
    found = prove(Tool(each_tree, {"anytown": each_rules}), "anytown")
    named = [dict(pair.split("=") for pair in fault.split("&") if pair) for fault in found.faults]

    for answers in every_combination(each_tree):
        clashes = len(holding(each_rules, answers)) > 1
        assert clashes == any(fault.items() <= answers.items() for fault in named)
