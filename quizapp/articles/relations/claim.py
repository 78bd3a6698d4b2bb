"""What words of a sentence relate, before it is asked how the sentence holds it."""

from dataclasses import dataclass

from spacy.tokens import Token

from quizapp.articles.relations.names import Actors
from quizapp.facts.relation import Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Relate subjects to objects by the words from `start` to `end`, which hang on `anchor`.

    `given` marks what a sentence takes for granted, whatever it denies ("did not help after the war with Y");
    a `title` beside a name is the narrator's word wherever it stands.
    """

    code: Code
    subjects: Actors
    objects: Actors
    anchor: Token
    start: int
    end: int
    given: bool = False
    former: bool = False
    planned: bool = False
    negated: bool = False
    title: bool = False
    doubtful: bool = False
