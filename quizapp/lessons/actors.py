"""The Actors section: who takes part, as a definition list."""

import re
import xml.etree.ElementTree as etree
from dataclasses import dataclass, field

from quizapp.lessons.dialect import HEADINGS, marked, one_line, plain, unescape
from quizapp.lessons.document import NOWHERE, Actor, Place, Role, Statement
from quizapp.lessons.evidence import names, split_pin
from quizapp.lessons.section import Body
from quizapp.lessons.suggestion import did_you_mean, listed, nearest

KINDS = ("person", "state", "organisation", "territory", "group")
_SAME_KIND = {kind: kind for kind in KINDS} | {"organization": "organisation"}
_KEYWORDS = ("also", "said", "members", "evidence")
_KEYWORD = re.compile(r"\s*(\w+)[ \t]*:(.*)\Z", re.DOTALL)
_SENTENCE_END = tuple(".!?…:”»\"'؟。")


def read_actors(body: Body) -> tuple[Actor, ...]:
    """Read every actor of the section; what is none becomes a note."""
    actors: list[Actor] = []
    for element in body.blocks["Actors"]:
        if element.tag == "dl":
            actors += _read_list(element, body)
        elif element.tag == "p":
            _read_paragraph(element, body)
        elif element.tag in HEADINGS or element.tag == "hr":
            body.note("Actors", element)
        else:
            body.misshapen("Actors", element)
    return tuple(actors)


def _read_paragraph(element: etree.Element, body: Body) -> None:
    text, place = plain(element), body.tree.place(element)
    if any(line.lstrip().startswith(":") for line in marked(element).split("\n")):
        body.findings.add("L07", place, "A description needs a name above it and a space after the colon.")
    elif not text.endswith(_SENTENCE_END) and "\n" not in marked(element).strip():
        message = f"“{text}” has no description; write “: person; …” on the line below, or end a sentence."
        body.findings.add("L08", place, message)
    body.note("Actors", element)


def _read_list(element: etree.Element, body: Body) -> list[Actor]:
    actors = []
    drafts: list[_Draft] = []
    for child in element:
        place = body.tree.place(child)
        if child.tag == "dt":
            drafts.append(_Draft(name=plain(child), place=place, body=body))
        elif drafts:
            drafts[-1].lines.append(child)
        else:
            message = f"There is no name above this line, so it is left out: “{plain(child)}”."
            body.findings.add("L07", place, message)
    for draft in drafts:
        actors += draft.actor()
    return actors


@dataclass(slots=True)
class _Draft:
    """Gather one actor line by line."""

    name: str
    place: Place
    body: Body
    lines: list[etree.Element] = field(default_factory=list)
    kind: str | None = None
    roles: list[Role] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    aliases_place: Place = NOWHERE
    said: list[Statement] = field(default_factory=list)
    members_complete: bool = False

    def actor(self) -> list[Actor]:
        """Return the actor, or nothing (and a finding) when it has no name or no description."""
        if not self.lines:
            message = f"“{self.name}” has no description of its own; write “: person; …” on the line below."
            self.body.findings.add("L08", self.place, message)
            return []
        for line in self.lines:
            self._read(line)
        if self.kind is None:
            self._no_kind(self.place)
        actor = Actor(
            name=self.name,
            kind=self.kind or "",
            roles=tuple(self.roles),
            aliases=tuple(self.aliases),
            aliases_place=self.aliases_place,
            said=tuple(self.said),
            members_complete=self.members_complete,
            place=self.place,
        )
        return [actor]

    def _read(self, line: etree.Element) -> None:
        place, text = self.body.tree.place(line), marked(line)
        keyword = _KEYWORD.match(text)
        word = keyword.group(1).casefold() if keyword else ""
        if keyword and word == "also":
            self._also(keyword.group(2), place)
        elif keyword and word == "said":
            self._said(keyword.group(2), place)
        elif keyword and word == "members":
            self._members(one_line(unescape(keyword.group(2))), place)
        else:
            self._suspect(word, place)
            self._describe(text, place)

    def _also(self, text: str, place: Place) -> None:
        text, quote = split_pin(text, place, self.body.findings)
        if quote:
            message = f"Another name needs no evidence, so this is left out: “{quote}”."
            self.body.findings.add("L10", place, message)
        found = names(text)
        if not found:
            self.body.findings.add("L10", place, "After “also:” write the actor's other names.")
        self.aliases += found
        self.aliases_place = place

    def _said(self, text: str, place: Place) -> None:
        text, quote = split_pin(text, place, self.body.findings)
        if said := one_line(unescape(text)):
            self.said.append(Statement(text=said, quote=quote, place=place))
        else:
            self._empty("After “said:” write what the actor said.", quote, place)

    def _members(self, text: str, place: Place) -> None:
        self.members_complete = text.casefold() == "complete"
        if not self.members_complete:
            message = f"“members: {text}” says nothing; write “members: complete”, or rows in Alliances."
            self.body.findings.add("L25", place, message)

    def _empty(self, message: str, quote: str, place: Place) -> None:
        lost = f" This is left out: “{quote}”." if quote else ""
        self.body.findings.add("L10", place, message + lost)

    def _suspect(self, word: str, place: Place) -> None:
        near = nearest(word, _KEYWORDS) if word and word not in _KEYWORDS else ""
        if near:
            message = f"“{word}:” is no word we know, so the line is read as a role. Did you mean “{near}:”?"
            self.body.findings.add("L22", place, message)

    def _describe(self, text: str, place: Place) -> None:
        text, quote = split_pin(text, place, self.body.findings)
        roles = list(names(text))
        if self.kind is None:
            self._take_kind(roles, place)
            if quote and not roles:
                self._empty("This evidence proves no role; write the role before it.", quote, place)
        elif not roles:
            self._empty("This line describes nothing.", quote, place)
        self.roles += [Role(text=role, quote=quote, place=place) for role in roles]

    def _take_kind(self, roles: list[str], place: Place) -> None:
        word = roles[0].casefold() if roles else ""
        self.kind = _SAME_KIND.get(word)
        if self.kind:
            roles.pop(0)
            return
        self.kind = nearest(word, KINDS)
        if self.kind:
            message = f"“{roles.pop(0)}” is no kind of actor.{did_you_mean(word, KINDS)}"
            self.body.findings.add("L09", place, message)
        else:
            self._no_kind(place)

    def _no_kind(self, place: Place) -> None:
        message = f"“{self.name}” has no kind; begin its first line with {listed(KINDS)}."
        self.body.findings.add("L09", place, message)
