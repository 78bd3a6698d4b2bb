"""Match nouns of doing and standing: "A's invasion of B", "war between A and B", "A, an ally of B"."""

from collections.abc import Iterator

from spacy.tokens import Token

from quizapp.articles.relations import clause, subjects
from quizapp.articles.relations.claim import Claim
from quizapp.articles.relations.lexicon import Lexicon, Noun, Words
from quizapp.articles.relations.names import Actors
from quizapp.articles.relations.reference import PERSONAL, Reference
from quizapp.articles.relations.sides import of_kind

_NOUNS = frozenset({"NOUN", "PROPN"})
_WHEN = frozenset({"after", "in", "during"})
_TREATIES = frozenset({"treaty", "pact", "agreement", "accord", "alliance", "partnership"})


def claims(noun: Token, reference: Reference, lexicon: Lexicon) -> Iterator[Claim]:
    """Yield what a noun of doing relates."""
    if noun.pos_ not in _NOUNS or reference.at(noun):
        return
    for entry in lexicon.acts.get(noun.lemma_.lower(), lexicon.acts.get(noun.lower_, ())):
        bodies = entry.code not in PERSONAL
        patients = _governed(noun, entry.object, reference, bodies=bodies, deep=True)
        doers, carrier = _doers(noun, entry, reference, lexicon)
        if entry.given_to:
            patients, carrier = _receiver(noun, entry, reference, lexicon)
            if {"poss", "prep"} <= {child.dep_ for child in noun.children}:
                patients = ()
        if entry.pairs and not patients:
            between = _governed(noun, frozenset({"between"}), reference, deep=True)
            doers, patients, carrier = (between, between, None) if len(between) > 1 else ((), (), None)
        patients = of_kind(patients, entry.kinds, reference)
        doers = of_kind(doers, entry.holders, reference)
        if doers and patients:
            yield Claim(
                code=entry.code,
                subjects=doers,
                objects=patients,
                anchor=carrier or noun,
                start=noun.i,
                end=noun.i + 1,
                given=carrier is None,
            )


def _doers(noun: Token, entry: Noun, reference: Reference, lexicon: Lexicon) -> tuple[Actors, Token | None]:
    """Return who does it, and the verb that lends it a subject when one does: "launched an attack"."""
    verb = noun.head
    bodies = entry.code not in PERSONAL
    own = () if _is_named(noun, reference) else reference.owner(noun)
    own = own or _governed(noun, entry.subject, reference, bodies=bodies)
    light = noun.dep_ in {"dobj", "nsubjpass"} and verb.lemma_.lower() in lexicon.moods["light"]
    if not own and not light and noun.head.lower_ in _WHEN and "with" in entry.object:
        return _party(noun, entry, reference, lexicon), None
    if own or not light or entry.owned:
        return own, (verb if light and own else None)
    if noun.dep_ == "nsubjpass":
        return next((who for each in clause.agents(verb) if (who := reference.who(each))), ()), verb
    subject = subjects.subject(verb, lexicon.moods["steering"])
    return (reference.who(subject) if subject is not None and not clause.is_passive(verb) else ()), verb


def _party(noun: Token, entry: Noun, reference: Reference, lexicon: Lexicon) -> Actors:
    """Return who had it: the subject in "A left after a quarrel with B"; a man in a war is not its party."""
    verb = noun.head.head
    subject = subjects.subject(verb, lexicon.moods["steering"]) if verb.pos_ == "VERB" else None
    who = reference.who(subject) if subject is not None and not clause.is_passive(verb) else ()
    if entry.code == "opposes":
        return who
    return tuple(each for each in who if reference.cast.members[each].kind != "person")


def _is_named(noun: Token, reference: Reference) -> bool:
    """Return whether a name before a treaty is its own: "the ANZUS treaty"."""
    before = noun.nbor(-1) if noun.i > noun.sent.start else None
    found = reference.at(before) if before is not None and before.dep_ in {"compound", "nmod"} else None
    return found is not None and found[1].form == "name" and noun.lemma_ in _TREATIES


def _receiver(
    noun: Token, entry: Noun, reference: Reference, lexicon: Lexicon
) -> tuple[Actors, Token | None]:
    """Return who has it, with the verb: "A has the backing of", "with the help of B, A won"."""
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if noun.head.lemma_.lower() not in entry.given_to:
        return (), None
    if verb.pos_ not in clause.VERBAL:
        return reference.who(verb), None
    if clause.is_passive(verb) and (agents := clause.agents(verb)):
        return next((who for each in agents if (who := reference.who(each))), ()), verb
    subject = subjects.subject(verb, lexicon.moods["steering"])
    return (reference.who(subject) if subject is not None else ()), verb


def _governed(
    noun: Token, prepositions: Words, reference: Reference, *, bodies: bool = True, deep: bool = False
) -> Actors:
    """Return the actors after one of a noun's prepositions; the parser may hang it elsewhere."""
    near = [*noun.children, *(each for each in noun.head.children if each.i > noun.i)]
    if deep:
        near += [
            each
            for child in noun.children
            if child.dep_ in {"prep", "agent"}
            for each in _deeper(child, reference)
        ]
    for word in near:
        if word.dep_ in {"prep", "agent"} and word.lower_ in prepositions:
            found = [each for each in word.children if each.dep_ == "pobj"]
            who = next((reference.who(each, bodies=bodies) for each in found), ())
            if "between" in prepositions and len(who) < 2:
                who = tuple(dict.fromkeys([*who, *_joined(found, reference)]))
            if who:
                return who
    return ()


def _joined(nouns: list[Token], reference: Reference) -> Iterator[int]:
    for each in nouns:
        for other in each.conjuncts:
            yield from reference.who(other)


def _deeper(preposition: Token, reference: Reference) -> Iterator[Token]:
    """Yield what the parser hung on a noun beside: "the invasion by A of B", "a loan of gold to B"."""
    for child in preposition.children:
        if preposition.lower_ == "of" or reference.at(child):
            yield from child.children
