"""Say how a sentence holds what it relates: flatly, denied, as a plan, as past, in doubt, in whose words."""

from dataclasses import dataclass

from spacy.tokens import Span

from quizapp.articles.draft import Status
from quizapp.articles.relations.claim import Claim
from quizapp.articles.relations.lexicon import Lexicon
from quizapp.articles.relations.reference import Reference
from quizapp.articles.relations.speech import Speech
from quizapp.articles.relations.walk import Walk


@dataclass(frozen=True, slots=True, kw_only=True)
class Mood:
    """Hold what a sentence makes of a claim; a doubtful one is not asserted."""

    negated: bool
    doubtful: bool
    status: Status
    speaker: int | None


class Reader:
    """Read the moods of the claims of one sentence."""

    def __init__(self, sentence: Span, reference: Reference, lexicon: Lexicon) -> None:
        self._words = lexicon.moods
        self._speech = Speech(sentence, reference, lexicon)
        self._question = sentence.text.rstrip("\"')”’ ").endswith("?")

    def read(self, claim: Claim) -> Mood:
        """Return the mood of a claim."""
        walk = Walk(self._words, self._speech, claim.code)
        told = walk.auxiliaries
        if claim.former or (claim.anchor.lower_ in {"was", "were"} and not claim.given):
            told.status = "former"
        if claim.given:
            walk.from_noun(claim)
        else:
            walk.from_verb(claim.anchor)
        if claim.planned and told.status == "current":
            told.status = "planned"
        spoken, speaker = walk.spoken, walk.speaker
        if speaker is None and (source := self._speech.outside(claim)):
            spoken, speaker = True, source.member
        if claim.title and (speaker is None or not self._speech.is_quoted(claim.anchor)):
            spoken, speaker = False, None
        unsure = told.would and not told.negated and told.status != "planned"
        if unsure and walk.spoken and not claim.given:
            told.status, unsure = "planned", False
        doubtful = unsure or told.doubtful or claim.doubtful or self._question or (spoken and speaker is None)
        return Mood(
            negated=told.negated != claim.negated,
            doubtful=doubtful,
            status=told.status,
            speaker=speaker,
        )
