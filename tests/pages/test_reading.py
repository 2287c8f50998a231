"""A council's page reads as a document: paragraphs under their numbers, few words on force."""

from generator.content.council import Doubt, Provision, Section
from generator.site.reading import paragraphs_of, topics_of


def provision(id, number, force="should", **more) -> Provision:
    """A small provision."""
    given = {"on": ("officers",), "topics": ("complaints",), **more}
    return Provision(id=id, number=number, says=f"Says {id}.", force=force, **given)


def read(*provisions) -> list[tuple[str, list[list[str]]]]:
    """The numbers of a section with the ids of what stands in one piece."""
    return [
        (paragraph.number, [[each.id for each in run.provisions] for run in paragraph.runs])
        for paragraph in paragraphs_of(Section(heading="Complaints", provisions=provisions))
    ]


def test_what_one_paragraph_says_stands_under_its_number_once():
    """What binds alike is one piece with one word on force."""
    first, second = provision("a", "18.1"), provision("b", "18.1")
    third, fourth = provision("c", "18.1", "must"), provision("d", "18.2", "must")

    assert read(first, second, third, fourth) == [("18.1", [["a", "b"], ["c"]]), ("18.2", [["d"]])]


def test_a_piece_ends_where_the_next_binds_others_or_stands_elsewhere():
    """Nobody is taken to be bound by another's duty."""
    first = provision("a", "18.1")
    others = provision("b", "18.1", on=("councillors",))
    bullet = provision("c", "18.1", item="bullet 1")

    assert read(first, others, bullet) == [("18.1", [["a"], ["b"], ["c"]])]


def test_what_only_states_goes_on_whomever_it_is_about():
    """It binds nobody, so that no word stands after it."""
    first = provision("a", "18.1", "states")
    second = provision("b", "18.1", "states", on=("councillors",))

    assert read(first, second) == [("18.1", [["a", "b"]])]
    paragraph, *_ = paragraphs_of(Section(heading="Complaints", provisions=(first, second)))
    assert [run.binds for run in paragraph.runs] == [False]


def test_a_note_or_a_doubt_stands_right_below_what_it_is_on():
    """A piece ends where something has more to say."""
    noted = provision("a", "18.1", note="The document has a slip.")
    doubted = provision("b", "18.1", unclear=Doubt(readings=("One", "Two"), careful="One"))

    assert read(noted, doubted, provision("c", "18.1")) == [("18.1", [["a"], ["b"], ["c"]])]


def test_a_section_names_its_topics_once_the_most_frequent_first():
    """They do not follow every sentence."""
    first = provision("a", "1", topics=("respect", "complaints"))
    section = Section(heading="Complaints", provisions=(first, provision("b", "2")))

    assert topics_of(section) == ("complaints", "respect")
