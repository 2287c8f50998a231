"""Checks everything that could be made against everything else."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from generator.content.located import Located
from generator.content.values import MadeTree, Values
from generator.problem import Problem

from .across import check_across
from .agreement import check_agreement
from .asked_in import check_facts_list
from .council import check_council
from .holidays import check_holidays
from .induction import check_induction
from .known import Known, known_names
from .lists import check_lists
from .names import unknown
from .never_sent import check_never_sent
from .reached import sound_tools
from .rules import check_rules
from .rules_file import RulesFile
from .search_words import check_search_words
from .tree import check_tree, is_whole
from .unread import check_unread


def check_everything(
    values: Values, *, home: str, settings: Located, today: date
) -> Iterator[Problem]:
    """Every problem of what could be made; `home` is the council that `settings` put first."""
    known = known_names(values)
    if home:
        yield from unknown([home], known.councils, settings, ("home_council",))
    yield from check_lists(values.lists, today=today)
    yield from check_holidays(values.lists.holidays, values.councils, today=today)
    yield from check_search_words(values.lists.search_words, known, values.trees)
    yield from check_across(values)
    for council in values.councils.values():
        yield from check_council(council, known)
    faulty = set()
    for id, tree in values.trees.items():
        found = tuple(_tree(tree, values, known))
        yield from found
        if tree.made.lost or any(not each.is_warning for each in found):
            faulty.add(id)
    tools = sound_tools(values.trees)
    yield from check_agreement(values, tools)
    for id, tree in values.trees.items():
        yield from check_never_sent(tree, tools[id], known)
    yield from check_facts_list(values, known, tools)
    yield from check_induction(values, known, tools, faulty)


def _tree(made: MadeTree, values: Values, known: Known) -> Iterator[Problem]:
    mistakes = tuple(check_tree(made.made))
    yield from mistakes
    sources = {id: rules.made.source for id, rules in made.rules.items()} | dict(made.unread)
    for id in sorted(set(sources) - set(values.councils)):
        yield _no_council(id, sources[id], known)
    for unread in made.unread.values():
        yield from check_unread(unread)
    for id, rules in made.rules.items():
        if id not in values.councils:
            continue
        yield from check_rules(
            RulesFile(
                whole_tree=made.tree,
                tree_file=made.made.source.file,
                tree_is_sound=not mistakes and is_whole(made.made),
                made=rules.made,
                rules=rules.rules,
                council=values.councils[id],
                known=known,
            )
        )


def _no_council(id: str, source: Located, known: Known) -> Problem:
    what = f"There is no council called '{id}' in content/councils/."
    near = get_close_matches(id, known.councils.known, n=1)
    rename = f"Rename this file to '{near[0]}.yml'" if near else "Rename this file"
    return source.problem((), what, f"{rename}, or add content/councils/{id}.yml.")
