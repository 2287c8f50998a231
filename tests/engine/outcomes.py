"""An outcome with everything on it, a silent one, and the paper that they are written on."""

from generator.engine.days import deadlines
from generator.engine.papers import Facts, Paper
from generator.engine.tree import Answer, Line, Outcome, Period, Question, Tree
from generator.engine.walk import Step
from tests.engine.calendars import ENGLAND, day

FACTS = Facts(
    name="Anytown Borough Council",
    document="Protocol on councillors and officers, Part 5, dated May 2022",
    referred_to="the Protocol on councillors and officers, Part 5, dated May 2022",
    silence="The protocol is silent.",
    words={"councillor": "member", "officer": "employee"},
    calendar=ENGLAND,
    paragraphs={
        "about-the-clerk": ("paragraph", "2.2"),
        "2.2": ("paragraph", "2.2"),
        "acknowledged": ("paragraph", "2.3, bullet 2"),
    },
    law={"dismissal": "Dismissal of a clerk (law as at 2015-05-11): Only the full council can."},
    source="The official document, as read on 20 November 2026: https://anytown.example/document",
)
TREE = Tree(
    "complaint",
    "Where does this complaint go?",
    "About complaints",
    questions=(),
    letter=("What happened.", "What you ask for."),
)
STEPS = (
    Step(
        Question("complainant", "Who is raising it?", "", ()),
        Answer("officer", "An officer", "you are an officer"),
    ),
    Step(
        Question("about", "Who is it about?", "", ()),
        Answer("clerk", "The Clerk", "it is about the Clerk"),
    ),
)
OUTCOME = Outcome(
    id="to-the-leader",
    says=Line("Take it to the Leader", ("about-the-clerk", "2.2")),
    silent=False,
    verdict="yes-if",
    parts=(
        ("send_to", (Line("Leader or Mayor", ("about-the-clerk",), posts=("leader", "mayor")),)),
        ("copy_to", (Line("Monitoring Officer", ()), Line("Clerk to the Council", ("2.2",)))),
        ("how", (Line("Mark it confidential", ("2.2",)),)),
        (
            "within",
            (
                Line("A reply", ("acknowledged",), period=Period(5, "working day", "it arrives")),
                Line("A result", ("2.2",), period=Period(1, "day", "it arrives")),
            ),
        ),
        ("do_not", (Line("Speak of it in public", ()),)),
    ),
    law=("dismissal",),
)
SILENT = Outcome("otherwise", Line("This protocol does not say", ()), silent=True, parts=())


def paper(outcome=OUTCOME, received="2026-12-23", steps=STEPS):
    """The outcome with its deadlines, at its page."""
    return Paper(
        tree=TREE,
        facts=FACTS,
        steps=steps,
        outcome=outcome,
        deadlines=deadlines(outcome, day(received), ENGLAND),
        page="https://protocols.example.org/tools/complaint/anytown/#complainant=officer",
    )
