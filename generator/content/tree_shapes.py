"""The YAML of a decision tree and of one council's routes, as it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic.dataclasses import dataclass

from .words import STRICT, PeriodText, Several, Slug, YesOrNo


@dataclass(frozen=True, config=STRICT)
class AnswerShape:
    """One answer."""

    id: Slug
    answer: str
    because: str
    letter_from: Literal["councillor", "officer", "nobody"] | None = None
    group: str = ""


@dataclass(frozen=True, config=STRICT)
class QuestionShape:
    """One question."""

    id: Slug
    ask: str
    answers: tuple[AnswerShape, ...]
    help: str = ""


@dataclass(frozen=True, config=STRICT)
class AgreementShape:
    """Answers here that stand for the same matter as answers in another tool."""

    tool: str
    here: dict[str, Several]
    there: dict[str, Several]


@dataclass(frozen=True, config=STRICT)
class NeverShape:
    """A post to which readers of some answers are never sent: they hold it, or there is none."""

    to: str
    """An id of posts.yml."""
    answers: dict[str, Several]
    """Who they are; each answer to the last question is one of them."""


@dataclass(frozen=True, config=STRICT)
class TreeShape:
    """`tree.yml`."""

    title: str
    about: str
    questions: tuple[QuestionShape, ...]
    letter: Several = ()
    agrees_with: tuple[AgreementShape, ...] = ()
    """Matters that another tool asks too: both must name the same people."""
    never_sent: tuple[NeverShape, ...] = ()
    """Readers who cannot be sent to a post: a councillor in no group has no group leader."""


@dataclass(frozen=True, config=STRICT)
class WithinShape:
    """One period of time."""

    says: str
    period: PeriodText
    start: str = Field(alias="from")
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, config=STRICT)
class OutcomeShape:
    """What every outcome can hold; each text may end in what it cites, in square brackets."""

    outcome: str
    """The verdict in one sentence, with what it cites: Take it to the Leader [18.4]."""
    silent: YesOrNo = False
    """Whether the protocol says nothing on it."""
    verdict: Literal["yes", "yes-if", "no", "decided-by"] | None = None
    send_to: Several = ()
    """Ids of posts.yml; "a or b" where the reader may choose."""
    copy_to: Several = ()
    """Ids of posts.yml."""
    how: Several = ()
    first: Several = ()
    conditions: Several = ()
    decided_by: Several = ()
    then: Several = ()
    within: tuple[WithinShape, ...] = ()
    told: Several = ()
    dispute: Several = ()
    if_not_satisfied: Several = ()
    do_not: Several = ()
    should_not: Several = ()
    duties: Several = ()
    ask: Several = ()
    cites: tuple[str, ...] = ()
    """What stands behind all of it: ids or printed numbers of provisions."""
    law: tuple[str, ...] = ()
    """Ids of law.yml."""


def _alternatives(value: Any) -> Any:
    return [value] if isinstance(value, Mapping) else value


When = Annotated[
    tuple[dict[str, Several], ...],
    BeforeValidator(
        _alternatives,
        json_schema_input_type=dict[str, Several] | tuple[dict[str, Several], ...],
    ),
    Field(description="Write which answers it needs: when: {question: answer}."),
]
"""Answers that a route needs; of several alternatives, any one will do."""


@dataclass(frozen=True, kw_only=True, config=STRICT)
class RouteShape(OutcomeShape):
    """One rule: when it holds, and its outcome."""

    id: Slug
    when: When
    """The answers for which it holds: {question: answer}, or a list of such alternatives."""


@dataclass(frozen=True, config=STRICT)
class ExampleShape:
    """Answers and the route they must lead to; run as a test."""

    name: str
    answers: Annotated[dict[str, str], Field(examples=[{"complainant": "councillor"}])]
    route: str


@dataclass(frozen=True, config=STRICT)
class RulesShape:
    """One council's routes for a tree."""

    routes: tuple[RouteShape, ...]
    examples: tuple[ExampleShape, ...]
    otherwise: OutcomeShape | None = None
    left_out: dict[str, Several] = field(default_factory=dict)
    """Answers that cannot be given at this council, by question: a parish has no directors."""


@dataclass(frozen=True, config=STRICT)
class UnreadShape:
    """One council's file for a tree while nobody has read its protocol for it."""

    unread: Literal["yes"]
