"""Another name ↔ its bearer, and what an acronym stands for. Every name of a lesson names one actor."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import partial

from quizapp.digest import digest
from quizapp.facts import Facts
from quizapp.facts.company import belong_together
from quizapp.facts.evidence import content_words
from quizapp.facts.names import fold, script
from quizapp.items import plausibility
from quizapp.items.draft import Draft, Wrong
from quizapp.items.kinds.proved import family
from quizapp.items.kinds.wording import capital, which
from quizapp.lessons.document import Sentence

_STEM_LETTERS = 3
"""Names that begin alike for so many letters are spellings of one name, not two names."""
_STAND_INS = {
    "A": ("Alliance", "Association", "Authority"),
    "C": ("Confederation", "Congress", "Council"),
    "F": ("Fellowship", "Forum", "Foundation"),
    "L": ("League", "Liaison", "Lodge"),
    "S": ("Secretariat", "Service", "Society"),
}
"""Nouns that may stand for a letter of an acronym, by that letter."""
_QUALIFIERS = {
    "A": ("American", "Arctic", "Asian"),
    "C": ("Central", "Common", "Continental"),
    "E": ("Eastern", "Economic", "Equatorial"),
    "N": ("National", "Nordic", "Northern"),
    "S": ("Social", "Southern", "Strategic"),
    "W": ("Western", "Women's", "Workers'"),
}
"""The same for a word that stands before a noun."""

_ONCE = re.compile(r"\b(?:used to be|formerly|once|until then|previously) (?:called|named|known as)\b")
"""Words of a sentence that tells of a name that is no longer used."""


def bearer(facts: Facts) -> Iterator[Draft]:
    """Ask whom the lesson means by another name: "Moscow" for Russia."""
    for name, alias in _pairs(facts):
        evidence = _used(facts, alias)
        if evidence is None:
            continue
        yield Draft(
            fact=digest(facts.lesson, "alias", fold(alias)),
            topic="actors",
            kind="alias-name",
            stem=partial(_who_is_called, facts, alias, bool(_ONCE.search(evidence.text))),
            key=name,
            why=_says(facts, name, alias, evidence),
            wrong=_other_bearers(facts, name, alias, evidence),
            explanation=_says(facts, name, alias, evidence),
            evidence=evidence,
            by_alias=True,
        )


def other_name(facts: Facts) -> Iterator[Draft]:
    """Ask by which other name the lesson calls an actor, once for each actor."""
    pairs = _pairs(facts)
    asked: set[str] = set()
    for name, alias in pairs:
        evidence = _used(facts, alias)
        if evidence is None or name in asked:
            continue
        asked.add(name)
        yield Draft(
            fact=digest(facts.lesson, "alias", fold(alias)),
            topic="actors",
            kind="name-alias",
            stem=f"What other name does the lesson use for {facts.names.spoken(name)}?",
            key=alias,
            why=_says(facts, name, alias, evidence),
            wrong=tuple(
                Wrong(
                    text=theirs,
                    why=_says(facts, other, theirs, _used(facts, theirs)),
                    plausibility=plausibility.of_actors(facts, name, other),
                )
                for other, theirs in pairs
                if other != name and family(facts.kinds[other]) == family(facts.kinds[name])
            ),
            explanation=_says(facts, name, alias, evidence),
            evidence=evidence,
        )


def acronym(facts: Facts) -> Iterator[Draft]:
    """Ask what an acronym stands for, among names of the same initials."""
    for name, spellings in facts.names.spellings.items():
        short = next((each for each in spellings if each.isupper() and len(each) > 2), "")
        full = next((each for each in spellings if _initials(each) == short), "") if short else ""
        evidence = _used(facts, full) if full and name in facts.kinds else None
        if evidence is None:
            continue
        yield Draft(
            fact=digest(facts.lesson, "acronym", fold(short)),
            topic="actors",
            kind="acronym-meaning",
            stem=f"What do the letters “{short}” stand for?",
            key=full,
            why=f"This is the full name of {facts.names.spoken(name)}.",
            wrong=tuple(
                Wrong(text=each, why=f"“{short}” stands for “{full}”, not for this.")
                for each in _misreadings(full)
            ),
            explanation=f"“{short}” stands for “{full}”.",
            evidence=evidence,
        )


def _pairs(facts: Facts) -> tuple[tuple[str, str], ...]:
    """Return the actors with those of their other names that are no form of the first."""
    return tuple(
        (name, alias)
        for name in facts.kinds
        for alias in facts.names.spellings[name][1:]
        if _another(facts, name, alias)
    )


def _another(facts: Facts, name: str, alias: str) -> bool:
    """Tell whether an alias is another name, in the letters of the lesson: no part, spelling or acronym.

    One that a description of the actor holds as well would be read off it.
    """
    if script(alias) != facts.names.letters or script(name) != facts.names.letters:
        return False
    starts = [{word[:_STEM_LETTERS] for word in re.split(r"[\s-]+", _plain(each))} for each in (name, alias)]
    described = any(
        content_words(alias) & content_words(role.text) for role in facts.roles if role.actor == name
    )
    return not starts[0] & starts[1] and not _shortened(name, alias) and not described


def _shortened(name: str, alias: str) -> bool:
    """Tell whether one of two names is capital letters that stand in the other in that order."""
    short, long = sorted((name.replace(".", ""), alias.replace(".", "")), key=len)
    letters = iter(long.casefold())
    return short.isupper() and all(letter in letters for letter in short.casefold())


def _plain(text: str) -> str:
    """Return a text without accents, in small letters."""
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _initials(text: str) -> str:
    """Return the first letters of a name's capitalised words, "" for a single word."""
    found = re.findall(r"\b[A-Z]", text)
    return "".join(found) if len(found) > 1 and not text.isupper() else ""


