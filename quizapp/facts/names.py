"""Names and aliases: who is meant, how to spell it in a sentence, where the prose mentions it."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz import fuzz, process

from quizapp.lessons.document import Actor

LEAST_LIKENESS = 75
"""Suggest a known name for an unknown one only from this likeness (0 to 100, rapidfuzz's WRatio) on."""


def fold(name: str) -> str:
    """Return the form under which two spellings of one name are equal."""
    text = unicodedata.normalize("NFC", name).casefold().replace("’", "'")
    return " ".join(text.split()).removeprefix("the ")


@dataclass(frozen=True, slots=True, kw_only=True)
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

    def mentioned(self, name: str, text: str) -> bool:
        """Tell whether a text names the actor, by any spelling, possessive or adjective ("Armenian")."""
        return any(_pattern(spelling).search(text) for spelling in self.spellings[name])

    def meant(self, name: str, text: str) -> bool:
        """Tell whether a text names this very actor, and not only one whose longer name holds its name."""
        own = self.spellings[name]
        longer = [
            other
            for spellings in self.spellings.values()
            for other in spellings
            if other not in own and any(other != each and _pattern(each).search(other) for each in own)
        ]
        for other in longer:
            text = _pattern(other).sub(" ", text)
        return self.mentioned(name, text)

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


@lru_cache(maxsize=4096)
def _pattern(spelling: str) -> re.Pattern[str]:
    ending = r"\w{0,3}" if len(spelling) >= 4 and not spelling.isupper() else ""
    plain = re.escape(spelling.replace("’", "'")).replace("'", "['’]")
    return re.compile(rf"(?<!\w){plain}{ending}(?!\w)", re.IGNORECASE)


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
    with_article = frozenset(name for name in spellings if _takes_article(name, prose))
    people = frozenset(actor.name for actor in actors if actor.kind == "person" and actor.name in spellings)
    scripts = Counter(map(script, spellings)).most_common(1)
    return Names(
        canonical=canonical,
        spellings=spellings,
        with_article=with_article,
        people=people,
        letters=scripts[0][0] if scripts else "LATIN",
    )


def _takes_article(name: str, prose: str) -> bool:
    every = len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", prose))
    after_the = len(re.findall(rf"(?<!\w)[Tt]he {re.escape(name)}(?!\w)", prose))
    return after_the * 2 > every
