"""The files of a council that nobody has read yet, with comments that say what goes where."""

from __future__ import annotations

import json
import re
import textwrap
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.engine.tree import Tree
from generator.problem import choose_from

from .library import Library
from .lists import FactGroup
from .words import KINDS, is_id

WIDTH = 90
"""Letters in a line of a long comment."""

_BEFORE = re.compile(r"(?i)(the )?((london|royal) borough|city|county|borough) of ")
_BEHIND = re.compile(
    r"(?i) (((metropolitan|county) )?(district|county|borough|city|town|parish|community) )?council"
)
_PLAIN = re.compile(r"[A-Za-zÀ-ÿ][\w '\u2019&().,-]*")


@dataclass(frozen=True)
class NewCouncil:
    """What is known of a council before anybody reads its protocol."""

    id: str
    name: str
    kind: str
    nation: str

    @property
    def short_name(self) -> str:
        """The name without what kind of council it is."""
        return _short(self.name)


def id_for(name: str) -> str:
    """An id made of a council's name: "Ambridge District Council" is "ambridge"."""
    letters = unicodedata.normalize("NFKD", _short(name)).encode("ascii", "ignore").decode()
    return re.sub("[^a-z0-9]+", "-", letters.lower().replace("'", "")).strip("-")


def kinds_of_law(library: Library) -> tuple[str, ...]:
    """The kinds of council that lines of law hold for."""
    return tuple(sorted({kind for line in library.lists.law for kind in line.kinds}))


def mistakes(new: NewCouncil) -> tuple[str, ...]:
    """What is wrong with what was typed, and what to type."""
    found = []
    if not new.name:
        found.append('There is no name. Write it whole: "Ambridge District Council".')
    if not new.kind:
        what = "The name does not say what kind of council this is."
        found.append(f"{what} Add --kind with one of: {', '.join(KINDS)}.")
    elif new.kind not in KINDS:
        what = f"There is no kind of council called '{new.kind}'."
        found.append(f"{what} {choose_from(new.kind, KINDS)}")
    if new.name and not is_id(new.id):
        what = f"'{new.id}' is not an id." if new.id else "No id can be made of this name."
        found.append(f"{what} Use small letters, digits and hyphens: --id ambridge.")
    return tuple(found)


def new_council(new: NewCouncil, library: Library) -> dict[str, bytes]:
    """The council's own file and one for each tool, by their places in the project."""
    files = {f"content/councils/{new.id}.yml": _council(new, library)}
    for each in library.tools:
        files[f"decision_trees/{each.id}/{new.id}.yml"] = _rules(new, each.tool.tree)
    return {file: text.encode() for file, text in files.items()}


def _short(name: str) -> str:
    return _BEHIND.sub("", _BEFORE.sub("", name)).strip() or name


