"""Articles of our own with what a careful reader finds in them, and how well a draft agrees.

`python -m tests.articles.gold development` prints the figures of a set, `-v` every disagreement too.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

from quizapp.articles import draft_of
from quizapp.articles.article import Article
from quizapp.articles.draft import Actor, Draft, Event
from quizapp.facts.relation import SYMMETRIC

HERE = Path(__file__).parent
SETS = ("development", "heldout")


@dataclass(slots=True)
class Tally:
    """Count finds that are right and wrong, and what was missed; `notes` tell which."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    notes: list[str] = field(default_factory=list)

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.right + other.right,
            self.wrong + other.wrong,
            self.missed + other.missed,
            self.notes + other.notes,
        )

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


Scores = dict[str, Tally]


def articles(name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each article's text with its gold."""
    for path in sorted((HERE / name).glob("*.toml")):
        yield path.with_suffix(".txt").read_text("utf-8"), tomllib.loads(path.read_text("utf-8"))


def score(name: str) -> Scores:
    """Return the tallies of a whole set."""
    total: Scores = {}
    for text, gold in articles(name):
        for key, tally in compare(draft_of(Article(text=text)), gold).items():
            total[key] = total.get(key, Tally()) + tally
    return total


def compare(found: Draft, gold: dict[str, Any]) -> Scores:
    """Return the tallies of one article."""
    gold = {"actors": [], "dates": [], "relations": []} | gold
    pairs = _matched(found.actors, gold["actors"])
    return {
        "actors": _actors(found, gold["actors"], pairs),
        "aliases": _aliases(found, gold["actors"]),
        **_dates(found, gold["dates"]),
        **_relations(found, gold, pairs),
    }


def plain(name: str) -> str:
    """Return a name as names are compared: no article, no case, plain quotes and blanks."""
    name = " ".join(name.replace("’", "'").split()).casefold()
    return name.removeprefix("the ").removesuffix("'s")


def _names(actor: Actor | dict[str, Any]) -> set[str]:
    if isinstance(actor, Actor):
        return {plain(each) for each in (actor.name, *actor.aliases)}
    return {plain(each) for each in (actor["name"], *actor.get("aliases", []))}


def _matched(found: tuple[Actor, ...], gold: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return the gold actor that each found actor is: the one with the same name, or with most names."""
    result: dict[str, dict[str, Any]] = {}
    taken: set[int] = set()
    ranked = sorted(
        (
            (plain(actor.name) == plain(each["name"]), len(_names(actor) & _names(each)), -i, -j)
            for i, actor in enumerate(found)
            for j, each in enumerate(gold)
            if _names(actor) & _names(each)
        ),
        reverse=True,
    )
    for _, _, i, j in ranked:
        if found[-i].name not in result and -j not in taken:
            result[found[-i].name] = gold[-j]
            taken.add(-j)
    return result


def _actors(found: Draft, gold: list[dict[str, Any]], pairs: dict[str, dict[str, Any]]) -> Tally:
    tally = Tally()
    for actor in found.actors:
        match = pairs.get(actor.name)
        if match and (match.get("optional") or match["kind"] == actor.kind):
            tally.right += not match.get("optional")
            continue
        tally.wrong += 1
        wrong = f"is {match['kind']}" if match else "no actor"
        tally.notes.append(f"actor {actor.name!r} ({actor.kind}, {actor.aliases}): {wrong}")
    right = {match["name"] for name, match in pairs.items() if _kind(found, name) == match["kind"]}
    for each in gold:
        if not each.get("optional") and each["name"] not in right:
            tally.missed += 1
            tally.notes.append(f"actor missed: {each['name']!r} ({each['kind']})")
    return tally


def _kind(found: Draft, name: str) -> str:
    return next(actor.kind for actor in found.actors if actor.name == name)


def _aliases(found: Draft, gold: list[dict[str, Any]]) -> Tally:
    """Tally pairs of names for one actor: links within a cluster, so that lone names earn nothing."""
    wanted = [_names(each) for each in gold if not each.get("optional")]
    known = set().union(*wanted) if wanted else set()
    ours = {pair for actor in found.actors for pair in combinations(sorted(_names(actor) & known), 2)}
    theirs = {pair for names in wanted for pair in combinations(sorted(names), 2)}
    notes = [f"alias wrong: {pair}" for pair in sorted(ours - theirs)]
    notes += [f"alias missed: {pair}" for pair in sorted(theirs - ours)]
    return Tally(len(ours & theirs), len(ours - theirs), len(theirs - ours), notes)


def _dates(found: Draft, gold: list[dict[str, Any]]) -> Scores:
    tally, invented = Tally(), Tally()
    places = [_place(found.article, each) for each in gold]
    seen: set[int] = set()
    for event in found.events:
        at = [
            i for i, (start, end) in enumerate(places) if event.words.start < end and start < event.words.end
        ]
        right = [i for i in at if gold[i]["edtf"] == (event.date or "") and i not in seen]
        if right:
            seen.add(right[0])
            tally.right += not gold[right[0]].get("optional")
        elif not any(gold[i].get("optional") for i in at):
            tally.wrong += 1
            wanted = [gold[i]["edtf"] for i in at]
            tally.notes.append(f"date {event.words.text!r} → {event.date}: wanted {wanted}")
            _invented(invented, event, wanted)
    for i, each in enumerate(gold):
        if i not in seen and not each.get("optional"):
            tally.missed += 1
            tally.notes.append(f"date missed: {each['quote']!r} → {each['edtf']}")
    return {"dates": tally, "invented years": invented}


def _invented(tally: Tally, event: Event, wanted: list[str]) -> None:
    years = set(re.findall(r"-?\d{4}(?=$|[-/])|\d{3}X", event.date or ""))
    allowed = {year for date in wanted for year in re.findall(r"-?\d{4}(?=$|[-/])|\d{3}X", date)}
    if years - allowed:
        tally.wrong += 1
        tally.notes.append(f"year invented: {event.words.text!r} → {event.date}, wanted {wanted}")


def _place(text: str, gold: dict[str, Any]) -> tuple[int, int]:
    at = text.index(gold["quote"])
    start = text.index(gold["words"], at)
    return start, start + len(gold["words"])


def _relations(found: Draft, gold: dict[str, Any], pairs: dict[str, dict[str, Any]]) -> Scores:
    def name(actor: str) -> str:
        return pairs[actor]["name"] if actor in pairs else f"?{actor}"

    wanted = {
        _key(each["subject"], each["relation"], each["object"], each["negated"]): each
        for each in gold["relations"]
    }
    strict = {key for key, each in wanted.items() if not each.get("optional")}
    ours = {
        _key(name(each.subject), each.relation, name(each.object), each.negated): each
        for each in found.relations
    }
    wrong = [key for key in ours if key not in wanted]
    tally = Tally(len(strict & ours.keys()), len(wrong), len(strict - ours.keys()))
    tally.notes += [f"relation wrong: {key}: {' '.join(ours[key].evidence[0].text.split())}" for key in wrong]
    tally.notes += [
        f"relation missed: {key}: {wanted[key]['quote']!r}" for key in sorted(strict - ours.keys())
    ]
    offered = {frozenset((name(each.subject), name(each.object))) for each in found.relations}
    offered |= {frozenset(name(actor) for actor in each.actors) for each in found.possible_relations}
    demanded = {frozenset((subject, object_)) for subject, _, object_, _ in strict}
    candidates = Tally(len(demanded & offered), len(offered - demanded), len(demanded - offered))
    candidates.notes += [f"pair missed: {sorted(pair)}" for pair in demanded - offered]
    return {"relations": tally, "candidates": candidates}


def _key(subject: str, relation: str, object_: str, negated: bool) -> tuple[str, str, str, bool]:
    if relation in SYMMETRIC:
        subject, object_ = sorted((subject, object_))
    return subject, relation, object_, negated


def main(arguments: list[str]) -> None:
    """Print the figures of a set."""
    verbose = "-v" in arguments
    for name in [each for each in arguments if each in SETS]:
        if verbose:
            for path in sorted((HERE / name).glob("*.toml")):
                text = path.with_suffix(".txt").read_text("utf-8")
                scores = compare(draft_of(Article(text=text)), tomllib.loads(path.read_text("utf-8")))
                print(
                    f"\n== {path.stem}",
                    *(note for tally in scores.values() for note in tally.notes),
                    sep="\n   ",
                )
        for key, tally in score(name).items():
            counts = f"{tally.right} right, {tally.wrong} wrong, {tally.missed} missed"
            rates = f"P {tally.precision:.2f} R {tally.recall:.2f} F1 {tally.f1:.2f}"
            print(f"{name:12} {key:15} {rates}   {counts}")


if __name__ == "__main__":
    main(sys.argv[1:])
