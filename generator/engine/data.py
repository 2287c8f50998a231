"""Trees and rules as plain data, for the JSON that the browser and other programs read."""

from __future__ import annotations

from typing import Any

from .tree import PART_KINDS, Answer, Condition, Line, Outcome, Period, Question, Route, Rules, Tree

Plain = dict[str, Any]


def tree_to_plain(tree: Tree) -> Plain:
    """A tree as dictionaries and lists."""
    return {
        "id": tree.id,
        "title": tree.title,
        "about": tree.about,
        "questions": [question_to_plain(each) for each in tree.questions],
        "letter": list(tree.letter),
    }


def question_to_plain(question: Question) -> Plain:
    """A question with its answers as dictionaries and lists."""
    return {
        "id": question.id,
        "text": question.text,
        "help": question.help,
        "answers": list(map(_answer_to_plain, question.answers)),
    }


def tree_from_plain(plain: Plain) -> Tree:
    """The tree that `tree_to_plain` wrote."""
    questions = tuple(map(_question, plain["questions"]))
    return Tree(plain["id"], plain["title"], plain["about"], questions, tuple(plain["letter"]))


def rules_to_plain(rules: Rules) -> Plain:
    """One council's rules as dictionaries and lists."""
    return {
        "council": rules.council,
        "routes": [_route_to_plain(each) for each in rules.routes],
        "otherwise": outcome_to_plain(rules.otherwise),
        "left_out": _allowed_to_plain(rules.left_out),
    }


def outcome_to_plain(outcome: Outcome) -> Plain:
    """An outcome as dictionaries and lists, without what it does not hold."""
    return {
        "id": outcome.id,
        "outcome": _line_to_plain(outcome.says),
        "silent": outcome.silent,
        "verdict": outcome.verdict,
        "law": list(outcome.law),
        **{kind: [_line_to_plain(each) for each in lines] for kind, lines in outcome.parts},
    }


def rules_from_plain(plain: Plain) -> Rules:
    """The rules that `rules_to_plain` wrote."""
    return Rules(
        council=plain["council"],
        routes=tuple(map(_route, plain["routes"])),
        otherwise=_outcome(plain["otherwise"]),
        left_out=_allowed(plain["left_out"]),
    )


def _question(plain: Plain) -> Question:
    return Question(
        plain["id"], plain["text"], plain["help"], tuple(map(_answer, plain["answers"]))
    )


def _answer_to_plain(answer: Answer) -> Plain:
    plain = {"id": answer.id, "text": answer.text, "because": answer.because}
    more = {"letter_from": answer.letter_from, "group": answer.group}
    return plain | {key: text for key, text in more.items() if text}


def _answer(plain: Plain) -> Answer:
    return Answer(**plain)


def _route_to_plain(route: Route) -> Plain:
    when = [_allowed_to_plain(each.allowed) for each in route.when]
    return {"when": when, "outcome": outcome_to_plain(route.outcome)}


def _route(plain: Plain) -> Route:
    when = tuple(Condition(_allowed(each)) for each in plain["when"])
    return Route(_outcome(plain["outcome"]), when)


def _allowed_to_plain(allowed: tuple[tuple[str, tuple[str, ...]], ...]) -> Plain:
    return {question: list(answers) for question, answers in allowed}


def _allowed(plain: Plain) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((question, tuple(answers)) for question, answers in plain.items())


def _outcome(plain: Plain) -> Outcome:
    kinds = (kind for kind in PART_KINDS if kind in plain)
    return Outcome(
        id=plain["id"],
        says=_line(plain["outcome"]),
        silent=plain["silent"],
        verdict=plain["verdict"],
        parts=tuple((kind, tuple(map(_line, plain[kind]))) for kind in kinds),
        law=tuple(plain["law"]),
    )


def _line_to_plain(line: Line) -> Plain:
    plain: Plain = {"text": line.text, "cites": list(line.cites)}
    if line.posts:
        plain["posts"] = list(line.posts)
    if line.period:
        plain["period"] = period_to_plain(line.period)
    return plain


def period_to_plain(period: Period) -> Plain:
    """A period as a dictionary, with its length in words."""
    return {
        "number": period.number,
        "unit": period.unit,
        "start": period.start,
        "length": period.length,
    }


def _line(plain: Plain) -> Line:
    period = plain.get("period")
    return Line(
        text=plain["text"],
        cites=tuple(plain["cites"]),
        posts=tuple(plain.get("posts", ())),
        period=Period(period["number"], period["unit"], period["start"]) if period else None,
    )
