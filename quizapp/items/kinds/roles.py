"""Office or description ↔ actor. The lesson's own list of actors says what each is described as."""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from quizapp.facts import Facts
from quizapp.facts.company import belong_together
from quizapp.facts.description import head, indefinite, might_fit
from quizapp.facts.evidence import content_words
from quizapp.facts.fact import Role
from quizapp.facts.people import asks_sex, sex
from quizapp.items import plausibility
from quizapp.items.draft import Draft, Wrong
from quizapp.items.kinds.proved import family
from quizapp.items.kinds.wording import OF_THESE, capital, one_of, which

_CLAUSE = re.compile(
    r",| (?:who|whom|whose|that|which|where|when|as|led|made|held|called|named)\b|(?: \w+){6}"
)
"""What keeps "in this lesson" from standing at the end: it would belong to the clause."""
_YEAR = re.compile(r"\b\d{3,4}\b")


def holder(facts: Facts) -> Iterator[Draft]:
    """Ask who or which is called so, in the tense in which one tells what a text holds."""
    for role in facts.roles:
        if names_itself(facts, role):
            continue
        yield Draft(
            fact=role.id,
            topic="actors",
            kind="role-holder",
            stem=partial(_who_is, facts, role.text),
            key=role.actor,
            why=described(facts, role.actor),
            wrong=tuple(_wrong_holders(facts, role)),
            explanation=described(facts, role.actor),
            evidence=role.evidence,
        )


def description(facts: Facts) -> Iterator[Draft]:
    """Ask who or what an actor is, once for each; further roles are asked by their holder."""
    asked: set[str] = set()
    for role in facts.roles:
        if role.actor in asked or names_itself(facts, role):
            continue
        asked.add(role.actor)
        yield Draft(
            fact=role.id,
            topic="actors",
            kind="role-description",
            stem=_what_is(facts, role.actor),
            key=role.text,
            why=described(facts, role.actor),
            wrong=tuple(_wrong_descriptions(facts, role)),
            explanation=described(facts, role.actor),
            evidence=role.evidence,
        )


def _who_is(facts: Facts, text: str, offered: Sequence[str]) -> str:
    """Ask for the bearer of a description: "Who is the king of Denmark in this lesson?"."""
    word = which(facts, offered, nouns=False)
    if word.split()[-1] in text.split():
        word = OF_THESE  # "which state … is the state of nine islands" says it twice
    if not _reads_on(text):
        return f"{capital('whom' if word == 'who' else word)} does the lesson call “{text}”?"
    if word == "who" and indefinite(text):
        return f"{capital(one_of(word))} {'was' if _YEAR.search(text) else 'is'} {text}?"
    if word != "who" or _YEAR.search(text):
        return f"{capital(word)} {'was' if _YEAR.search(text) else 'is'} {text}?"
    return f"In this lesson, who is {text}?" if _CLAUSE.search(text) else f"Who is {text} in this lesson?"


def _what_is(facts: Facts, name: str) -> str:
    """Ask for the description of an actor: "What is the Hanse in this lesson?"."""
    word = "Who" if facts.kinds[name] in {"person", "group"} else "What"
    return f"{word} {_is(facts, name)} {facts.names.spoken(facts.names.shown(name))} in this lesson?"


def _is(facts: Facts, name: str) -> str:
    """Return the verb of an actor's name: "are" for several, such as the Danubian Principalities."""
    noun = head(facts.names.shown(name))
    several = facts.kinds[name] == "group" or (
        facts.kinds[name] == "territory" and name in facts.names.with_article
    )
    return "are" if several and re.search(r"[^sui]s$", noun) else "is"


def _wrong_holders(facts: Facts, role: Role) -> Iterator[Wrong]:
    for alike, other in plausibility.foremost(_other_holders(facts, role)):
        yield Wrong(text=other, why=described(facts, other), plausibility=alike)


def _other_holders(facts: Facts, role: Role) -> Iterator[tuple[float, str]]:
    kind = family(facts.kinds[role.actor])
    for other, its in facts.kinds.items():
        if family(its) != kind or other == role.actor or belong_together(facts, role.actor, other):
            continue
        if not might_fit(facts, other, role.text) and fits_sex(facts, other, role.text):
            yield plausibility.of_actors(facts, role.actor, other), other


def _wrong_descriptions(facts: Facts, role: Role) -> Iterator[Wrong]:
    for alike, other in plausibility.foremost(_other_descriptions(facts, role)):
        yield Wrong(text=other.text, why=bearer(facts, other.actor), plausibility=alike)


def _other_descriptions(facts: Facts, role: Role) -> Iterator[tuple[float, Role]]:
    for other in facts.roles:
        if family(facts.kinds[other.actor]) != family(facts.kinds[role.actor]) or other.actor == role.actor:
            continue
        if (
            not might_fit(facts, role.actor, other.text)
            and fits_sex(facts, role.actor, other.text)
            and not belong_together(facts, role.actor, other.actor)
        ):
            alike = plausibility.of_actors(facts, role.actor, other.actor)
            yield (alike + plausibility.of_texts(role.text, other.text)) / 2, other


def fits_sex(facts: Facts, name: str, text: str) -> bool:
    """Tell whether a description tells of no sex, or of one that an actor may have: no man is a queen."""
    asked, known = asks_sex(text), sex(facts, name) if facts.kinds[name] == "person" else ""
    return not asked or known == asked or (asked == "man" and not known)


def names_itself(facts: Facts, role: Role) -> bool:
    """Tell whether the description gives the name away: it repeats a word of it that few others have.

    "A bank that lent the money" betrays Kestrel Bank; "a union of states" does not betray the one union
    among three.
    """
    own = content_words(role.actor)
    noun = content_words(head(role.text))
    aliases = (content_words(each) for each in facts.names.spellings[role.actor])
    repeated = (content_words(role.text) & own) | noun.intersection(frozenset().union(*aliases))
    kind = family(facts.kinds[role.actor])
    rivals = [
        content_words(name) for name, its in facts.kinds.items() if name != role.actor and family(its) == kind
    ]
    return any(sum(word in words for words in rivals) < 2 for word in repeated)


def _reads_on(text: str) -> bool:
    """Tell whether a description can follow "is": it has an article, or is a title."""
    return text.startswith(("a ", "an ", "the ")) or text[:1].isupper()


def described(facts: Facts, name: str) -> str:
    """Return what an actor is, "" when the lesson does not describe it."""
    texts = facts.described.get(name, ())
    told = [text if _reads_on(text) else f"called “{text}”" for text in texts]
    verb = "was" if any(map(_YEAR.search, texts)) else _is(facts, name)
    return f"{capital(facts.names.spoken(name))} {verb} {' and '.join(told)}." if texts else ""


def bearer(facts: Facts, name: str) -> str:
    """Say to whom a description belongs: "That is Albert."."""
    return f"That is {facts.names.spoken(name)}."
