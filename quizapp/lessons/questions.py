"""The Questions section: questions that a teacher wrote, as headings with a list of answers."""

import re
import xml.etree.ElementTree as etree
from dataclasses import dataclass, field

from quizapp.lessons.dialect import BLOCKS, marked, one_line, unescape
from quizapp.lessons.document import Choice, Place, Question
from quizapp.lessons.evidence import split_pin
from quizapp.lessons.section import Body
from quizapp.lessons.suggestion import did_you_mean, listed

TOPICS = ("actors", "dates", "alliances")
LEVELS = ("recall", "relate", "reason")
_BOX_INSIDE = re.compile(r"(?:\A|\s)[^\w\s]?\s*\[[ xX]\](?=\s)")
_ID = re.compile(r"\{#([^{}]*)\}\s*\Z")
_GOOD_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*\Z")
BOX = re.compile(r"\s*\[[ \t]*([xX✓✔]?)[ \t]*\](.*)\Z", re.DOTALL)
_LABEL = re.compile(r"[ \t]*(topic|level|replaces)[ \t]*:(.*)", re.IGNORECASE)


def read_questions(body: Body) -> tuple[Question, ...]:
    """Read every question of the section; what belongs to none becomes a note."""
    drafts: list[_Draft] = []
    for element in body.blocks["Questions"]:
        if element.tag == "h3":
            drafts.append(_Draft(heading=element, body=body))
        elif drafts:
            drafts[-1].take(element)
        elif element.tag in ("p", "hr"):
            body.note("Questions", element)
        else:
            body.misshapen("Questions", element)
    used: set[str] = set()
    return tuple(draft.question(used) for draft in drafts)


@dataclass(slots=True)
class _Draft:
    """Gather one question block by block."""

    heading: etree.Element
    body: Body
    choices: list[Choice] = field(default_factory=list)
    labels: dict[str, str] = field(default_factory=dict)
    last: etree.Element | None = None
    explanation: list[str] = field(default_factory=list)
    quote: str = ""

    def take(self, element: etree.Element) -> None:
        """Take a block below the question's heading."""
        self.last = element
        labels = _labels(marked(element)) if element.tag == "p" else []
        for label, value in labels:
            self._take_label(label, one_line(unescape(value)), self.body.tree.place(element))
        if labels:
            return
        if element.tag in ("ul", "ol"):
            for item in element:
                self._take_choice(item)
        elif element.tag == "blockquote":
            self._explain(element)
        else:
            message = "This is no topic, level, answer or explanation (“> …”); it is kept as a note."
            self.body.findings.add("L21", self.body.tree.place(element), message)
            self.body.note("Questions", element)

    def question(self, used: set[str]) -> Question:
        """Return the question; `used` holds the ids of the questions above it."""
        place = self.body.tree.place(self.heading)
        stem, name = self._stem(place)
        if name in used:
            message = f"The id “{name}” is used by a question above; give this one its own."
            self.body.findings.add("L20", place, message)
        used.update([name] if name else [])
        replaces = self.labels.get("replaces", "")
        if replaces in used:
            message = f"A question above has or replaces “{replaces}” already; take this line out."
            self.body.findings.add("L20", place, message)
            replaces = ""
        used.update([replaces] if replaces else [])
        if not stem:
            self.body.findings.add("L10", place, "This heading asks nothing; write the question after ###.")
        if not self.choices:
            message = "This question has no answers; list them below it as “- [x] right” and “- [ ] wrong”."
            self.body.findings.add("L17", place, message)
        return Question(
            stem=stem,
            choices=tuple(self.choices),
            id=name,
            topic=self.labels.get("topic", ""),
            level=self.labels.get("level", ""),
            replaces=replaces,
            explanation=one_line(" ".join(self.explanation)),
            quote=self.quote,
            place=place,
            last_line=self.body.tree.last_line(self.heading if self.last is None else self.last),
        )

    def _stem(self, place: Place) -> tuple[str, str]:
        text = marked(self.heading)
        found = _ID.search(text)
        if not found:
            return one_line(unescape(text)), ""
        name = unescape(found.group(1)).strip()
        if not _GOOD_ID.match(name):
            message = f"“{name}” cannot be an id; use letters, digits and hyphens, as in {{#q-ceasefire}}."
            self.body.findings.add("L20", place, message)
            name = ""
        return one_line(unescape(text[: found.start()])), name

    def _take_label(self, label: str, value: str, place: Place) -> None:
        known = {"topic": TOPICS, "level": LEVELS}.get(label, ())
        if known and value.casefold() not in known:
            hint = did_you_mean(value, known) or f" It is {listed(known)}."
            self.body.findings.add("L19", place, f"The {label} “{value}” is unknown.{hint}")
        elif label in self.labels:
            self.body.findings.add("L19", place, f"The {label} stands twice; the first one counts.")
        elif not known and not _GOOD_ID.match(value):
            message = f"“{value}” is no question's id; take the line “replaces: …” out."
            self.body.findings.add("L20", place, message)
        else:
            self.labels[label] = value.casefold() if known else value

    def _take_choice(self, item: etree.Element) -> None:
        place = self.body.tree.place(item)
        paragraphs = [child for child in item if child.tag == "p"]
        text = "\n".join([marked(item), *(marked(paragraph) for paragraph in paragraphs)])
        box = BOX.match(text)
        written = box.group(2) if box else text
        answer = one_line(unescape(written))
        if not box:
            message = "An answer begins with “[x]” (right) or “[ ]” (wrong); this one is left out."
            self.body.findings.add("L18", place, message)
        elif not answer:
            self.body.findings.add("L18", place, "This answer has no text, so it is left out.")
        self._suspect(item)
        reason = " ".join(_texts(child) for child in item if child.tag == "blockquote")
        why = one_line(unescape(reason))
        swallowed = _BOX_INSIDE.search(f"{written}\n{reason}")  # an escaped box is only words
        if swallowed:
            message = (
                "This answer has swallowed the one below it, so it is left out: begin each answer on "
                f"a line of its own with “- [ ]” or “- [x]”, not with “{swallowed.group().strip()}”."
            )
            self.body.findings.add("L18", place, message)
        elif box and answer:
            self.choices.append(Choice(text=answer, correct=bool(box.group(1)), why=why, place=place))

    def _suspect(self, item: etree.Element) -> None:
        for child in item:
            if child.tag in ("ul", "ol", "table", "dl", "hr") or child.tag.startswith("h"):
                message = "Inside an answer only a reason (“> …”) may stand; this is left out."
                self.body.findings.add("L18", self.body.tree.place(child), message)

    def _explain(self, quote: etree.Element) -> None:
        text, pinned = split_pin(_texts(quote), self.body.tree.place(quote), self.body.findings)
        self.explanation.append(unescape(text))
        self.quote = self.quote or pinned


def _labels(text: str) -> list[tuple[str, str]]:
    """Return the labels of a paragraph that begins with one; a line without goes on with the one above."""
    found: list[tuple[str, str]] = []
    for line in text.strip("\n").split("\n"):
        label = _LABEL.match(line)
        if label:
            found.append((label.group(1).casefold(), label.group(2)))
        elif found:
            found[-1] = (found[-1][0], f"{found[-1][1]} {line}")
        else:
            return []
    return found


def _texts(quote: etree.Element) -> str:
    """Return all text inside a quotation, a line for each paragraph, escapes still marked."""
    texts = (marked(block) for block in quote.iter() if block.tag in BLOCKS)
    return "\n".join(text for text in texts if text.strip())
