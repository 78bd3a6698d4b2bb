"""Turn a sentence into part of another one, or into a question, where that is safe; else leave it alone."""

import re

from quizapp.facts import Facts
from quizapp.facts.memory import once
from quizapp.items.kinds.past import BASES

_DETERMINER = """
the a an many most some several few both all two three four five six seven eight nine ten there his her its
their another
"""
_DETERMINERS = frozenset(_DETERMINER.split())
_BE = frozenset({"was", "were"})
_FINITE = frozenset({"is", "are", "has", "had", "have", "will", "would", "could", "can", "may", "might"})
_SUBORDINATE = frozenset({"that", "what", "which", "who", "whom", "whose", "when", "where", "how", "because"})
_DENIALS = frozenset({"not", "no", "nobody", "never", "without", "neither", "nor", "except"})
_ADVERBIAL = re.compile(
    r"(?:In|On|At|After|Before|During|From|By|Until|Since|As|When|While|For|With|Under)\b"
)
_JOINTS = frozenset({"and", "but", "or", "then", ","})
_FULL_NAME = re.compile(r"[A-Z]\w+ [A-Z]\w")


@once
def inside(facts: Facts, text: str) -> str:
    """Return a sentence as it stands behind "when" or a date: "the towns met"; "" when that is unsure.

    The first word keeps its capital letter when it is a name or stands so inside the prose.
    """
    plain = text.strip().rstrip(".")
    words = set(re.findall(r"\w+", plain.casefold()))
    if not plain[:1].isalpha() or words & _DENIALS or _ADVERBIAL.match(plain):
        return ""
    first = re.split(r"\W", plain, maxsplit=1)[0]
    if plain.startswith(_spellings(facts)):
        return plain
    lowered = f"{plain[0].lower()}{plain[1:]}"
    if first.casefold() in _DETERMINERS:
        return lowered
    small, large = _words(facts)
    if first.casefold() in small:
        return lowered
    return plain if first in large or _FULL_NAME.match(plain) else ""


def asked(facts: Facts, text: str) -> str:
    """Return the second half of a question: "did Norland attack Eastland"; "" when that is unsure.

    The sentence must have one finite verb, known to `past`, apart from those of clauses behind it.
    """
    told = inside(facts, text)
    words = told.split()
    place = next((at for at, word in enumerate(words) if word in _BE or word in BASES), 0)
    subject, rest = words[:place], words[place + 1 :]
    passive = words[place : place + 1] in (["was"], ["were"])
    if not subject or _unlike_a_subject(subject) or _goes_on(rest[1:] if passive else rest):
        return ""
    if passive:
        return " ".join((words[place], *subject, *rest))
    return " ".join(("did", *subject, BASES[words[place]], *rest))


@once
def _spellings(facts: Facts) -> tuple[str, ...]:
    every = (each for spellings in facts.names.spellings.values() for each in spellings)
    return tuple(each for each in every if not each.startswith("The "))


@once
def _words(facts: Facts) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words of the prose in small letters, and those with a capital behind another word."""
    prose = " ".join(sentence.text for sentence in facts.search.sentences)
    small = frozenset(re.findall(r"\b[^\W\d_A-Z]\w*", prose))
    return small, frozenset(re.findall(r"(?<=[\w,] )([A-Z]\w*)", prose))


def _unlike_a_subject(words: list[str]) -> bool:
    """Tell whether the words before a verb are no plain subject: "the newly" of "the newly elected king"."""
    strange = _FINITE | _SUBORDINATE
    return (
        (words[-1].islower() and words[-1].endswith("ly"))
        or words[-1].casefold() in _DETERMINERS - {"there", "many", "some", "several", "few", "both", "all"}
        or any(word.casefold() in strange or word.endswith(",") for word in words)
    )


def _goes_on(rest: list[str]) -> bool:
    """Tell whether a second verb may follow before any clause: "… and drove the pirates out".

    Then the first one may be a participle: "an army led by Hannibal burned …".
    """
    behind = ""
    for word in rest:
        bare = word.strip(",;:")
        if bare in _SUBORDINATE:
            return False
        verb = bare in BASES and behind not in _DETERMINERS
        joined = behind in _JOINTS and bare.endswith("ed")
        if bare in _BE | _FINITE | {"did"} or verb or joined:
            return True
        behind = "," if word.endswith((",", ";")) else bare
    return False
