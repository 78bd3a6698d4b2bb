"""Items that give each other away, and so never stand in one quiz while others are left."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from quizapp.items.checks.pairs import ALIKE, Told, gives_away, tell_the_same, told
from quizapp.items.item import Item


def enemies(one: Item, other: Item) -> bool:
    """Tell whether who has read one item knows the answer of the other.

    So it is with two items of one evidence sentence, with an answer of several words that stands in the
    other's question, with a question that holds the other's answer and most of its words, and with two
    questions that tell the same with their answers.
    """
    return _at_odds(told(one), told(other))


def _at_odds(one: Told, other: Told) -> bool:
    return (
        one.evidence == other.evidence
        or _holds(one, other)
        or _holds(other, one)
        or tell_the_same(one, other)
        or gives_away(one, other)
        or gives_away(other, one)
    )


def _holds(one: Told, other: Told) -> bool:
    """Tell whether a question holds the other's answer, or an event that the other one puts in order."""
    return any(f" {answer} " in one.stem for answer in other.answers)


class Feuds:
    """Know of many items which give each other away, by their places in the sequence."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.told = tuple(map(told, items))
        self._sharing: defaultdict[str, list[int]] = defaultdict(list)
        self._stems: defaultdict[str, list[int]] = defaultdict(list)
        self._keys: defaultdict[str, list[int]] = defaultdict(list)
        self._evidence: defaultdict[str, list[int]] = defaultdict(list)
        for place, each in enumerate(self.told):
            self._evidence[each.evidence].append(place)
            for word in each.all:
                self._sharing[word].append(place)
            for word in set(each.stem.split()):
                self._stems[word].append(place)
            for word in _starts(each):
                self._keys[word].append(place)

    def of(self, place: int) -> frozenset[int]:
        """Return the places of the items that give the one at a place away, or are given away by it."""
        one = self.told[place]
        near = (other for other in self._near(one) if other != place)
        return frozenset(other for other in near if _at_odds(one, self.told[other]))

    def _near(self, one: Told) -> set[int]:
        """Return the places of all that may be at odds with an item: few, and cheap to find."""
        shared = Counter(place for word in one.all for place in self._sharing[word])
        alike = {
            place
            for place, count in shared.items()
            if count >= ALIKE * min(len(one.all), len(self.told[place].all))
        }
        held = {place for word in set(one.stem.split()) for place in self._keys.get(word, ())}
        holding = {place for word in _starts(one) for place in self._stems.get(word, ())}
        return alike | held | holding | set(self._evidence[one.evidence])


def _starts(one: Told) -> Iterator[str]:
    """Yield the words with which the key and the answers of an item begin."""
    for text in {one.key, *one.answers}:
        yield from text.split()[:1]
