"""Ids of facts: what a fact is about, never how it is worded."""

from dataclasses import dataclass, field

from quizapp.digest import digest


@dataclass(slots=True)
class Identities:
    """Give each fact of one lesson an id.

    The first fact of a group (the same actor's role, the same date and actors) is known by its group
    alone, so mending its wording keeps the id; a later one of the same group is told apart by its words.
    """

    lesson: str
    _taken: set[str] = field(default_factory=set)

    def of(self, *group: str, words: str) -> str:
        """Return the id of the next fact of a group."""
        identity = digest(self.lesson, *group)
        while identity in self._taken:
            group = (*group, words)
            identity = digest(self.lesson, *group)
        self._taken.add(identity)
        return identity
