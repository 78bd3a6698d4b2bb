"""Make the members of a cast from figures."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from quizapp.articles.actors.adjectives import mark
from quizapp.articles.actors.collectives import collectives
from quizapp.articles.actors.figure import Figure
from quizapp.articles.actors.gazetteer import gazetteer
from quizapp.articles.actors.roles import office
from quizapp.articles.actors.words import words
from quizapp.articles.cast import Member, Mention


def assemble(docs: Sequence[Doc], figures: Sequence[Figure]) -> tuple[Member, ...]:
    """Return the members in the order in which the article names them."""
    taken = {
        (seen.passage, token)
        for figure in figures
        for listed in figure.seen.values()
        for seen in listed
        for token in range(seen.start, seen.end)
    }
    mark(docs, figures, taken)
    members = [_member(figure, office(figure, figures)) for figure in figures]
    members += [*collectives(docs, figures)]
    return tuple(sorted(members, key=lambda each: (each.mentions[0].passage, each.mentions[0].start)))


def _member(figure: Figure, role: str | None) -> Member:
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
    names += [each for each in _titled(figure) if each not in names]
    aliases = tuple(
        dict.fromkeys(
            each for each in (*names, *(_bare(name) if figure.kind == "person" else ())) if each != name
        )
    )
    return Member(name=name, kind=figure.kind, aliases=aliases, role=role, mentions=tuple(mentions))


def _titled(figure: Figure) -> Iterator[str]:
    """Yield "King John" and "King Huai of Chu", which are names rather than an office and a name."""
    for text, listed in figure.seen.items():
        for seen in listed:
            royal = seen.doc[seen.title].lower_ in (words("titles", "royal") | {"crown"})
            if seen.titled and royal and (" " not in text or " of " in text):
                yield str(seen.doc[seen.title : seen.end].text)


def _bare(name: str) -> Iterator[str]:
    """Yield what is left of "Sheikh Hasina" and "Joan of Arc"."""
    parts = name.split()
    if len(parts) > 1 and parts[0].lower() in words("titles", "kept"):
        yield " ".join(parts[1:])
    if "of" in parts[1:]:
        yield " ".join(parts[: parts.index("of")])


def _name(figure: Figure, names: list[str]) -> str:
    if figure.entry and figure.entry.name in names:
        return figure.entry.name
    own = [form for form in names if any(each.use == "name" for each in gazetteer().get(form, ()))]
    folk = [form for form in names if any(each.use == "people" for each in gazetteer().get(form, ()))]
    if figure.entry and figure.kind == "state":
        names = own or [each for each in names if each not in folk] or names
    return max(names, key=lambda each: (len(each.split()), len(each)))
