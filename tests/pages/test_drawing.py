"""The drawing of one council's tree, and the same in words."""

from generator.engine.tool import Tool
from generator.site.drawing import draw
from tests.story import rules, tree

QUESTIONS = tree("complainant: councillor/officer/resident", "about: officer/clerk")
ROUTES = rules(
    "to-clerk when complainant: councillor, about: clerk",
    "to-leader when complainant: officer, about: officer",
)


def test_a_link_keeps_the_answers_of_its_own_branch():
    """An officer who chooses an outcome that others share is not taken for a councillor."""
    drawing = draw(Tool(QUESTIONS, {"anytown": ROUTES}), "anytown")

    assert {
        (dot.address, branch.words): (branch.address, drawing.by_id[branch.end].outcome)
        for dot in drawing.dots
        for branch in dot.branches
    } == {
        ("start", "councillor!"): ("complainant=councillor", ""),
        ("start", "officer!"): ("complainant=officer", ""),
        ("start", "resident!"): ("complainant=resident", "otherwise!"),
        ("complainant=councillor", "officer!"): (
            "complainant=councillor&about=officer",
            "otherwise!",
        ),
        ("complainant=councillor", "clerk!"): ("complainant=councillor&about=clerk", "to-clerk!"),
        ("complainant=officer", "officer!"): ("complainant=officer&about=officer", "to-leader!"),
        ("complainant=officer", "clerk!"): ("complainant=officer&about=clerk", "otherwise!"),
    }
