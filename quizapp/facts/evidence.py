"""Find the sentence of the lesson's prose that carries a fact."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import snowballstemmer

from quizapp.facts.names import Names
from quizapp.lessons.document import Sentence

ENOUGH = 0.5
"""Share of a fact's content words that its sentence must carry when the author pinned none."""
_STEMMER = snowballstemmer.stemmer("english")
_IDLE = frozenset(
    {
        "that",
        "this",
        "with",
        "from",
        "which",
        "were",
        "been",
        "have",
        "their",
        "they",
        "them",
        "into",
        "about",
    }
)


@lru_cache(maxsize=16384)
def content_words(text: str) -> frozenset[str]:
    """Return the stems of the words that carry meaning: numbers, and words of four letters or more.

    Where there are none ("led", "is at war with"), every word counts.
    """
    found = _words(text)
    kept = [word for word in found if (len(word) > 3 or word.isdigit()) and word not in _IDLE]
    return frozenset(map(_stem, kept or found))


@lru_cache(maxsize=16384)
def _every_word(text: str) -> frozenset[str]:
    return frozenset(map(_stem, _words(text)))


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    stem: str = _STEMMER.stemWord(word)
    return stem


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold())


def _plain(text: str) -> str:
    """Return the text with its quotation marks, dashes, case and spaces evened out."""
    text = re.sub(r"[“”„«»\"]", "", unicodedata.normalize("NFC", text)).replace("’", "'").replace("‘", "'")
    return " ".join(re.sub(r"[–—]", "-", text).casefold().split())


def _leans(text: str) -> bool:
    """Tell whether a sentence cannot be understood without the one before it."""
    return bool(re.match(r"(?:It|He|She|They|His|Her|Its|Their|This|That|These|Those|So did)\b", text))


@dataclass(frozen=True, kw_only=True)
class Search:
    """Search the sentences of one lesson."""

    sentences: tuple[Sentence, ...]
    named: tuple[frozenset[str], ...]
    """The actors that each sentence names."""

    def pinned(self, quote: str) -> Sentence | None:
        """Return the sentence that holds a quotation, marks and case aside."""
        wanted = _plain(quote).strip(".… ")
        if not re.search(r"\w", wanted):
            return None
        words = re.compile(rf"(?<!\w){re.escape(wanted)}(?!\w)")
        held = (place for place, text in enumerate(self._plain) if wanted in text and words.search(text))
        return next((self.sentences[place] for place in held), None)

    def best(self, text: str, *, naming: Sequence[str]) -> Sentence | None:
        """Return the first sentence that names every actor and shares most content words with a text.

        At least half of the content words must stand in it. One that begins with a pronoun, and so shows
        nobody's name to whoever reads it alone, gives way to one that shares as many.
        """
        wanted = content_words(text)
        shared = Counter(place for word in wanted for place in self._holding.get(word, ()))
        if naming:
            shared = Counter({place: shared[place] for place in self._naming(naming) if place in shared})
        if not shared:
            return None
        most = max(shared.values())
        places = [place for place, count in shared.items() if count == most]
        best = min(places, key=lambda place: (_leans(self.sentences[place].text), place))
        return self.sentences[best] if most >= ENOUGH * len(wanted) else None

    def first(self, naming: Iterable[str]) -> Sentence | None:
        """Return the first sentence that names every one of the actors."""
        place = min(self._naming(tuple(naming)), default=None)
        return None if place is None else self.sentences[place]

    def _naming(self, names: Sequence[str]) -> set[int]:
        """Return the places of the sentences that name every one of the actors."""
        if not names:
            return set(range(len(self.sentences)))
        return set.intersection(*(set(self._of_actor.get(name, ())) for name in names))

    @cached_property
    def _plain(self) -> tuple[str, ...]:
        return tuple(_plain(sentence.text) for sentence in self.sentences)

    @cached_property
    def _holding(self) -> Mapping[str, Sequence[int]]:
        """Return the places of the sentences that hold a word."""
        return _places(_every_word(sentence.text) for sentence in self.sentences)

    @cached_property
    def _of_actor(self) -> Mapping[str, Sequence[int]]:
        return _places(self.named)


def _places(groups: Iterable[Iterable[str]]) -> Mapping[str, Sequence[int]]:
    """Return for each member of some groups the places of the groups that hold it, in order."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for place, group in enumerate(groups):
        for member in group:
            found[member].append(place)
    return dict(found)


def search(sentences: tuple[Sentence, ...], names: Names) -> Search:
    """Return the search over a lesson's sentences."""
    return Search(sentences=sentences, named=tuple(names.named(sentence.text) for sentence in sentences))
