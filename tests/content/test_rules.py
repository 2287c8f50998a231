"""The engine's values, made from the YAML of a tree and of one council's routes."""

from generator.content.located import read_yaml
from generator.content.made import make
from generator.content.rules import UNWRITTEN, make_rules, make_tree, outcome_shapes
from generator.content.tree_shapes import RulesShape, TreeShape
from generator.engine.tree import (
    Answer,
    Condition,
    Line,
    Outcome,
    Period,
    Question,
    Tree,
)

TITLES = {"clerk": "Town Clerk", "leader": "Leader of the Council"}


def written(shape, text):
    """A YAML text as a shape; it must have no problems."""
    located, slips = read_yaml(text, "a.yml")
    made = make(shape, located)
    assert (slips, made.problems) == ((), ())
    return made.value


def rules(text):
    """A YAML text of routes as the engine's rules."""
    return make_rules("anytown", written(RulesShape, text), TITLES.__getitem__)


def outcome(text):
    """The outcome of a single route with those lines."""
    lines = "".join(f"\n    {line}" for line in text.splitlines())
    made = rules(f"routes:\n  - id: one\n    when: {{}}{lines}\nexamples: []\n")
    return made.routes[0].outcome


def test_a_tree_is_made_of_its_questions_in_order():
    """The id comes from the folder, everything else from the file."""
    shape = written(
        TreeShape,
        """\
title: Where to?
about: Complaints.
questions:
  - id: about
    ask: Who is it about?
    help: Choose one.
    answers:
      - {id: clerk, answer: The Clerk, because: it is about the Clerk}
      - {id: leader, answer: The Leader, because: it is about the Leader}
""",
    )

    assert make_tree("complaint", shape) == Tree(
        "complaint",
        "Where to?",
        "Complaints.",
        (
            Question(
                "about",
                "Who is it about?",
                "Choose one.",
                (
                    Answer("clerk", "The Clerk", "it is about the Clerk"),
                    Answer("leader", "The Leader", "it is about the Leader"),
                ),
            ),
        ),
    )


def test_a_tree_says_what_its_letters_hold_and_whom_they_are_from():
    """A single blank may stand without a list."""
    shape = written(
        TreeShape,
        """\
title: Where to?
about: Complaints.
letter: What happened.
questions:
  - id: who
    ask: Who are you?
    answers:
      - {id: officer, answer: An officer, because: you are an officer, letter_from: officer}
      - {id: resident, answer: A resident, because: you are a resident, letter_from: nobody}
""",
    )

    tree = make_tree("complaint", shape)

    assert tree.letter == ("What happened.",)
    assert [each.letter_from for each in tree.questions[0].answers] == ["officer", "nobody"]


def test_the_text_of_an_outcome_cites_its_brackets_and_the_route():
    """What the whole route rests on stands with the verdict, each provision once."""
    made = outcome("outcome: Take it to the Clerk [2.1, acknowledged]\ncites: [acknowledged, '3']")

    assert made == Outcome(
        id="one",
        says=Line("Take it to the Clerk", ("2.1", "acknowledged", "3")),
        silent=False,
        verdict="",
        parts=(),
    )


def test_a_part_cites_its_own_brackets_or_else_what_the_route_cites():
    """A paragraph of one's own is more exact than that of the route."""
    made = outcome("outcome: Take it\nhow:\n  - In writing [2.1]\n  - Marked\ncites: ['3']")

    assert made.lines("how") == (Line("In writing", ("2.1",)), Line("Marked", ("3",)))


def test_a_post_is_shown_under_the_title_that_the_council_uses():
    """The id stays with it, and is what other programs compare."""
    made = outcome("outcome: Take it\nsend_to: clerk [2.1]\ncopy_to: [leader]\ncites: ['3']")

    assert made.parts == (
        ("send_to", (Line("Town Clerk", ("2.1",), posts=("clerk",)),)),
        ("copy_to", (Line("Leader of the Council", ("3",), posts=("leader",)),)),
    )


def test_two_posts_of_which_either_will_do_are_one_recipient():
    """A protocol that leaves the choice to the reader is shown as it is."""
    made = outcome("outcome: Take it\nsend_to: clerk or leader [2.1]")

    assert made.lines("send_to") == (
        Line("Town Clerk or Leader of the Council", ("2.1",), posts=("clerk", "leader")),
    )


def test_an_outcome_can_hold_a_verdict_and_the_law_that_applies_anyway():
    """Both are kept as they are written."""
    made = outcome("outcome: You may see it\nverdict: yes-if\nlaw: [inspection-of-documents]")

    assert (made.verdict, made.law) == ("yes-if", ("inspection-of-documents",))


def test_a_period_says_how_long_and_from_when():
    """It rests on its own provisions, its brackets or those of the route."""
    made = outcome(
        """\
outcome: Take it
within:
  - {says: A reply, period: 5 working days, from: it arrives, cites: [acknowledged]}
  - {says: A result, period: 30 days, from: the reply}
cites: ['3']"""
    )

    assert made.lines("within") == (
        Line("A reply", ("acknowledged",), period=Period(5, "working day", "it arrives")),
        Line("A result", ("3",), period=Period(30, "day", "the reply")),
    )


def test_the_parts_of_an_outcome_come_in_reading_order():
    """However an editor orders them, whom to send it to comes before what not to do."""
    made = outcome("outcome: Take it\ndo_not: Wait\nfirst: Talk\nsend_to: clerk")

    assert [kind for kind, _ in made.parts] == ["send_to", "first", "do_not"]


def test_a_route_holds_when_one_of_its_alternatives_does():
    """One mapping is one alternative; one answer is a list of one."""
    made = rules(
        """\
routes:
  - {id: one, when: {about: clerk, informal: [no, yes]}, outcome: One}
  - {id: two, when: [{about: leader}, {informal: no}], outcome: Two}
  - {id: any, when: {}, outcome: Any}
examples: []
"""
    )

    assert [route.when for route in made.routes] == [
        (Condition((("about", ("clerk",)), ("informal", ("no", "yes")))),),
        (Condition((("about", ("leader",)),)), Condition((("informal", ("no",)),))),
        (Condition(()),),
    ]


def test_what_no_route_covers_is_the_otherwise_that_is_written():
    """It bears the id 'otherwise'."""
    made = rules("routes: []\notherwise: {outcome: It does not say, silent: yes}\nexamples: []\n")

    assert made.otherwise == Outcome(
        id="otherwise", says=Line("It does not say", ()), silent=True, verdict="", parts=()
    )


def test_an_otherwise_that_is_not_written_is_known_as_such():
    """The checks tell it from one that the editor wrote."""
    assert rules("routes: []\nexamples: []\n").otherwise is UNWRITTEN


def test_every_outcome_is_found_with_its_place_and_its_id():
    """Routes first, in order, and `otherwise` last."""
    shape = written(
        RulesShape,
        """\
otherwise: {outcome: Silent, silent: yes}
routes:
  - {id: one, when: {}, outcome: One}
  - {id: two, when: {}, outcome: Two}
examples: []
""",
    )

    assert [(key, id, each.outcome) for key, id, each in outcome_shapes(shape)] == [
        (("routes", 0), "one", "One"),
        (("routes", 1), "two", "Two"),
        (("otherwise",), "otherwise", "Silent"),
    ]
