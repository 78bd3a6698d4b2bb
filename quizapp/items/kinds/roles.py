"""Office or description ↔ actor. The lesson's own list of actors says what each is described as."""

from collections.abc import Iterator

from quizapp.facts import Facts
from quizapp.facts.evidence import content_words
from quizapp.facts.fact import Kind, Role
from quizapp.items import plausibility
from quizapp.items.draft import Draft, Wrong
from quizapp.items.kinds.wording import which

TOO_ALIKE = 0.6
"""Share of common content words from which one description might fit the other's actor as well."""


def holder(facts: Facts) -> Iterator[Draft]:
    """Ask who it is that the lesson describes so."""
    for role in facts.roles:
        if _names_itself(role):
            continue
        kind = facts.kinds[role.actor]
        wrong = tuple(
            Wrong(
                text=other,
                why=_described(facts, other),
                plausibility=plausibility.of_actors(facts, role.actor, other),
            )
            for other, its in facts.kinds.items()
            if _class(its) == _class(kind) and other != role.actor and not _might_fit(facts, other, role)
        )
        yield Draft(
            fact=role.id,
            topic="actors",
            kind="role-holder",
            stem=f"{_asked(role.text, _which(kind), _which(kind, person='whom'))}?",
            key=role.actor,
            why=_described(facts, role.actor),
            wrong=wrong,
            explanation=_described(facts, role.actor),
            evidence=role.evidence,
        )


def description(facts: Facts) -> Iterator[Draft]:
    """Ask how the lesson describes an actor, once for each; further roles are asked by their holder."""
    asked: set[str] = set()
    for role in facts.roles:
        if role.actor in asked or _names_itself(role):
            continue
        asked.add(role.actor)
        kind = facts.kinds[role.actor]
        wrong = tuple(
            Wrong(
                text=other.text,
                why=f"This is how the lesson describes {facts.names.spoken(other.actor)}.",
                plausibility=(
                    plausibility.of_actors(facts, role.actor, other.actor)
                    + plausibility.of_texts(role.text, other.text)
                )
                / 2,
            )
            for other in facts.roles
            if facts.kinds[other.actor] == kind
            and other.actor != role.actor
            and not _might_fit(facts, role.actor, other)
            and not facts.names.mentioned(role.actor, other.text)
        )
        name = facts.names.spoken(role.actor)
        yield Draft(
            fact=role.id,
            topic="actors",
            kind="role-description",
            stem=f"How does the lesson describe {name}?",
            key=role.text,
            why=f"This is how the lesson describes {name}.",
            wrong=wrong,
            explanation=_described(facts, role.actor),
            evidence=role.evidence,
        )


def _which(kind: Kind, person: str = "who") -> str:
    return "which state or territory" if _class(kind) == "state" else which(kind, person=person)


def _class(kind: Kind) -> Kind:
    """Return the kind among which a reader would look: a territory is a place as a state is."""
    return "state" if kind == "territory" else kind


def _names_itself(role: Role) -> bool:
    """Tell whether the description repeats a word of the name, and so gives it away."""
    return bool(content_words(role.text) & content_words(role.actor))


def _asked(text: str, subject: str, object_: str) -> str:
    if _reads_on(text):
        return f"According to the lesson, {subject} is {text}"
    return f"{object_[:1].upper()}{object_[1:]} does the lesson describe as “{text}”"


def _reads_on(text: str) -> bool:
    """Tell whether a description can follow "is": it has an article, or is a title."""
    return text.startswith(("a ", "an ", "the ")) or text[:1].isupper()


def _described(facts: Facts, name: str) -> str:
    texts = [role.text for role in facts.roles if role.actor == name]
    spoken = facts.names.spoken(name)
    quoted = " and ".join(text if _reads_on(text) else f"“{text}”" for text in texts)
    return f"The lesson describes {spoken} as {quoted}." if texts else ""


def _might_fit(facts: Facts, name: str, role: Role) -> bool:
    """Tell whether a description might be true of an actor as well: none given, or one too much alike."""
    theirs = [content_words(other.text) for other in facts.roles if other.actor == name]
    ours = content_words(role.text)
    return not theirs or any(
        len(ours & words) >= TOO_ALIKE * max(1, min(len(ours), len(words))) for words in theirs
    )
