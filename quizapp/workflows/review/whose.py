"""Say which find an actor's name means, also when one of its aliases was made an actor of its own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from quizapp.articles.draft import Evidence
from quizapp.facts.names import fold
from quizapp.workflows.review.decision import Split
from quizapp.workflows.review.keys import Keyed


@dataclass(frozen=True, slots=True, kw_only=True)
class Whose:
    """Know the actors as found and the aliases that were split off, by the key of the actor each made."""

    keyed: Keyed
    splits: Mapping[str, Split]

    def key(self, name: str | None, evidence: Iterable[Evidence]) -> str:
        """Return the key of an actor that sentences name; "" for nobody.

        An alias that was split off follows its words: it is meant where the sentences have no other name.
        """
        base = self.keyed.key_of.get(name or "", "")
        parts = self.parts(base)
        if not parts:
            return base
        sentences = tuple(evidence)
        said = {fold(words.text) for words in self.keyed.actors[base].mentions if inside(words, sentences)}
        return next((key for key, split in parts.items() if said == {fold(split.alias)}), base)

    def parts(self, key: str) -> dict[str, Split]:
        """Return the aliases that were split off an actor."""
        return {new: split for new, split in self.splits.items() if split.actor == key}

    def own(self, key: str) -> tuple[Evidence, ...]:
        """Return the mentions that an actor kept or, when it was split off, took along."""
        if key in self.splits:
            alias = fold(self.splits[key].alias)
            mentions = self.keyed.actors[self.splits[key].actor].mentions
            return tuple(words for words in mentions if fold(words.text) == alias)
        gone = {fold(split.alias) for split in self.parts(key).values()}
        return tuple(words for words in self.keyed.actors[key].mentions if fold(words.text) not in gone)


def inside(words: Evidence, sentences: Iterable[Evidence]) -> bool:
    """Tell whether words stand in one of some sentences."""
    return any(sentence.start <= words.start < sentence.end for sentence in sentences)