def _yaml(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def _council(new: NewCouncil, library: Library) -> str:
    topics = [each.id for each in library.lists.topics]
    topic = next((each for each in topics if "complaint" in each), topics[0])
    head = _HEAD.format(
        name=_yaml(new.name),
        short_name=_yaml(new.short_name),
        kind=_yaml(new.kind),
        nation=new.nation,
    )
    sections = _SECTIONS.format(
        topic=topic,
        posts=_note(each.id for each in library.lists.posts),
        topics=_note(topics),
    )
    return head + sections + "\n".join(_facts(library.lists.fact_groups))


def _note(words: Iterable[str]) -> str:
    """Words in lines of a comment."""
    lines = textwrap.wrap(", ".join(words), WIDTH, break_on_hyphens=False)
    return "\n".join(f"#     {line}" for line in lines)


def _facts(groups: Iterable[FactGroup]) -> Iterator[str]:
    yield _FACTS if any(group.facts for group in groups) else "facts: {}"
    for group in groups:
        yield f"\n  # {group.group}"
        for fact in group.facts:
            yield f"  # {fact.asks}\n  {fact.id}: unread"
    yield ""


def _rules(new: NewCouncil, tree: Tree) -> str:
    first = tree.questions[0]
    return _RULES.format(
        title=tree.title,
        council=new.short_name,
        question=first.id,
        answer=first.answers[0].id,
        other=first.answers[1].id,
    )


_HEAD = """\
# Nobody has read this protocol yet: what nobody has looked at is marked "unread".
# The page "Add your council" (content/pages/about/add-your-council.md) goes through it.
# A line that starts with "#" is a note to you. Nothing that is run reads it.
name: {name}
# For headings and narrow columns.
short_name: {short_name}
kind: {kind}
nation: {nation}
# How it is governed, once you know: remove the "# ".
# governance: leader and cabinet

document:
  # The title as printed.
  title: unread
  # Where the document stands.
  # where: Constitution, Part 5
  # The date that it bears: 2024, 2024-05 or 2024-05-06. "none" if it bears none.
  dated: unread
  # What the date means, where the document shows that. Remove the "# " of a line to use it.
  # date_note: The date of the last change, at the foot of each page.
  # The page of the council's own site that has the document.
  # link: https://www.ambridge.gov.uk/constitution
  # How much of it has been read: "none", "whole", or the sections that have been: ["3", "18"].
  # What is not read is unread. Only in a document that was read whole is anything silent.
  read: none
  # The day on which you read it, once you have.
  # read_on: 2026-11-20

# What the document calls each side.
words:
  councillor: councillor
  officer: officer

# The document's own title for a post.
# posts:
#   monitoring-officer: Head of Legal Services
"""

_SECTIONS = """
# What the document says, in your own plain words. Never copy its sentences.
# One section for each heading; one provision for each thing that a paragraph says.
#   number: as printed, in quotes. Where none is printed, its place ("Complaints, paragraph 2")
#           and a line "ours: yes".
#   force:  must, must-not, should, should-not, may, or states.
#   on:     whom it binds. content/posts.yml says what each is, and more can be added there:
{posts}
#   topics: what it is about. content/topics.yml says what each is:
{topics}
# An example. To use it, remove "# " from each line and change it.
# sections:
#   - number: "1"
#     heading: Complaints
#     provisions:
#       - id: complaint-to-monitoring-officer
#         number: "1.1"
#         says: A councillor takes a complaint about an officer to the Monitoring Officer.
#         force: should
#         on: councillors
#         topics: [{topic}]
"""

_FACTS = """
# Short answers, to set councils side by side. Leave "unread" until you have looked.
# Write "silent" only when the document was read whole and does not say.
# If it has anything on the same topic, name what comes nearest:
#   reply-time: {value: silent, nearest: ["7.2"]}
# An answer, with the paragraph or the id of the provision that it rests on:
#   acknowledgement-time:
#     value: 5 working days
#     cites: ["1.1"]
# One that can honestly be read in two ways:
#   acknowledgement-time:
#     value: unclear
#     unclear: {readings: [Within a week, From the next meeting], careful: Within a week}
#     cites: ["1.1"]
facts:"""

_RULES = """\
# {title} {council}
# Nobody has read the protocol for this tool yet, and the site says so.
# Once you have read it for this tool, put routes in place of the next line.
unread: yes

# The questions and answers are in tree.yml, beside this file.
# A route: an id of your own, when it holds, and what to do.
# "cites" names the provisions that say so, by id. Behind a single line that rests on another
# provision, put that one in square brackets: In writing [complaint-in-writing]
# "send_to": each of several gets it. For either of two: [director or senior-manager]
# "otherwise" is for what no route covers. It is silent: what was read does not say.
# While only some sections have been read, word it so: "What was read does not say".
# Each route, and "otherwise", needs an example that leads to it.
# To use this example, remove "# " from each line and change it.
# routes:
#   - id: to-monitoring-officer
#     when: {{{question}: {answer}}}
#     outcome: Take it to the Monitoring Officer
#     send_to: [monitoring-officer]
#     cites: [complaint-to-monitoring-officer]
# otherwise:
#   outcome: This protocol does not say
#   silent: yes
# examples:
#   - name: The route is found
#     answers: {{{question}: {answer}}}
#     route: to-monitoring-officer
#   - name: Nothing else is covered
#     answers: {{{question}: {other}}}
#     route: otherwise
"""
