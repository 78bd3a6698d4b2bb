"""The front matter: the YAML between two lines of `---` at the top of a lesson."""

from dataclasses import dataclass

import yaml

from quizapp.lessons.document import NOWHERE, Asked, Lesson, Place, Source
from quizapp.lessons.finding_codes import Findings
from quizapp.lessons.suggestion import did_you_mean, listed

KEYS = ("title", "source", "as_of", "language", "ask")
SOURCE_KEYS = ("title", "publisher", "date", "url")
LONGEST = 16_000
_TEXT = "tag:yaml.org,2002:str"
_TOP = Place()
_CLEARER = (
    ("mapping values are not allowed", "a value with a colon in it must stand in quotation marks"),
    ("found unexpected end of stream", "a quotation mark is opened and never closed"),
    ("expected <block end>", "the value must stand wholly inside its quotation marks, or without them"),
    ("could not find expected ':'", "every line is “key: value”"),
    ("undefined alias", "a value that begins with * must stand in quotation marks"),
    ("found character", "a value that begins with @, ` or a tab must stand in quotation marks"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """Hold what stands above the body, and how many lines it takes."""

    title: str = ""
    source: Source | None = None
    as_of: str = ""
    as_of_place: Place = NOWHERE
    language: str = "en"
    ask: Asked = "all"
    lines: int = 0


def read(text: str, findings: Findings) -> FrontMatter:
    """Read the front matter of a whole lesson file and note what is wrong with it."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        findings.add("L03", _TOP, "Begin the file with a line ---, a line “title: …” and a line ---.")
        return FrontMatter()
    ends = (at for at, line in enumerate(lines[1:], start=1) if line.rstrip() in ("---", "..."))
    end = next(ends, None)
    if end is None:
        findings.add("L01", _TOP, "The front matter is never closed; put a line --- below it.")
        return FrontMatter(lines=1)
    values = _Values(node=_compose("\n".join(lines[1:end]), findings), findings=findings)
    return values.front_matter(lines=end + 1)


def _compose(text: str, findings: Findings) -> yaml.Node | None:
    if len(text) > LONGEST:
        findings.add("L01", _TOP, "The front matter is too long; only a few short lines belong there.")
        return None
    try:
        return yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        if "quoted" in str(error.context):  # the mistake shows at the end, but was made where it opens
            mark = error.context_mark
        place = Place(line=mark.line + 2, column=mark.column + 1) if mark else _TOP
        last = text.count("\n") + 2
        place = Place(line=min(place.line, last), column=place.column)
        findings.add("L01", place, f"The front matter cannot be read: {_clearer(error)}.")
    except (yaml.YAMLError, RecursionError):
        findings.add("L01", _TOP, "The front matter cannot be read; write plain “key: value” lines.")
    return None


def _clearer(error: yaml.MarkedYAMLError) -> str:
    problem = str(error.problem or error.context)
    clear = next((ours for theirs, ours in _CLEARER if theirs in problem), "")
    return clear or f"write plain “key: value” lines (YAML says: {problem})"


@dataclass(frozen=True, slots=True)
class _Values:
    """Look up the values of a composed YAML mapping, noting what does not fit."""

    node: yaml.Node | None
    findings: Findings

    def front_matter(self, lines: int) -> FrontMatter:
        if self.node is None:
            if not self.findings.found:
                self.findings.add("L03", _TOP, "The lesson has no title; add a line “title: …” here.")
            return FrontMatter(lines=lines)
        if not isinstance(self.node, yaml.MappingNode):
            self.findings.add("L01", _place(self.node), "The front matter must be “key: value” lines.")
            return FrontMatter(lines=lines)
        values = self._mapping(self.node, KEYS, "")
        title = self._text(values.get("title"), "title")
        if not title and not isinstance(values.get("title"), yaml.CollectionNode):
            self.findings.add(
                "L03", _TOP, "The lesson has no title; add a line “title: …” below the first ---."
            )
        return FrontMatter(
            title=title,
            source=self._source(values.get("source")),
            as_of=self._text(values.get("as_of"), "as_of"),
            as_of_place=_place_or_nowhere(values.get("as_of")),
            language=self._text(values.get("language"), "language") or "en",
            ask=self._ask(values.get("ask")),
            lines=lines,
        )

    def _ask(self, node: yaml.Node | None) -> Asked:
        value = self._text(node, "ask").casefold()
        if node is not None and value not in ("all", "approved"):
            self.findings.add("L04", _place(node), "“ask” is “all” (what you did not reject) or “approved”.")
        return "approved" if value == "approved" else "all"

    def _mapping(self, node: yaml.MappingNode, known: tuple[str, ...], where: str) -> dict[str, yaml.Node]:
        values: dict[str, yaml.Node] = {}
        for key, value in node.value:
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else ""
            if name not in known:
                hint = did_you_mean(name, known) or f" Known are {listed(known)}."
                message = f"Nobody reads the key “{name}”{where}.{hint}"
                self.findings.add("L02", _place(key), message)
            elif name in values:
                self.findings.add("L04", _place(key), f"The key “{name}” stands twice; the first one counts.")
            else:
                values[name] = value
        return values

    def _source(self, node: yaml.Node | None) -> Source | None:
        if not isinstance(node, yaml.MappingNode):
            title = self._text(node, "source")
            return Source(title=title) if title else None
        nodes = self._mapping(node, SOURCE_KEYS, " of source")
        texts = {name: self._text(nodes.get(name), name) for name in SOURCE_KEYS}
        if not texts["title"]:
            self.findings.add("L03", _place(node), "The source has no title; add a line “title: …” to it.")
        return Source(**texts, date_place=_place_or_nowhere(nodes.get("date")))

    def _text(self, node: yaml.Node | None, name: str) -> str:
        if isinstance(node, yaml.ScalarNode):
            return str(node.value).strip()
        if node is not None:
            message = f"The value of “{name}” must be one piece of text, not a list or a table."
            self.findings.add("L04", _place(node), message)
        return ""


def _place_or_nowhere(node: yaml.Node | None) -> Place:
    return _place(node) if node else NOWHERE


def _place(node: yaml.Node) -> Place:
    return Place(line=node.start_mark.line + 2, column=node.start_mark.column + 1)


def write(lesson: Lesson) -> str:
    """Return the front matter of a lesson with its two lines of dashes."""
    pairs: list[tuple[yaml.Node, yaml.Node]] = [_pair("title", lesson.title)]
    if lesson.source is not None:
        given = [(name, str(getattr(lesson.source, name))) for name in SOURCE_KEYS]
        inner = [_pair(name, value) for name, value in given if value or name == "title"]
        pairs.append((_scalar("source"), yaml.MappingNode("tag:yaml.org,2002:map", inner, flow_style=False)))
    pairs += [_pair("as_of", lesson.as_of)] if lesson.as_of else []
    pairs.append(_pair("language", lesson.language))
    pairs += [_pair("ask", lesson.ask)] if lesson.ask != "all" else []
    node = yaml.MappingNode("tag:yaml.org,2002:map", pairs, flow_style=False)
    # BaseDumper resolves nothing, so a date is written as it was: without quotation marks.
    text: str = yaml.serialize(node, Dumper=yaml.BaseDumper, allow_unicode=True, width=10_000_000)
    return f"---\n{text}---\n"


def _pair(key: str, value: str) -> tuple[yaml.Node, yaml.Node]:
    return _scalar(key), _scalar(value)


def _scalar(value: str) -> yaml.Node:
    return yaml.ScalarNode(_TEXT, value)
