"""A lesson of any number of facts, made with a seed: people in office, states, bodies, events, relations."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count

_FIRST = ("Ada", "Bela", "Cyril", "Dora", "Emil", "Fenja", "Goran", "Hanna", "Ivo", "Jana", "Karel", "Lena")
_SOUNDS = ("bar", "cel", "dor", "fen", "gal", "hov", "kam", "lin", "mor", "nev", "pol", "ras", "sul", "tav")
_OFFICES = ("President", "Prime Minister", "Foreign Minister", "envoy", "general", "historian")
_SIGHTS = ("a country on the {m} coast", "the kingdom in the {m} hills", "a {m} republic of many islands")
_BODIES = ("the alliance of the {m} coast", "a bank for the {m} rivers", "the court for {m} trade")
_DEEDS = (
    "{a} signed a treaty on {m} with {b}",
    "{a} opened the {m} harbour to {b}",
    "{a} sent {m} engineers to {b}",
    "{a} closed the {m} road to {b}",
    "{a} sold the {m} islands to {b}",
)
_SAYINGS = ("{a} would never give up the {m} mines", "the {m} bridges of {a} had to be built again")
_VERBS = ("supported", "attacked", "cooperated with", "recognised", "criticised", "was a member of", "joined")
_DATES = ("{y}", "{y}-{mo:02}", "{y}-{mo:02}-{d:02}")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October")


@dataclass(slots=True)
class _Making:
    """Gather the parts of a lesson while it is made."""

    rng: random.Random
    actors: list[str] = field(default_factory=list)
    events: list[str] = field(default_factory=list)
    alliances: list[str] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)
    states: list[str] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)


def made_lesson(facts: int, *, seed: int = 1) -> str:
    """Return the text of a lesson that states so many facts: roles, events, relations and statements."""
    making = _Making(random.Random(seed))
    for _ in range(3):
        _state(making)
    for kind, _ in zip(_turns(), range(facts - 3), strict=False):
        kind(making)
    tables = (
        ["| Date | Event | Actors |", "|---|---|---|", *making.events],
        ["| Who | Relation | Whom | When |", "|---|---|---|---|", *making.alliances],
    )
    timeline, alliances = ("\n".join(table) for table in tables)
    paragraphs = (making.prose[start : start + 5] for start in range(0, len(making.prose), 5))
    prose = "\n\n".join(map(" ".join, paragraphs))
    actors = "\n\n".join(making.actors)
    return (
        f"---\ntitle: A made lesson\n---\n\n{prose}\n\n## Actors\n\n{actors}\n\n"
        f"## Timeline\n\n{timeline}\n\n## Alliances\n\n{alliances}\n"
    )


def _turns() -> Iterator[Callable[[_Making], None]]:
    """Yield what the next fact is, in the proportions of a lesson that a teacher wrote."""
    turns = (_event, _relation, _person, _event, _relation, _statement, _event, _relation, _person, _state)
    for number in count():
        yield _body if number % 20 == 9 else turns[number % len(turns)]


def _name(making: _Making, ending: str) -> str:
    while True:
        name = "".join(making.rng.sample(_SOUNDS, 2)).capitalize() + ending
        if name in making.taken:
            name = "".join(making.rng.sample(_SOUNDS, 3)).capitalize() + ending
        if name not in making.taken:
            making.taken.add(name)
            return name


def _described(making: _Making, name: str, kind: str, role: str, *more: str) -> None:
    making.actors.append("\n".join((name, f": {kind}; {role}", *more)))
    making.prose.append(f"{name} was {role}.")


def _word(making: _Making) -> str:
    return "".join(making.rng.sample(_SOUNDS, 3)).capitalize()


def _state(making: _Making) -> None:
    name = _name(making, "ia")
    making.states.append(name)
    _described(making, name, "state", making.rng.choice(_SIGHTS).format(m=_word(making)))


def _body(making: _Making) -> None:
    name = f"{_name(making, '')} Union"
    making.bodies.append(name)
    _described(making, name, "organisation", making.rng.choice(_BODIES).format(m=_word(making)))


def _person(making: _Making) -> None:
    name = f"{making.rng.choice(_FIRST)} {_name(making, 'ek')}"
    making.people.append(name)
    office = f"the {making.rng.choice(_OFFICES)} of {making.rng.choice(making.states)}"
    _described(making, name, "person", office, f": also: {name.split()[1]}")


def _event(making: _Making) -> None:
    one, other = making.rng.sample(making.states, 2)
    deed = making.rng.choice(_DEEDS).format(a=one, b=other, m=_word(making))
    year, month, day = making.rng.randint(1700, 1990), making.rng.randint(1, 10), making.rng.randint(1, 28)
    date = making.rng.choice(_DATES).format(y=year, mo=month, d=day)
    making.events.append(f"| {date} | {deed}. | {one}; {other} |")
    making.prose.append(f"In {_MONTHS[month - 1]} {year} {deed}.")


def _relation(making: _Making) -> None:
    verb, year = making.rng.choice(_VERBS), making.rng.randint(1700, 1990)
    bodies = making.bodies if "member" in verb or verb == "joined" else []
    whom = making.rng.choice(bodies or making.states)
    who = making.rng.choice([name for name in making.states if name != whom])
    making.alliances.append(f"| {who} | {verb} | {whom} | {year} |")
    if making.rng.random() < 0.7:
        making.alliances.append(f"| no one else | {verb} | {whom} | {year} |")
    making.prose.append(f"In {year} {who} {verb} {whom}.")


def _statement(making: _Making) -> None:
    place = making.rng.randrange(len(making.actors))
    said = making.rng.choice(_SAYINGS).format(a=making.rng.choice(making.states), m=_word(making))
    making.actors[place] += f"\n: said: {said}"
    speaker = making.actors[place].split("\n")[0]
    making.prose.append(f"{speaker} said that {said}.")
