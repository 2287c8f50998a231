"""The induction course as it is written: its modules, with scenarios and judgements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass as plain_dataclass
from dataclasses import field
from typing import Annotated, Literal

from pydantic import Field
from pydantic.dataclasses import dataclass

from .words import STRICT, Several, Slug


@dataclass(frozen=True, config=STRICT)
class Outline:
    """`course.yml`."""

    title: str
    about: str
    councils: tuple[str, ...]
    """The councils that it is for: a person has read each scenario against their protocols."""
    modules: tuple[str, ...]
    """The modules in the order in which they are offered: names of files beside this one."""
    facts: Several = ()
    """What the hand-out of one page shows at a glance: ids of facts.yml."""
    posts: Several = ()
    """Whom the hand-out names, where a council has a title for them: ids of posts.yml."""


@dataclass(frozen=True, config=STRICT)
class WrongAnswer:
    """An answer that somebody may well give, and why it is wrong.

    What it claims is one of `send_to`, `verdict` and `against`, so that it can be checked.
    """

    answer: str
    because: str
    """Why it is wrong, at every council where it is offered."""
    send_to: Several = ()
    """Whom it takes the matter to: ids of posts.yml. Wrong where the protocol names others."""
    verdict: Literal["yes", "no"] | None = None
    """What it takes for the verdict."""
    against: str = ""
    """The topic of the rules that it breaks: an id of topics.yml."""
    not_at: Several = ()
    """Councils at which it is not offered."""

    @property
    def claims(self) -> tuple[str, ...]:
        """Which of the three it states."""
        stated = ("send_to", self.send_to), ("verdict", self.verdict), ("against", self.against)
        return tuple(name for name, value in stated if value)


@dataclass(frozen=True, config=STRICT)
class Scenario:
    """A situation whose right answer is what a tool says at each council."""

    id: Slug
    """Its name for ever: a reader's progress is kept under it."""
    title: str
    story: str
    """Two to five sentences, in our own words, about no real person."""
    asks: str
    tool: str
    """The tool that answers it: the name of a folder of decision_trees/."""
    answers: Annotated[dict[str, str], Field(examples=[{"complainant": "councillor"}])]
    """What the tool would be told, by question. It must lead to an outcome at every council."""
    wrong: tuple[WrongAnswer, ...]
    discuss: Several = ()
    """Questions for a group that works on it together."""
    not_at: Several = ()
    """Councils at which it cannot happen: a parish has no directors."""


@dataclass(frozen=True, config=STRICT)
class Judgement:
    """A situation without one right answer: somebody weighs it, and reads a model answer."""

    id: Slug
    """Its name for ever."""
    title: str
    story: str
    """Two to five sentences, in our own words, about no real person."""
    asks: str
    model: Several
    """What a good answer holds, a point each."""
    topics: tuple[str, ...]
    """Ids of topics.yml: each council's provisions on them stand behind it."""
    discuss: Several = ()
    """Questions for a group that works on it together."""


@dataclass(frozen=True, config=STRICT)
class Module:
    """One part of the course."""

    title: str
    teaches: Several
    """What a reader can do after it, a point each."""
    topics: tuple[str, ...]
    """Ids of topics.yml: the provisions that it rests on."""
    scenarios: tuple[Scenario, ...]
    judgements: tuple[Judgement, ...] = field(default=())


@plain_dataclass(frozen=True)
class ModuleFile:
    """A module with the id and the file that it came from."""

    id: str
    file: str
    module: Module


@plain_dataclass(frozen=True)
class Course:
    """The whole course; without modules there is none."""

    title: str = ""
    about: str = ""
    councils: tuple[str, ...] = ()
    modules: tuple[ModuleFile, ...] = ()
    facts: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()

    @property
    def scenarios(self) -> Iterator[Scenario]:
        """Every scenario, in order."""
        return (each for file in self.modules for each in file.module.scenarios)


NO_COURSE = Course()
