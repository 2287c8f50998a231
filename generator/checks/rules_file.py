"""One council's routes with what they are checked against."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from generator.content.council import Council
from generator.content.lists import Lists
from generator.content.located import Located
from generator.content.tree_shapes import RulesShape
from generator.engine.tree import Question, Rules, Tree

from .council import provisions_of
from .names import Names, post_names


@dataclass(frozen=True)
class RulesFile:
    """One council's routes for a tree, as written and as made, and the names they may use."""

    tree: Tree
    tree_file: str
    shape: RulesShape
    rules: Rules
    council: Council
    council_file: str
    lists: Lists
    source: Located

    @cached_property
    def citable(self) -> Names:
        """The provisions of the council."""
        return provisions_of(self.council, self.council_file)

    @cached_property
    def posts(self) -> Names:
        """What something can be sent to."""
        return post_names(self.lists.posts)

    @cached_property
    def law(self) -> Names:
        """The lines of law, whether they hold for the council or not."""
        return Names("line of law", [each.id for each in self.lists.law], "content/law.yml")

    @cached_property
    def questions(self) -> Names:
        """The questions of the tree."""
        return Names("question", [each.id for each in self.tree.questions], self.tree_file)

    def answers(self, question: Question) -> Names:
        """The answers to one question."""
        ids = [each.id for each in question.answers]
        return Names(f"answer to '{question.id}'", ids, self.tree_file)
