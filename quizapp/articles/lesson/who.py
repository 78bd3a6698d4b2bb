"""The actors of a draft as entries of the lesson, each name once."""

from collections.abc import Iterable, Iterator

from quizapp.articles.draft import Draft
from quizapp.articles.lesson.entry import Entry
from quizapp.articles.lesson.prose import Prose
from quizapp.articles.lesson.role import told
from quizapp.facts.names import fold
from quizapp.lessons.document import NO_ONE_ELSE, Actor, Role

SECTION = "Actors"


def entries(draft: Draft, prose: Prose) -> Iterator[Entry]:
    """Yield an entry for each actor; of two with one name the first, and no alias that names another."""
    taken = {fold(tidy(actor.name)) for actor in draft.actors} | {"", fold(NO_ONE_ELSE)}
    named: set[str] = {"", fold(NO_ONE_ELSE)}
    for actor in draft.actors:
        name = tidy(actor.name)
        if fold(name) in named:
            continue
        named.add(fold(name))
        role = told(actor.role)
        row = Actor(
            name=name,
            kind=actor.kind,
            roles=(Role(text=role),) if role else (),
            aliases=tuple(_new(actor.aliases, taken)),
        )
        start = actor.evidence[0].start if actor.evidence else 0
        sentence = prose.sentence(actor.evidence)
        yield Entry(section=SECTION, row=row, said=_said(name, role), sentence=sentence, start=start)


def tidy(name: str) -> str:
    """Return a name on one line."""
    return " ".join(name.split())


def _new(aliases: Iterable[str], taken: set[str]) -> Iterator[str]:
    """Yield the aliases that name nobody yet, and note that they are taken."""
    for alias in map(tidy, aliases):
        if fold(alias) not in taken:
            taken.add(fold(alias))
            yield alias


def _said(name: str, role: str) -> str:
    return f"is {name} {role}?" if role else f"does {name} belong here?"
