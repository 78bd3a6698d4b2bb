"""Make the members of a cast from figures."""

from collections.abc import Sequence, Set

from spacy.tokens import Doc

from quizapp.articles.actors.adjectives import mark
from quizapp.articles.actors.collectives import collectives
from quizapp.articles.actors.figure import Figure
from quizapp.articles.actors.gazetteer import gazetteer
from quizapp.articles.actors.phrases import phrases
from quizapp.articles.actors.roles import office
from quizapp.articles.actors.scenery import is_scenery
from quizapp.articles.actors.shape import is_lordship
from quizapp.articles.actors.sighting import Sighting
from quizapp.articles.actors.spellings import bare, lordships, titled
from quizapp.articles.cast import Member, Mention


def assemble(docs: Sequence[Doc], figures: Sequence[Figure]) -> tuple[Member, ...]:
    """Return the members in the order in which the article names them."""
    figures = [each for each in figures if not is_scenery(each)]
    taken = {
        (seen.passage, token)
        for figure in figures
        for listed in figure.seen.values()
        for seen in listed
        for token in range(seen.start, seen.end)
    }
    mark(docs, figures, taken)
    phrases(docs, figures)
    named = {text for figure in figures for text in figure.seen}
    members = [_member(figure, office(figure, figures), named) for figure in figures]
    members += [*collectives(docs, figures)]
    return tuple(sorted(members, key=lambda each: (each.mentions[0].passage, each.mentions[0].start)))


def _member(figure: Figure, role: str | None, named: Set[str]) -> Member:
    """Return an actor with its names; a form made of them is none that was seen of another (`named`)."""
    names = list(figure.seen)
    name = _name(figure, names)
    mentions = [
        Mention(passage=seen.passage, start=seen.start, end=seen.end)
        for listed in figure.seen.values()
        for seen in listed
    ]
    mentions += [
        Mention(passage=passage, start=at, end=at + 1, form="adjective") for passage, at in figure.adjectives
    ]
    mentions.sort(key=lambda each: (each.passage, each.start))
    names += [*titled(figure), *figure.phrases, *lordships(figure), *bare(figure, name)]
    aliases = tuple(
        dict.fromkeys(each for each in names if each != name and (each in figure.seen or each not in named))
    )
    return Member(name=name, kind=figure.kind, aliases=aliases, role=role, mentions=tuple(mentions))


def _name(figure: Figure, names: list[str]) -> str:
    if figure.entry and figure.entry.name in names:
        return figure.entry.name
    own = [form for form in names if any(each.use == "name" for each in gazetteer().get(form, ()))]
    folk = [form for form in names if any(each.use == "people" for each in gazetteer().get(form, ()))]
    if figure.entry and figure.kind == "state":
        names = own or [each for each in names if each not in folk] or names
    names = [each for each in names if " " in each and not is_lordship(each)] or names
    names = [each for each in names if not all(map(_translation, figure.seen[each]))] or names
    return max(names, key=lambda each: (len(each.split()), len(each)))


def _translation(seen: Sighting) -> bool:
    """Tell whether a name is given in another language: "(Kurdish: Partiya …"."""
    return seen.doc[max(0, seen.start - 1) : seen.start].text == ":"
