"""Office or description ↔ actor. The lesson's own list of actors says what each is described as."""

from collections.abc import Iterator, Sequence
from functools import partial

from quizapp.facts import Facts
from quizapp.facts.company import belong_together
from quizapp.facts.description import head, might_fit
from quizapp.facts.evidence import content_words
from quizapp.facts.fact import Role
from quizapp.facts.people import asks_sex, sex
from quizapp.items import plausibility
from quizapp.items.draft import Draft, Wrong
from quizapp.items.kinds.proved import family
from quizapp.items.kinds.wording import OF_THESE, capital, which


def holder(facts: Facts) -> Iterator[Draft]:
    """Ask who it is that the lesson describes so, a question that needs no tense."""
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
    """Ask how the lesson describes an actor, once for each; further roles are asked by their holder."""
    asked: set[str] = set()
    for role in facts.roles:
        if role.actor in asked or names_itself(facts, role):
            continue
        asked.add(role.actor)
        name = facts.names.spoken(facts.names.shown(role.actor))
        yield Draft(
            fact=role.id,
            topic="actors",
            kind="role-description",
            stem=f"How does the lesson describe {name}?",
            key=role.text,
            why=f"This is how the lesson describes {name}.",
            wrong=tuple(_wrong_descriptions(facts, role)),
            explanation=described(facts, role.actor),
            evidence=role.evidence,
        )


def _who_is(facts: Facts, text: str, offered: Sequence[str]) -> str:
    told = text if _reads_on(text) else f"“{text}”"
    word = which(facts, offered, person="whom", nouns=False)
    if word.split()[-1] in text.split():
        word = OF_THESE  # "which state … as the state of nine islands" says it twice
    return f"{capital(word)} does the lesson describe as {told}?"


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
        whose = f"This is how the lesson describes {facts.names.spoken(other.actor)}."
        yield Wrong(text=other.text, why=whose, plausibility=alike)


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
    """Return how the lesson describes an actor, "" when it does not."""
    texts = facts.described.get(name, ())
    spoken = facts.names.spoken(name)
    told = " and ".join(text if _reads_on(text) else f"“{text}”" for text in texts)
    return f"The lesson describes {spoken} as {told}." if texts else ""
