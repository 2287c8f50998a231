"""What would change an outcome, and where the same answers lead elsewhere."""

from generator.engine.compare import Change, Elsewhere, changes, elsewhere
from generator.engine.diagram import derive
from tests.story import played, rules, tree

TREE = tree("complainant: councillor/officer", "about: officer/clerk/leader", "informal: no/yes")
COMPLAINANT, ABOUT, INFORMAL = TREE.questions
ANYTOWN = rules(
    "to-clerk when complainant: councillor, about: officer",
    "to-leader when about: clerk",
)
OTHERHAM = rules(
    "talk-first when about: officer, informal: no",
    "to-clerk when about: officer, informal: yes",
    council="otherham",
)
DIAGRAMS = {"anytown": derive(TREE, ANYTOWN), "otherham": derive(TREE, OTHERHAM)}


def changed(rules, text):
    """The changes to a settled walk at one council."""
    return changes(TREE, DIAGRAMS[rules.council], played(TREE, rules, text))


def beside(rules, text):
    """Where a settled walk leads at every other council."""
    return elsewhere(all_ask(DIAGRAMS), played(TREE, rules, text), but=rules.council)


def all_ask(diagrams):
    """Councils that leave no answer out."""
    return {council: (TREE, diagram) for council, diagram in diagrams.items()}


def test_every_single_answer_that_leads_elsewhere_is_a_change():
    """Changes come in asking order, each with the answers for its link."""
    found = changed(ANYTOWN, "complainant: councillor, about: officer")

    assert found == (
        Change(
            COMPLAINANT,
            COMPLAINANT.answers[1],
            "otherwise",
            (("complainant", "officer"), ("about", "officer")),
        ),
        Change(
            ABOUT,
            ABOUT.answers[1],
            "to-leader",
            (("complainant", "councillor"), ("about", "clerk")),
        ),
        Change(
            ABOUT,
            ABOUT.answers[2],
            "otherwise",
            (("complainant", "councillor"), ("about", "leader")),
        ),
    )


def test_an_answer_that_leads_to_the_same_outcome_is_no_change():
    """About the Clerk it does not matter who complains."""
    found = changed(ANYTOWN, "complainant: officer, about: clerk")

    assert [(each.answer.id, each.route) for each in found] == [
        ("officer", "otherwise"),
        ("leader", "otherwise"),
    ]


def test_a_change_that_opens_a_further_question_names_no_outcome():
    """Changing who it is about can mean that one must first say whether one has talked."""
    found = changed(OTHERHAM, "about: leader")

    assert found == (Change(ABOUT, ABOUT.answers[0], None, (("about", "officer"),)),)


def test_a_change_uses_an_answer_that_was_kept():
    """What the reader has said before is not asked again."""
    found = changed(OTHERHAM, "about: leader, informal: yes")

    assert found == (
        Change(ABOUT, ABOUT.answers[0], "to-clerk", (("about", "officer"), ("informal", "yes"))),
    )


def test_nothing_changes_what_needs_no_question():
    """One rule for everyone has no change."""
    always = rules("to-clerk")

    assert changes(TREE, derive(TREE, always), played(TREE, always, "")) == ()


def test_a_council_that_needs_one_more_answer_says_what_each_would_lead_to():
    """Otherham asks about a talk, and the two councils part at that question or before."""
    found = beside(ANYTOWN, "complainant: councillor, about: officer")

    assert found == (
        Elsewhere(
            council="otherham",
            route=None,
            question=INFORMAL,
            further=((INFORMAL.answers[0], "talk-first"), (INFORMAL.answers[1], "to-clerk")),
            parts_at=COMPLAINANT,
            path=(("about", "officer"),),
        ),
    )


def test_a_council_where_the_answers_settle_it_has_nothing_further():
    """About the Leader, Otherham is silent without another question."""
    found = beside(ANYTOWN, "complainant: councillor, about: leader")

    assert found == (
        Elsewhere(
            council="otherham",
            route="otherwise",
            question=None,
            further=(),
            parts_at=COMPLAINANT,
            path=(("about", "leader"),),
        ),
    )


def test_an_answer_after_which_yet_another_is_needed_has_no_outcome():
    """From Otherham, Anytown asks who complains; some answers still leave it open."""
    bigger = rules("to-leader when complainant: officer, about: clerk, informal: no")
    diagrams = {"bigger": derive(TREE, bigger), "silent": derive(TREE, rules())}

    (found,) = elsewhere(all_ask(diagrams), played(TREE, rules(), ""), but="silent")

    assert found.question == COMPLAINANT
    assert found.further == (
        (COMPLAINANT.answers[0], "otherwise"),
        (COMPLAINANT.answers[1], None),
    )


def test_an_answer_already_given_counts_beside_the_one_more_that_is_needed():
    """The other council asks who complains first; whom it is about is known from here."""
    first = rules("to-chair when complainant: officer, about: clerk", council="first")

    (found,) = elsewhere(
        all_ask({"first": derive(TREE, first)}),
        played(TREE, rules("to-leader when about: clerk"), "about: clerk"),
        but="anytown",
    )

    assert found.further == (
        (COMPLAINANT.answers[0], "otherwise"),
        (COMPLAINANT.answers[1], "to-chair"),
    )


def test_councils_that_ask_alike_part_nowhere():
    """The same routes elsewhere lead to the same outcome after the same questions."""
    text = "complainant: councillor, about: officer"
    diagrams = {"anytown": DIAGRAMS["anytown"], "twin": derive(TREE, ANYTOWN)}

    (found,) = elsewhere(all_ask(diagrams), played(TREE, ANYTOWN, text), but="anytown")

    assert (found.route, found.parts_at) == ("to-clerk", None)


def test_the_councils_come_in_the_order_of_their_diagrams_without_ones_own():
    """A reader's own council is not beside itself."""
    diagrams = {"b": DIAGRAMS["otherham"], "own": DIAGRAMS["anytown"], "a": DIAGRAMS["anytown"]}

    found = elsewhere(all_ask(diagrams), played(TREE, ANYTOWN, "about: clerk"), but="own")

    assert [each.council for each in found] == ["b", "a"]


def test_an_answer_that_another_council_has_no_use_for_leaves_its_question_open():
    """Where there is no clerk, what is about a clerk cannot lead anywhere."""
    text = "complainant: councillor, about: clerk"
    elsewhere_there = TREE.without((("about", ("clerk",)),))
    there = {"there": (elsewhere_there, derive(elsewhere_there, ANYTOWN))}

    (found,) = elsewhere(there, played(TREE, ANYTOWN, text), but="anytown")

    assert (found.path, found.question, found.route) == (
        (("complainant", "councillor"),),
        elsewhere_there.questions[1],
        None,
    )
