"""Names and aliases: who is meant, how to spell it in a sentence, where the prose mentions it."""

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from rapidfuzz import fuzz, process

from quizapp.facts.mentions import Mentions, pattern
from quizapp.lessons.document import Actor

LEAST_LIKENESS = 75
"""Suggest a known name for an unknown one only from this likeness (0 to 100, rapidfuzz's WRatio) on."""

_ISOLATES = re.compile("[\u2066-\u2069]")
"""Marks around a name of another writing direction; they are no part of it."""
_ARTICLE = re.compile(r"(?<!\w)[Tt]he \Z")


@lru_cache(maxsize=16384)
def fold(name: str) -> str:
    """Return the form under which two spellings of one name are equal."""
    text = unicodedata.normalize("NFC", _ISOLATES.sub("", name)).casefold().replace("’", "'")
    return " ".join(text.split()).removeprefix("the ")


@dataclass(frozen=True, kw_only=True)
class Names:
    """Know every actor of a lesson by each of its names."""

    canonical: Mapping[str, str] = field(default_factory=dict)
    """Folded name or alias → the actor's name."""
    spellings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The actor's name → all its spellings, its name first."""
    with_article: frozenset[str] = frozenset()
    """Actors whose name the prose writes after "the" more often than not."""
    people: frozenset[str] = frozenset()
    """Actors that are persons."""
    letters: str = "LATIN"
    """The script in which most names are written."""

    def resolve(self, name: str) -> str | None:
        """Return the actor's name for a name or alias; None when nobody is called so."""
        return self.canonical.get(fold(name))

    def nearest(self, name: str) -> str | None:
        """Return the known spelling most like an unknown one, if any is like it."""
        known = [spelling for names in self.spellings.values() for spelling in names]
        found = process.extractOne(
            name, known, scorer=fuzz.WRatio, processor=fold, score_cutoff=LEAST_LIKENESS
        )
        return found[0] if found else None

    def spoken(self, name: str) -> str:
        """Return the name as a sentence writes it after its first word: "the European Union"."""
        return f"the {name}" if name in self.with_article else name

    def listed(self, names: Iterable[str]) -> str:
        """Return names as a sentence lists them: "Armenia, Russia and the United States"."""
        *rest, last = [self.spoken(name) for name in names]
        return f"{', '.join(rest)} and {last}" if rest else last

    def named(self, text: str) -> frozenset[str]:
        """Return the actors that a text names, by any spelling, possessive or adjective ("Armenian")."""
        return self._mentions.of(text)

    def mentioned(self, name: str, text: str) -> bool:
        """Tell whether a text names the actor."""
        return name in self.named(text)

    def meant(self, name: str, text: str) -> bool:
        """Tell whether a text names this very actor, and not only one whose longer name holds its name."""
        for other in self._longer.get(name, ()):
            text = pattern(other).sub(" ", text)
        return self.mentioned(name, text)

    @cached_property
    def _mentions(self) -> Mentions:
        return Mentions(self.spellings)

    @cached_property
    def _longer(self) -> Mapping[str, Sequence[str]]:
        """Return for each actor the spellings of others that hold one of its own."""
        found: dict[str, list[str]] = {}
        for spelling in (each for spellings in self.spellings.values() for each in spellings):
            for name in self.named(spelling):
                if spelling not in self.spellings[name]:
                    found.setdefault(name, []).append(spelling)
        return found

    def shown(self, name: str) -> str:
        """Return the name as an answer shows it: in the script that most names of the lesson have."""
        if script(name) == self.letters:
            return name
        return next((each for each in self.spellings[name] if script(each) == self.letters), name)


@lru_cache(maxsize=4096)
def script(text: str) -> str:
    """Return the script of a text's first letter: "LATIN", "HEBREW"; "" for a text without letters."""
    letter = next((character for character in text if character.isalpha()), "")
    return unicodedata.name(letter, "").split(" ")[0] if letter else ""


def index(actors: Sequence[Actor], prose: str) -> Names:
    """Build the names of a lesson's actors; of two actors with one name the first keeps it."""
    canonical: dict[str, str] = {}
    spellings: dict[str, tuple[str, ...]] = {}
    for actor in actors:
        if fold(actor.name) in canonical:
            continue
        spellings[actor.name] = (actor.name, *actor.aliases)
        for spelling in spellings[actor.name]:
            canonical.setdefault(fold(spelling), actor.name)
    in_order = sorted(spellings)
    with_article = frozenset(
        name for name in spellings if _takes_article(name, _longer(name, in_order), prose)
    )
    people = frozenset(actor.name for actor in actors if actor.kind == "person" and actor.name in spellings)
    scripts = Counter(map(script, spellings)).most_common(1)
    return Names(
        canonical=canonical,
        spellings=spellings,
        with_article=with_article,
        people=people,
        letters=scripts[0][0] if scripts else "LATIN",
    )


def _longer(name: str, in_order: Sequence[str]) -> tuple[str, ...]:
    """Return the other actors whose names begin with a name: the Belmark Trade Board is not the Belmark."""
    begin, end = bisect_left(in_order, f"{name} "), bisect_left(in_order, f"{name}!")
    return tuple(in_order[begin:end])


def _takes_article(name: str, longer: tuple[str, ...], prose: str) -> bool:
    """Tell whether a name stands behind "the" more often than not."""
    found = (each.start() for each in re.finditer(rf"{re.escape(name)}(?!\w)", prose))
    starts = [start for start in found if not prose.startswith(longer, start)]
    before = [prose[max(start - len(" the "), 0) : start] for start in starts]
    whole = [text for text in before if not re.search(r"\w\Z", text)]
    return sum(bool(_ARTICLE.search(text)) for text in whole) * 2 > len(whole)
