"""Office or description ↔ actor. The lesson's own list of actors says what each is described as."""

from collections.abc import Iterator, Sequence
from functools import partial

from quizapp.facts import Facts
from quizapp.facts.company import belong_together
from quizapp.facts.description import head, might_fit
from quizapp.facts.evidence import content_words
from quizapp.facts.fact import Kind, Role
from quizapp.facts.people import asks_sex, sex
from quizapp.items import plausibility
from quizapp.items.draft import Draft, Wrong
from quizapp.items.kinds.wording import capital, which


def holder(facts: Facts) -> Iterator[Draft]:
    """Ask who it is that the lesson describes so, a question that needs no tense."""
    for role in facts.roles:
        if _names_itself(facts, role):
            continue
        yield Draft(
            fact=role.id,
            topic="actors",
            kind="role-holder",
            stem=partial(_who_is, facts, role.text),
            key=role.actor,
            why=_described(facts, role.actor),
            wrong=tuple(_wrong_holders(facts, role)),
            explanation=_described(facts, role.actor),
            evidence=role.evidence,
        )


def description(facts: Facts) -> Iterator[Draft]:
    """Ask how the lesson describes an actor, once for each; further roles are asked by their holder."""
    asked: set[str] = set()
    for role in facts.roles:
        if role.actor in asked or _names_itself(facts, role):
            continue
        asked.add(role.actor)
        name = facts.names.spoken(role.actor)
        yield Draft(
            fact=role.id,
            topic="actors",
            kind="role-description",
            stem=f"How does the lesson describe {name}?",
            key=role.text,
            why=f"This is how the lesson describes {name}.",
            wrong=tuple(_wrong_descriptions(facts, role)),
            explanation=_described(facts, role.actor),
            evidence=role.evidence,
        )


def _who_is(facts: Facts, text: str, offered: Sequence[str]) -> str:
    told = text if _reads_on(text) else f"“{text}”"
    word = which(facts, offered, person="whom", nouns=False)
    return f"{capital(word)} does the lesson describe as {told}?"


def _wrong_holders(facts: Facts, role: Role) -> Iterator[Wrong]:
    kind = _class(facts.kinds[role.actor])
    for other, its in facts.kinds.items():
        if _class(its) != kind or other == role.actor or belong_together(facts, role.actor, other):
            continue
        if not might_fit(facts, other, role.text) and _of_that_sex(facts, other, role.text):
            alike = plausibility.of_actors(facts, role.actor, other)
            yield Wrong(text=other, why=_described(facts, other), plausibility=alike)


def _wrong_descriptions(facts: Facts, role: Role) -> Iterator[Wrong]:
    for other in facts.roles:
        if _class(facts.kinds[other.actor]) != _class(facts.kinds[role.actor]) or other.actor == role.actor:
            continue
        if (
            not might_fit(facts, role.actor, other.text)
            and _of_that_sex(facts, role.actor, other.text)
            and not belong_together(facts, role.actor, other.actor)
        ):
            alike = plausibility.of_actors(facts, role.actor, other.actor)
            yield Wrong(
                text=other.text,
                why=f"This is how the lesson describes {facts.names.spoken(other.actor)}.",
                plausibility=(alike + plausibility.of_texts(role.text, other.text)) / 2,
            )


def _of_that_sex(facts: Facts, name: str, text: str) -> bool:
    """Tell whether a description tells of no sex, or of one that an actor may have: no man is a queen."""
    asked, known = asks_sex(text), sex(facts, name) if facts.kinds[name] == "person" else ""
    return not asked or known == asked or (asked == "man" and not known)


def _class(kind: Kind) -> Kind:
    """Return the kind among which a reader would look: a territory is a place as a state is."""
    return "state" if kind == "territory" else kind


def _names_itself(facts: Facts, role: Role) -> bool:
    """Tell whether the description gives the name away: it repeats a word of it that few others have.

    "A bank that lent the money" betrays Kestrel Bank; "a union of states" does not betray the one union
    among three.
    """
    own = content_words(role.actor)
    noun = content_words(head(role.text))
    aliases = (content_words(each) for each in facts.names.spellings[role.actor])
    repeated = (content_words(role.text) & own) | noun.intersection(frozenset().union(*aliases))
    kind = _class(facts.kinds[role.actor])
    rivals = [
        content_words(name) for name, its in facts.kinds.items() if name != role.actor and _class(its) == kind
    ]
    return any(sum(word in words for words in rivals) < 2 for word in repeated)


def _reads_on(text: str) -> bool:
    """Tell whether a description can follow "is": it has an article, or is a title."""
    return text.startswith(("a ", "an ", "the ")) or text[:1].isupper()


def _described(facts: Facts, name: str) -> str:
    texts = [role.text for role in facts.roles if role.actor == name]
    spoken = facts.names.spoken(name)
    told = " and ".join(text if _reads_on(text) else f"“{text}”" for text in texts)
    return f"The lesson describes {spoken} as {told}." if texts else ""