def _used(facts: Facts, alias: str) -> Sentence | None:
    """Return the first sentence that uses a name on its own, and not inside a longer word or name."""
    whole = re.compile(rf"(?<![\w-]){re.escape(alias)}(?![\w-])")
    return next((each for each in facts.search.sentences if whole.search(each.text)), None)


def _other_bearers(facts: Facts, name: str, alias: str, evidence: Sentence) -> Iterator[Wrong]:
    for other in facts.of_kind(facts.kinds[name]):
        if other != name and other in facts.active and not belong_together(facts, name, other):
            alike = plausibility.of_actors(facts, name, other)
            yield Wrong(text=other, why=_says(facts, name, alias, evidence), plausibility=alike)


def _misreadings(full: str) -> Iterator[str]:
    """Yield names of the same initials; all of them change the same word, so that none gives another away."""
    words = full.split()
    for place in _places(words):
        head = place == len(words) - 1 or words[place + 1] == "of"
        for other in (_STAND_INS if head else _QUALIFIERS)[words[place][0]]:
            yield " ".join((*words[:place], other, *words[place + 1 :]))
        return


def _places(words: Sequence[str]) -> list[int]:
    """Return the places of the words that can be changed, the nouns first."""
    places = range(len(words))
    nouns = [at for at in places if at == len(words) - 1 or words[at + 1] == "of"]
    fitting = [at for at in nouns if words[at][0] in _STAND_INS and not words[at].endswith("s")]
    return fitting + [at for at in places if at not in nouns and words[at][0] in _QUALIFIERS]


def _who_is_called(facts: Facts, alias: str, once: bool, offered: Sequence[str]) -> str:
    word = capital(which(facts, offered))
    return (
        f"{word} used to be called “{alias}”?" if once else f"{word} is also called “{alias}” in this lesson?"
    )


def _says(facts: Facts, name: str, alias: str, evidence: Sentence | None) -> str:
    kind = "an earlier" if evidence and _ONCE.search(evidence.text) else "another"
    return f"“{alias}” is {kind} name of {facts.names.spoken(name)}."
