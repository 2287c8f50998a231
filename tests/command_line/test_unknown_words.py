"""What is said of a word that there is not."""

import pytest

from tests.command_line.typed import run


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        (
            ("answer", "complaint", "anytown", "abuot=clerk"),
            "There is no question called 'abuot'. Did you mean 'about'? "
            "Write one of: complainant, about, informal.",
        ),
        (
            ("answer", "complaint", "anytown", "x=y"),
            "There is no question called 'x'. Write one of: about, complainant, informal.",
        ),
        (
            ("answer", "complaint", "anytown", "about=clrek"),
            "'clrek' is not an answer to 'about'. Did you mean 'clerk'? "
            "Write one of: officer, clerk.",
        ),
        (
            ("answer", "complaint", "anytown", "about=mayor", "y=z", "--json"),
            "'mayor' is not an answer to 'about'. Write one of: clerk, officer.\n"
            "There is no question called 'y'. Write one of: about, complainant, informal.",
        ),
        (
            ("answer", "complaint", "anytwon"),
            "There is no council called 'anytwon'. Did you mean 'anytown'?",
        ),
        (
            ("answer", "complaint", "medway"),
            "There is no council called 'medway'. Write one of: anytown, otherham.",
        ),
        (
            ("answer", "complaint", "anytown", "about=clerk", "about=officer"),
            "'about' is answered twice: 'clerk' and 'officer'. Keep one of the two.",
        ),
        (
            ("answer", "complaint", "anytown", "clerk"),
            "'clerk' has no '='. Write a question and its answer: complainant=councillor.",
        ),
        (
            ("answer", "complaint", "anytown", "about", "x=y", "about=officer", "about=z"),
            "'about' has no '='. Write a question and its answer: complainant=councillor.\n"
            "'about' is answered twice: 'officer' and 'z'. Keep one of the two.\n"
            "There is no question called 'x'. Write one of: about, complainant, informal.",
        ),
        (
            ("answer", "complain", "anytown"),
            "There is no tree called 'complain'. Did you mean 'complaint'?",
        ),
        (
            ("questions", "access"),
            "There is no tree called 'access'. Write one of: complaint.",
        ),
        (
            ("questions", "complaint", "otherhan"),
            "There is no council called 'otherhan'. Did you mean 'otherham'?",
        ),
    ],
    ids=[
        "near-question",
        "unlike-question",
        "near-answer",
        "several-at-once",
        "near-council",
        "unlike-council",
        "answered-twice",
        "no-equals-sign",
        "slips-of-each-kind",
        "near-tree",
        "unlike-tree",
        "council-of-questions",
    ],
)
def test_a_word_that_is_not_known_is_told_with_the_right_ones(project, words, printed):
    """The command fails, so that a script notices."""
    assert run(project, *words) == (f"{printed}\n", 1)
