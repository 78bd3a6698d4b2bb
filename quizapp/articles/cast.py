"""Who acts in an article, and which words name them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from spacy.tokens import Token

from quizapp.articles.draft import Kind

Form = Literal["name", "adjective"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Say which tokens of which passage name an actor: by name, or by its adjective ("Turkish")."""

    passage: int
    start: int
    end: int
    form: Form = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Hold one actor of an article with everything that names it, in the article's order."""

    name: str
    kind: Kind
    aliases: tuple[str, ...] = ()
    role: str | None = None
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Cast:
    """Hold the actors of an article and find the one that a word names."""

    members: tuple[Member, ...]
    _by_token: dict[tuple[int, int], tuple[int, Mention]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        found = {
            (mention.passage, token): (number, mention)
            for number, member in enumerate(self.members)
            for mention in member.mentions
            for token in range(mention.start, mention.end)
        }
        object.__setattr__(self, "_by_token", found)

    def at(self, token: Token) -> tuple[int, Mention] | None:
        """Return the number of the member that a token names, with the whole mention, or None."""
        return self._by_token.get((token.doc.user_data["passage"], token.i))

    def within(self, tokens: Iterable[Token]) -> list[tuple[int, Mention]]:
        """Return the members that tokens name, each mention once, in order."""
        return list(dict.fromkeys(found for token in tokens if (found := self.at(token))))
