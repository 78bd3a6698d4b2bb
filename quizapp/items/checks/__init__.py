"""The nineteen published item-writing flaws, as rules over one item; `sets` looks at several together.

The criteria are those of Haladyna, Downing and Rodriguez as programmed by Moore et al. (2023, 2024).
"""

from collections.abc import Callable, Iterator

from quizapp.facts import Facts
from quizapp.items.checks import cues, options, proof, stem
from quizapp.items.checks.flaw import Flaw
from quizapp.items.item import Item

__all__ = ["Flaw", "flaws"]

ALONE: dict[str, Callable[[Item], str]] = {
    "I01": stem.ambiguous,
    "I03": options.none_of_these,
    "I04": cues.longest,
    "I05": stem.gratuitous,
    "I06": options.true_or_false,
    "I07": cues.converging,
    "I08": cues.logical,
    "I09": options.all_of_these,
    "I10": stem.gap,
    "I11": options.absolute,
    "I13": stem.unfocused,
    "I14": options.combined,
    "I15": cues.grammatical,
    "I16": options.lost_sequence,
    "I17": options.vague,
}
QUOTED = frozenset({"I11", "I17"})
"""Words that a generated item only quotes from the lesson; its question asks what the lesson says."""
WITH_FACTS: dict[str, Callable[[Item, Facts], str]] = {
    "I02": proof.implausible,
    "I12": cues.clang,
    "I18": lambda item, facts: proof.several_right(item, facts) or proof.so_at_other_times(item, facts),
    "I19": stem.negative,
}


def flaws(item: Item, facts: Facts) -> tuple[Flaw, ...]:
    """Return the flaws of an item, each with a sentence that says how to mend it."""
    return tuple(sorted(_found(item, facts)))


def _found(item: Item, facts: Facts) -> Iterator[Flaw]:
    for code, rule in ALONE.items():
        if item.origin == "generated" and code in QUOTED:
            continue
        if message := rule(item):
            yield Flaw(code=code, message=message)
    for code, looked in WITH_FACTS.items():
        if message := looked(item, facts):
            yield Flaw(code=code, message=message)
