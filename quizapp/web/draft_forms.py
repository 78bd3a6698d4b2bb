"""The forms of a draft's pages; what they must hold is said by `quizapp.workflows.review.written`."""

from dataclasses import fields
from datetime import date
from typing import Any

from werkzeug.datastructures import MultiDict
from wtforms import (
    BooleanField,
    FileField,
    Form,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)

from quizapp.web.draft_words import KIND_CHOICES, STATUS_CHOICES, VERB_CHOICES
from quizapp.web.forms import trim
from quizapp.workflows.review import written
from quizapp.workflows.review.decision import Edit
from quizapp.workflows.review.finds import ActorFind, EventFind, Find, Finds, PossibleFind, RelationFind

DATE_HELP = (
    "2023-09-19 for a day, 2023-09 for a month, 2023 for a year, 1939/1940 for a time from – to, "
    "-0430 for 431 BC. Leave it empty when the article does not settle it."
)
SUFFIXES = ".txt,.md,.html,.htm,.docx"


class ArticleForm(Form):
    """Ask for an article: pasted or as a file."""

    text = TextAreaField(
        "Paste the article",
        description="In English. The whole text is best: names and dates are often settled further up.",
        render_kw={"rows": "12", "spellcheck": "false"},
    )
    file = FileField(
        "Or choose a file",
        description="A text, Markdown, web page or Word file (.txt, .md, .html, .docx).",
        render_kw={"accept": SUFFIXES},
    )
    title = StringField(
        "Title of the lesson (optional)",
        filters=[trim],
        description="Without one, the article’s own title is taken.",
        render_kw={"autocomplete": "off"},
    )
    day = StringField(
        "The story was told on (optional)",
        filters=[trim],
        description="“Yesterday” and “on Tuesday” are counted from this day. It may stay empty.",
        render_kw={"type": "date"},
    )


class ActorForm(Form):
    """Ask for an actor."""

    name = StringField("Name", filters=[trim], render_kw={"autocomplete": "off"})
    kind = SelectField("What it is", choices=KIND_CHOICES)
    role = StringField(
        "Role",
        filters=[trim],
        description="An office or a few words, such as “President of Norland”. May stay empty.",
        render_kw={"autocomplete": "off"},
    )
    aliases = StringField(
        "Other names",
        filters=[trim],
        description="Divide them by semicolons.",
        render_kw={"autocomplete": "off"},
    )


class EventForm(Form):
    """Ask for an event."""

    date = StringField("Date", filters=[trim], description=DATE_HELP, render_kw={"autocomplete": "off"})
    text = TextAreaField("What happened", filters=[trim], render_kw={"rows": "3"})
    actors = SelectMultipleField("Who takes part", choices={})


class RelationForm(Form):
    """Ask for a relation."""

    subject = SelectField("Who", choices={})
    relation = SelectField("What they do", choices={"": "– choose –"} | VERB_CHOICES)
    object = SelectField("Whom", choices={})
    negated = BooleanField("The article says that this is not so")
    status = SelectField("When it is so", choices=STATUS_CHOICES)
    date = StringField("Date", filters=[trim], description=DATE_HELP, render_kw={"autocomplete": "off"})
    stated_by = SelectField("Who says so", choices={})


FindForm = ActorForm | EventForm | RelationForm


def form_of(find: Find, finds: Finds, sent: MultiDict[str, str] | None = None) -> FindForm:
    """Return the form for a find, filled from what was sent or else from the find."""
    if isinstance(find, ActorFind):
        known = {"name": find.name, "kind": find.kind, "role": find.role, "aliases": "; ".join(find.aliases)}
        return ActorForm(sent, data=known)
    if isinstance(find, EventFind):
        return _event_form(find, finds, sent)
    return _relation_form(find, finds, sent)


def _event_form(find: EventFind, finds: Finds, sent: MultiDict[str, str] | None) -> EventForm:
    part = dict.fromkeys(finds.root(key) for key in find.actors if finds.takes_part(key))
    form = EventForm(sent, data={"date": find.date, "text": find.text, "actors": list(part)})
    form.actors.choices = actor_choices(finds)
    return form


def _relation_form(
    find: RelationFind | PossibleFind, finds: Finds, sent: MultiDict[str, str] | None
) -> RelationForm:
    relation = find.accepted if isinstance(find, PossibleFind) else find
    if relation:
        known: dict[str, Any] = {each.name: getattr(relation, each.name) for each in fields(relation)}
        known |= {side: finds.root(known[side]) for side in ("subject", "object", "stated_by")}
    elif isinstance(find, PossibleFind):
        known = {"subject": finds.root(find.pair[0]), "object": finds.root(find.pair[1])}
    form = RelationForm(sent, data=known)
    form.subject.choices = form.object.choices = actor_choices(finds)
    form.stated_by.choices = {"": "the article itself"} | actor_choices(finds)
    return form


def edit_of(find: Find, finds: Finds, form: FindForm) -> Edit:
    """Return what was written into the form of a find; raise Refused."""
    data: dict[str, Any] = {name: "" if value is None else value for name, value in form.data.items()}
    if isinstance(find, ActorFind):
        return written.actor(finds, find.key, **data)
    if isinstance(find, EventFind):
        return written.event(finds, **data)
    return written.relation(finds, **data)


def actor_choices(finds: Finds, *, but: str = "") -> dict[str, str]:
    """Return the names of the actors that may be chosen by key, in alphabetical order."""
    found = [(key, actor.name) for key, actor in finds.actors.items() if key != but and finds.stands(key)]
    return dict(sorted(found, key=lambda choice: choice[1].casefold()))


def story_day(text: str) -> str | None:
    """Return the ISO day on which a story was told, None for none; raise Refused for anything else."""
    if not text:
        return None
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        words = f"“{text[:40]}” is not a day; write year-month-day, such as 2023-09-19, or leave it empty."
        raise written.Refused("day", words) from None
