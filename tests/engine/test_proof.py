"""Every combination of answers is walked, and a wrong walk or a wrong route is found."""

from zlib import crc32

import pytest
from hypothesis import given

from generator.engine.proof import Proof, digest, every_combination, prove
from generator.engine.tool import Tool
from tests.engine.test_properties import cases, holding
from tests.story import rules, tree

TREE = tree("complainant: councillor/officer", "about: officer/clerk", "informal: no/yes")
RULES = rules(
    "talk-first when complainant: councillor, informal: no",
    "to-clerk when complainant: councillor, informal: yes",
    "to-leader when complainant: officer, about: clerk",
)


def by_hand(answers):
    """Where those answers lead, written without any route or diagram."""
    if answers["complainant"] == "councillor":
        return "talk-first" if answers["informal"] == "no" else "to-clerk"
    return "to-leader" if answers["about"] == "clerk" else "otherwise"


def proved(*written):
    """The proof of those routes at Anytown."""
    return prove(Tool(TREE, {"anytown": rules(*written)}), "anytown")


def test_every_combination_comes_once_in_the_tree_s_order():
    """The last question changes first."""
    found = [" ".join(each.values()) for each in every_combination(TREE)]

    assert found == [
        "councillor officer no",
        "councillor officer yes",
        "councillor clerk no",
        "councillor clerk yes",
        "officer officer no",
        "officer officer yes",
        "officer clerk no",
        "officer clerk yes",
    ]


def test_a_proof_says_what_was_walked():
    """The counts are those of the whole tree and of what its diagram reaches."""
    assert prove(Tool(TREE, {"anytown": RULES}), "anytown") == Proof(
        tree="complaint",
        council="anytown",
        combinations=8,
        states=7,
        routes=3,
        silent=1,
        digest=digest(TREE, by_hand),
        faults=(),
    )


def test_a_digest_is_over_every_combination_and_where_it_leads():
    """Another program can work it out from the table of all combinations."""
    table = (
        "councillor officer no talk-first\n"
        "councillor officer yes to-clerk\n"
        "councillor clerk no talk-first\n"
        "councillor clerk yes to-clerk\n"
        "officer officer no otherwise\n"
        "officer officer yes otherwise\n"
        "officer clerk no to-leader\n"
        "officer clerk yes to-leader\n"
    )

    assert digest(TREE, by_hand) == f"{crc32(table.encode()):08x}"


@pytest.mark.parametrize("changed", range(8))
def test_a_digest_changes_with_any_one_outcome(changed):
    """One combination that leads elsewhere is enough."""
    table = [by_hand(answers) for answers in every_combination(TREE)]
    table[changed] = "elsewhere"
    leads = iter(table)

    assert digest(TREE, lambda answers: next(leads)) != digest(TREE, by_hand)


def test_two_routes_for_one_combination_are_a_fault():
    """The combination is named by its answers."""
    found = proved("to-clerk when about: clerk", "to-leader when complainant: officer")

    assert found.faults == ("officer clerk no", "officer clerk yes")


def test_a_route_that_holds_for_two_reasons_at_once_is_no_fault():
    """It is one route, however many of its alternatives hold."""
    found = proved("to-clerk when about: clerk or complainant: officer")

    assert found.faults == ()


def test_a_diagram_that_leads_elsewhere_than_the_routes_is_a_fault():
    """The proof does not trust what it checks."""
    tool = Tool(TREE, {"anytown": RULES})
    other = Tool(TREE, {"anytown": rules("to-leader when complainant: officer")})
    tool.diagram = other.diagram

    assert prove(tool, "anytown").faults == (
        "councillor officer no",
        "councillor officer yes",
        "councillor clerk no",
        "councillor clerk yes",
        "officer officer no",
        "officer officer yes",
    )


def test_what_is_silent_is_counted_only_where_it_is_reached():
    """Routes that cover everything leave nothing to be silent about."""
    assert proved("to-clerk when about: clerk", "to-leader when about: officer").silent == 0
    assert proved("to-clerk when about: clerk").silent == 1


@given(cases())
def test_the_digest_of_a_diagram_is_that_of_the_routes_read_one_by_one(case):
    """Where exactly one route holds everywhere; elsewhere the faults are those combinations."""
    each_tree, each_rules = case
    found = prove(Tool(each_tree, {"anytown": each_rules}), "anytown")
    clashing = tuple(
        " ".join(answers.values())
        for answers in every_combination(each_tree)
        if len(holding(each_rules, answers)) > 1
    )

    assert found.faults == clashing
    if not clashing:
        assert found.digest == digest(
            each_tree, lambda answers: next(iter(holding(each_rules, answers)))
        )
