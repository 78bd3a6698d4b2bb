"""A draft made by hand: a short article and what a careful reader finds in it, without a language model."""

from dataclasses import replace

from quizapp.articles.article import Article
from quizapp.articles.draft import Actor, Draft, Event, Evidence, PossibleRelation, Relation

TITLE = "Ceasefire in Karvan"
ARTICLE = """The ceasefire was brokered by Oman between Velunia and the Karvan Defence Council (KDC) \
in May 2020. Turkey supports Velunia, and Ankara said so again on Tuesday.

Armenia condemned Velunia for the shelling. Sona Abrant, the Prime Minister of Velunia, met Dana Israel \
in Muscat. Abrant replied that Velunia does not recognise the KDC. Brussels may yet speak; the European \
Union has not.

Per Aas, the President of Norland, spoke first. Ida Moe, the Foreign Minister of Suderia, wrote a letter. \
Rui Vaz, the chairman of the Harbour Party, stayed at home."""


def words(text: str, number: int = 0, *, article: str = ARTICLE) -> Evidence:
    """Return the words of the article, at the place where they stand for the `number`th time from 0 on."""
    start = -1
    for _ in range(number + 1):
        start = article.index(text, start + 1)
    return Evidence(start=start, end=start + len(text), text=text)


def sentence(text: str) -> Evidence:
    """Return the whole sentence of the article that begins with these words."""
    start = ARTICLE.index(text)
    end = ARTICLE.index(".", start) + 1
    return Evidence(start=start, end=end, text=ARTICLE[start:end])


def person(name: str, role: str) -> Actor:
    """Return a person whom one sentence names with an office."""
    return Actor(name=name, kind="person", role=role, evidence=(sentence(name),), mentions=(words(name),))


BROKERED = sentence("The ceasefire")
TURKEY = sentence("Turkey supports")
ARMENIA = sentence("Armenia condemned")
MET = sentence("Sona Abrant")
REPLIED = sentence("Abrant replied")
BRUSSELS = sentence("Brussels may")

DRAFT = Draft(
    title=TITLE,
    language="en",
    as_of=None,
    article=ARTICLE,
    actors=(
        Actor(name="Oman", kind="state", evidence=(BROKERED,), mentions=(words("Oman"),)),
        Actor(
            name="Velunia",
            kind="state",
            evidence=(BROKERED, TURKEY, ARMENIA, MET, REPLIED),
            mentions=tuple(words("Velunia", number) for number in range(5)),
        ),
        Actor(
            name="Karvan Defence Council",
            kind="organisation",
            aliases=("KDC",),
            evidence=(BROKERED, REPLIED),
            mentions=(words("Karvan Defence Council"), words("KDC"), words("KDC", 1)),
        ),
        Actor(name="Turkey", kind="state", evidence=(TURKEY,), mentions=(words("Turkey"),)),
        Actor(name="Ankara", kind="territory", evidence=(TURKEY,), mentions=(words("Ankara"),)),
        Actor(name="Armenia", kind="state", evidence=(ARMENIA,), mentions=(words("Armenia"),)),
        Actor(
            name="Sona Abrant",
            kind="person",
            aliases=("Abrant",),
            role="Prime Minister of Velunia",
            evidence=(MET, REPLIED),
            mentions=(words("Sona Abrant"), words("Abrant", 1)),
        ),
        Actor(name="Dana Israel", kind="person", evidence=(MET,), mentions=(words("Dana Israel"),)),
        Actor(
            name="European Union",
            kind="organisation",
            aliases=("Brussels",),
            evidence=(BRUSSELS,),
            mentions=(words("Brussels"), words("European Union")),
        ),
        person("Per Aas", "President of Norland"),
        person("Ida Moe", "Foreign Minister of Suderia"),
        person("Rui Vaz", "chairman of the Harbour Party"),
    ),
    events=(
        Event(
            date="2020-05",
            precision="month",
            text=BROKERED.text,
            actors=("Oman", "Velunia", "Karvan Defence Council"),
            evidence=(BROKERED,),
            words=words("May 2020"),
        ),
        Event(
            date=None,
            precision="unknown",
            text=TURKEY.text,
            actors=("Turkey", "Velunia", "Ankara"),
            evidence=(TURKEY,),
            words=words("Tuesday"),
        ),
    ),
    relations=(
        Relation(
            subject="Oman",
            relation="mediates",
            object="Velunia",
            evidence=(BROKERED,),
            words=words("brokered"),
        ),
        Relation(
            subject="Turkey",
            relation="supports",
            object="Velunia",
            evidence=(TURKEY,),
            words=words("supports"),
        ),
        Relation(
            subject="Armenia",
            relation="opposes",
            object="Velunia",
            evidence=(ARMENIA,),
            words=words("condemned"),
        ),
        Relation(
            subject="Velunia",
            relation="recognises",
            object="Karvan Defence Council",
            stated_by="Sona Abrant",
            negated=True,
            evidence=(REPLIED,),
            words=words("recognise"),
        ),
    ),
    possible_relations=(
        PossibleRelation(actors=("Sona Abrant", "Dana Israel"), evidence=(MET,)),
        PossibleRelation(actors=("Turkey", "Ankara"), evidence=(TURKEY,)),
    ),
)


def drafting(article: Article, as_of: str | None) -> Draft:
    """Stand in for the language model: find the same in every article; “Tuesday” is settled by the day."""
    settled = tuple(replace(event, date=event.date or as_of) for event in DRAFT.events)
    title = article.title or TITLE
    return replace(DRAFT, title=title, article=article.text, as_of=as_of, events=settled)
