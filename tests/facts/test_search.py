"""Evidence is found by an index, and it is the sentence that looking at every one would choose."""

from hypothesis import given
from hypothesis import strategies as st

from quizapp.facts.evidence import ENOUGH, content_words, search
from quizapp.facts.names import Names
from quizapp.lessons.document import Sentence

WORDS = ("Norland", "Sudland", "attacked", "signed", "treaty", "winter", "He", "1380", "harbour", "the")
NAMES = Names(spellings={name: (name,) for name in WORDS[:2]})
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)


def _by_hand(texts: list[str], wanted: str, naming: tuple[str, ...]) -> str | None:
    """Return the place of the best sentence as the rule says it, sentence by sentence."""
    words = content_words(wanted)
    ranked = []
    for place, text in enumerate(texts):
        if all(NAMES.mentioned(name, text) for name in naming):
            held = {word for each in text.split() for word in content_words(each)}
            ranked.append((len(words & held), not text.startswith("He "), -place))
    if not ranked or max(ranked)[0] < ENOUGH * len(words):
        return None
    return f"p{-max(ranked)[2]}"


@given(st.lists(TEXTS, max_size=8), TEXTS, st.sets(st.sampled_from(WORDS[:2])))
def test_the_best_sentence_names_everybody_and_shares_most_words(
    texts: list[str], wanted: str, naming: set[str]
) -> None:
    sentences = tuple(Sentence(anchor=f"p{place}", text=text) for place, text in enumerate(texts))
    found = search(sentences, NAMES).best(wanted, naming=tuple(naming))
    assert (found and found.anchor) == _by_hand(texts, wanted, tuple(naming))


def test_the_first_sentence_of_some_actors_names_them_all() -> None:
    texts = ("Norland slept.", "Sudland and Norland met.", "Norland met Sudland.")
    sentences = tuple(Sentence(anchor=f"p{place}", text=text) for place, text in enumerate(texts))
    found = search(sentences, NAMES)
    assert found.first(["Norland", "Sudland"]) == sentences[1]
    assert found.first([]) == sentences[0]
    assert found.first(["Nobody"]) is None


def test_a_sentence_that_shows_no_name_gives_way_to_one_that_shares_as_many_words() -> None:
    texts = ("He attacked the harbour in winter.", "In winter Norland attacked the harbour.")
    sentences = tuple(Sentence(anchor=f"p{place}", text=text) for place, text in enumerate(texts))
    assert search(sentences, NAMES).best("attacked the harbour", naming=()) == sentences[1]
    assert search(sentences[:1], NAMES).best("attacked the harbour", naming=()) == sentences[0]
