"""One council's routes with what they are checked against."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from generator.content.council import Council, Provision
from generator.content.located import Key, Located
from generator.content.made import Made
from generator.content.tree_shapes import RulesShape
from generator.engine.tree import Question, Rules, Tree

from .commas import with_comma
from .known import Known, provisions_of
from .names import Names
from .numbers import Scattered, numbers_in_sections
from .post_words import Words, post_words


@dataclass(frozen=True)
class RulesFile:
    """One council's routes for a tree, as written and as made, and the names they may use."""

    whole_tree: Tree
    tree_file: str
    tree_is_sound: bool
    """Nothing of its questions was lost, and they have no mistakes."""
    made: Made[RulesShape]
    rules: Rules
    council: Made[Council]
    known: Known

    @property
    def shape(self) -> RulesShape:
        """The routes as they are written."""
        return self.made.value

    @property
    def source(self) -> Located:
        """Where each thing is written."""
        return self.made.source

    @cached_property
    def tree(self) -> Tree:
        """The tree without the answers that this council leaves out."""
        return self.whole_tree.without(self.rules.left_out)

    @cached_property
    def can_be_walked(self) -> bool:
        """Whether nothing was lost that could change where answers lead."""
        return self.tree_is_sound and not any(_leads(each.key) for each in self.made.lost)

    @cached_property
    def citable(self) -> Names:
        """The provisions of the council."""
        return provisions_of(self.council)

    @cached_property
    def with_comma(self) -> tuple[Provision, ...]:
        """The provisions whose citation a comma can cut in two."""
        return with_comma(self.council.value)

    @cached_property
    def post_words(self) -> Words:
        """The words by which texts name posts."""
        return post_words(self.known, self.council.value)

    @cached_property
    def scattered(self) -> Scattered:
        """The numbers that cannot be cited, because several sections print them."""
        return numbers_in_sections(self.council.value)

    @cached_property
    def questions(self) -> Names:
        """The questions of the tree."""
        ids = [each.id for each in self.tree.questions]
        return Names("question", ids, self.tree_file)

    def answers(self, question: Question) -> Names:
        """The answers to one question."""
        ids = [each.id for each in question.answers]
        return Names(f"answer to '{question.id}'", ids, self.tree_file)


def _leads(key: Key) -> bool:
    """Whether what is written there can change where answers lead."""
    match key:
        case ("examples", *_) | ("otherwise", _, *_):
            return False
        case ("routes", _, part, *_):
            return part == "when"
    return True
