"""The values of a decision tree: questions with answers, and one council's routes to outcomes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

OTHERWISE = "otherwise"
"""The id of the outcome for whatever no route of a council covers."""

PART_HEADINGS = {
    "send_to": "Send it to",
    "copy_to": "Copy it to",
    "how": "How",
    "first": "Try first",
    "conditions": "If",
    "decided_by": "Who decides",
    "then": "What happens then",
    "within": "By when",
    "told": "What you are told",
    "dispute": "If you do not agree",
    "if_not_satisfied": "If you are not satisfied",
    "do_not": "Do not",
    "should_not": "You should not",
    "duties": "What goes with it",
    "ask": "Whom to ask",
}
"""What an outcome can hold, in the order in which it is read, with the heading over each."""

PART_KINDS = tuple(PART_HEADINGS)

WRITERS = ("councillor", "officer")
"""Who a letter can be from."""

VERDICTS = {"yes": "Yes", "yes-if": "Yes, if", "no": "No", "decided-by": "Someone decides"}
"""The answers to "may I?", with their words."""


@dataclass(frozen=True)
class Answer:
    """One answer to a question."""

    id: str
    text: str
    because: str
    """The answer as a reason: "you are a councillor"."""
    letter_from: str = ""
    """Who writes the letter of somebody who answers this: one of WRITERS, or nobody."""
    group: str = ""
    """The heading that it stands under among many answers."""


@dataclass(frozen=True)
class Question:
    """One question, with at least two answers."""

    id: str
    text: str
    help: str
    answers: tuple[Answer, ...]

    def answer(self, id: str) -> Answer | None:
        """The answer of that id, if the question has it."""
        return next((each for each in self.answers if each.id == id), None)

    def without(self, left_out: Mapping[str, tuple[str, ...]]) -> Question:
        """The same question, without answers that cannot be given at one council."""
        out = left_out.get(self.id, ())
        return replace(self, answers=tuple(each for each in self.answers if each.id not in out))


LeftOut = tuple[tuple[str, tuple[str, ...]], ...]
"""Answers that one council has no use for, by question: a parish has no directors."""


@dataclass(frozen=True)
class Tree:
    """Questions that all councils share, in asking order."""

    id: str
    title: str
    about: str
    questions: tuple[Question, ...]
    letter: tuple[str, ...] = ()
    """What the writer of a letter has to fill in; without any, there is no letter."""

    def question(self, id: str) -> Question | None:
        """The question of that id, if the tree has it."""
        return next((each for each in self.questions if each.id == id), None)

    def without(self, left_out: LeftOut) -> Tree:
        """The same tree, without answers that cannot be given at one council."""
        return replace(
            self, questions=tuple(each.without(dict(left_out)) for each in self.questions)
        )


@dataclass(frozen=True)
class Condition:
    """Holds when each question it names has one of the answers it allows."""

    allowed: tuple[tuple[str, tuple[str, ...]], ...]


WORKING_DAY, DAY, WEEK, MONTH = DATED_UNITS = ("working day", "day", "week", "month")
"""Units whose last day can be worked out from the day of receipt."""

UNITS = (*DATED_UNITS, "hour", "clear day", "clear working day")
"""All units: hours need the time of day, and which days are clear depends on what they lead to."""


@dataclass(frozen=True)
class Period:
    """A length of time that a protocol sets."""

    number: int
    unit: str
    """In the singular: one of UNITS."""
    start: str
    """Completes "counted from when …"."""

    @property
    def length(self) -> str:
        """The length in words, such as "5 working days"."""
        return f"{self.number} {self.unit}" if self.number == 1 else f"{self.number} {self.unit}s"

    @property
    def has_date(self) -> bool:
        """Whether its last day follows from the day on which it starts."""
        return self.unit in DATED_UNITS


@dataclass(frozen=True)
class Line:
    """One thing an outcome says, with the provisions it stands on."""

    text: str
    cites: tuple[str, ...]
    posts: tuple[str, ...] = ()
    """The posts it names: one, or several of which any will do."""
    period: Period | None = None


@dataclass(frozen=True)
class Outcome:
    """What a reader is told at the end of a route."""

    id: str
    says: Line
    silent: bool
    """The protocol was read and does not say."""
    parts: tuple[tuple[str, tuple[Line, ...]], ...]
    """Lines by kind, in the order of PART_KINDS."""
    verdict: str = ""
    """One of VERDICTS, where the tool answers whether something may be done."""
    law: tuple[str, ...] = ()
    """Ids of the lines of law that apply anyway."""

    def lines(self, kind: str) -> tuple[Line, ...]:
        """The lines of one kind; none where the outcome has nothing of it."""
        return dict(self.parts).get(kind, ())

    @property
    def cites(self) -> tuple[str, ...]:
        """Every provision that any line stands on, once each, in reading order."""
        lines = (self.says, *(line for _, group in self.parts for line in group))
        return tuple(dict.fromkeys(cite for line in lines for cite in line.cites))


@dataclass(frozen=True)
class Route:
    """One rule: the outcome holds when any one of the conditions does."""

    outcome: Outcome
    when: tuple[Condition, ...]


@dataclass(frozen=True)
class Rules:
    """One council's routes for a tree."""

    council: str
    routes: tuple[Route, ...]
    otherwise: Outcome
    """For every combination of answers that no route covers."""
    left_out: LeftOut = ()

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """Every outcome, in the rules' order."""
        return (*(route.outcome for route in self.routes), self.otherwise)

    def outcome(self, id: str) -> Outcome | None:
        """The outcome of that id, if these rules have it."""
        return next((each for each in self.outcomes if each.id == id), None)
