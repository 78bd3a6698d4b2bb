"""One question as Anki keeps it: a GUID that never changes, fields and tags."""

from dataclasses import dataclass

from quizapp.decks.escape import clean, escape, tag
from quizapp.decks.fields import FIELDS
from quizapp.digest import digest
from quizapp.items.item import Item, Option
from quizapp.lessons.document import Lesson, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Hold one note; `fields` stand in the order of `FIELDS` and are HTML."""

    guid: str
    fields: tuple[str, ...]
    tags: tuple[str, ...]

    @property
    def hash(self) -> str:
        """Return a digest of everything a student would see change."""
        return digest("anki note", *self.fields, *self.tags)


def from_item(item: Item, lesson: Lesson) -> Note:
    """Write one question of a lesson as a note."""
    guid = digest("anki guid", item.lesson, item.id)
    shown = _shown(item, guid)
    values = {
        "Question": escape(item.stem),
        "Options": "\n".join(_choice(number, option) for number, option in shown),
        "Answer": escape(item.key.text),
        "Reasons": "\n".join(_reason(number, option) for number, option in shown),
        # A generated question explains itself in the reason of its key: once is enough.
        "Explanation": "" if item.explanation == item.key.why else escape(item.explanation),
        "Evidence": escape(item.evidence.text),
        "Lesson": escape(lesson.title),
        "Source": _source(lesson.source),
        "Topic": escape(item.topic.capitalize()),
        "Language": escape(lesson.language),
        "Key": guid,
    }
    return Note(guid=guid, fields=tuple(values.get(field.name, "") for field in FIELDS), tags=_tags(item))


def _shown(item: Item, guid: str) -> list[tuple[int, Option]]:
    """Mix the options once and for all, since a card without scripts shows them as they stand here."""
    places = sorted(range(len(item.options)), key=lambda place: digest("place", guid, str(place)))
    return list(enumerate((item.options[place] for place in places), start=1))


def _choice(number: int, option: Option) -> str:
    return (
        f'<li data-option="{number}"><label><input type="radio" name="choice">'
        f'<span dir="auto">{escape(option.text)}</span></label></li>'
    )


def _reason(number: int, option: Option) -> str:
    right = '<p class="mark">✓ Right answer</p>' if option.correct else ""
    why = f'<p class="why" dir="auto">{escape(option.why)}</p>' if clean(option.why).strip() else ""
    kind = "right" if option.correct else "wrong"
    text = f'<p class="text" dir="auto">{escape(option.text)}</p>'
    return f'<li class="{kind}" data-option="{number}">{right}{text}{why}</li>'


def _source(source: Source | None) -> str:
    if source is None:
        return ""
    title = escape(source.title)
    if source.url.lower().startswith(("https://", "http://")):
        title = f'<a href="{escape(source.url)}">{title}</a>'
    return ", ".join(filter(None, (title, escape(source.publisher), escape(source.date))))


def _tags(item: Item) -> tuple[str, ...]:
    levels = (("topic", item.topic), ("lesson", item.lesson), ("kind", item.kind))
    return tuple(tag("quizapp", level, name) for level, name in levels)
