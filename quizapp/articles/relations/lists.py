"""Find the names of a sentence that stand in one list: "A, B and C"."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from quizapp.articles.cast import Mention
from quizapp.articles.relations import missed
from quizapp.articles.relations.clause import SUBJECTS

_BETWEEN = frozenset(
    {
        ",",
        "and",
        "or",
        "nor",
        "&",
        "the",
        "as",
        "well",
        "both",
        "(",
        ")",
        "also",
        "then",
        "his",
        "her",
        "its",
        "their",
    }
)
_BESIDE = (["together", "with"], ["along", "with"])
_JOINING = frozenset({"and", "or", "nor", "&", "well"})


@dataclass(frozen=True, slots=True)
class Named:
    """Hold a mention with the number of the member that it names."""

    member: int
    mention: Mention


def lists(mentions: list[Named], sentence: Span) -> Iterator[list[Named]]:
    """Yield the names that stand in one list: "A, B and C"."""
    group: list[Named] = []
    joined = False
    for before, after in zip([None, *mentions], [*mentions, None], strict=True):
        if before is not None:
            group.append(before)
        link = _link(before, after, sentence, first=len(group) == 1) if before and after else None
        if link is not None and (link or not joined):
            joined = link
            continue
        if joined and len(group) > 1:
            yield from _split(group, sentence)
        group, joined = [], False


def _split(group: list[Named], sentence: Span) -> Iterator[list[Named]]:
    """Yield a list, or its two halves in "When A attacked B, C and D condemned it"."""
    doc, end = sentence.doc, group[-1].mention.end
    before = doc[group[0].mention.start : group[0].mention.end].root
    while end < sentence.end and doc[end].dep_ == "advmod":
        end += 1
    lacking = end < sentence.end and doc[end].tag_ in {"VBD", "VBZ", "VBP", "MD"}
    governed = before.dep_ in {"dobj", "pobj"} and before.head.i < before.i
    swallowed = any(missed.is_foreign(each) for each in before.lefts)
    if lacking and governed and not swallowed:
        verb = doc[end].head if doc[end].tag_ == "MD" else doc[end]
        if all(missed.is_of_opening(each, verb) for each in verb.children if each.dep_ in SUBJECTS):
            yield group[1:]
            return
    yield group


def _is_swallowed(name: Named, doc: Doc) -> bool:
    """Return whether a date before a name made the parser take it for a part of it: "In 1956 Britain, …"."""
    before = doc[name.mention.start - 1] if name.mention.start else None
    return before is not None and (before.like_num or before.ent_type_ == "DATE")


def _link(before: Named, after: Named, sentence: Span, *, first: bool) -> bool | None:
    """Return whether two names are joined by a word (True) or a comma (False); None when they are not.

    Two names with both between, "at A, and B", mostly belong to two clauses.
    """
    doc = sentence.doc
    gap = [doc[i].lower_ for i in range(before.mention.end, after.mention.start)]
    if before.member == after.member:
        return False if gap == ["("] else None
    if [word for word in gap if word not in {",", "the"}] in _BESIDE:
        return True
    if not gap or not _BETWEEN.issuperset(gap) or gap[-1] == "(" or set(gap) <= {"the", "(", ")", "both"}:
        return None
    if before.mention.form != after.mention.form:
        return None
    root = doc[after.mention.start : after.mention.end].root
    apart = before.mention.start < root.left_edge.i and "well" not in gap and not _is_swallowed(before, doc)
    if apart and root.dep_ in SUBJECTS and root.head.i > root.i:
        return None
    joined = bool(_JOINING.intersection(gap))
    return None if first and joined and "," in gap and "well" not in gap else joined
