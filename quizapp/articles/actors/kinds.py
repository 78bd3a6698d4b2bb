"""Decide what kind of thing a form names, from all its sightings."""

from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import replace

from quizapp.articles.actors.evidence import OWN, Points, evidence
from quizapp.articles.actors.gazetteer import Entry, gazetteer
from quizapp.articles.actors.shape import guess, shape
from quizapp.articles.actors.sighting import Sighting
from quizapp.articles.actors.words import given_names, words
from quizapp.articles.draft import Kind

_KINDS: dict[str, Kind | None] = {
    "territory": "territory",
    "person": "person",
    "state": "state",
    "organisation": "organisation",
    "group": "group",
    "event": None,
    "building": None,
    "work": None,
    "thing": None,
}
"""What points may speak for, the likelier first; None is no actor."""
_ENOUGH = 3
_TRUSTED = 4
"""The points that the model's labels may add up to: it repeats its mistakes."""


def weigh(sightings: Sequence[Sighting]) -> Points:
    """Return the points of all sightings of a form; its own words count once."""
    total: Points = Counter(seen=len(sightings))
    for seen in sightings:
        total.update(evidence(seen))
    if (own := shape(sightings[0])) and not sightings[0].titled:
        total[own] -= OWN * (len(sightings) - 1)
    elif not own and (look := guess(sightings[0])) and look[0] == "territory":
        total["territory"] -= look[1] * (len(sightings) - 1)
    return total


def known(text: str, points: Points, *, old: bool, named: Container[str] = ()) -> Entry | None:
    """Return what the gazetteer says of a form, unless the article plainly uses it for a person."""
    entries = [
        each for each in gazetteer().get(text, ()) if each.use == "name" and (old or each.age != "city")
    ]
    if not entries or _is_person(text, points):
        return None
    exact = [each for each in entries if each.name == text and (old or each.age == "now")]
    other = [each for each in entries if each.name != text and each.name in named and not old]
    found = (sorted(other, key=lambda each: each.age == "now") or exact or entries)[0]
    if found.age == "city" and _is_town(points, known_town=any(each.kind == "territory" for each in entries)):
        found = replace(found, kind="territory")
    if old and found.kind == "territory" and points["owner"]:
        found = replace(found, kind="state")
    ruled = points["colony"] and 4 * points["colony"] >= points["seen"]
    return replace(found, kind="territory") if found.kind == "state" and ruled else found


def _is_town(points: Points, *, known_town: bool) -> bool:
    """Tell whether a city state only lies in an article and never acts."""
    if points["agent"] or points["state"] or points["owner"] or points["seen"] > _ENOUGH:
        return False
    return known_town or points["territory"] >= _ENOUGH


def _is_person(text: str, points: Points) -> bool:
    """Tell whether a known name is a given name here ("Georgia"), or plainly titled."""
    if " " in text:
        return False
    enough = 4 if text in given_names() else OWN
    return points["person"] >= enough and points["person"] > points["territory"] + points["agent"]


def decide(text: str, points: Points, *, old: bool) -> Kind | None:
    """Return the kind that the points speak for, None for no actor."""
    if text in words("", "alone", "junk") and points["person"] < 4:
        return None
    trusted = _TRUSTED if max(points[kind] for kind in _KINDS) < _ENOUGH else _TRUSTED // 2
    scores = Counter({kind: points[kind] + min(points[f"model {kind}"], trusted) for kind in _KINDS})
    scores["person"] += 2 if points["given"] else 0
    single = " " not in text
    if points["owner"] and not scores["territory"]:
        scores["state" if old else "organisation"] += 2
    if single:
        _settle_place(scores, points)
    elif points["play"]:
        scores["organisation"] += scores.pop("territory")
    if (
        points["person"] >= 0
        and not any(points[each] for each in ("organisation", "state"))
        and (not scores["territory"] or (old and _no_place(points, single=single)))
    ):
        _presume_person(scores, points, old=old, single=single)
    best, most = scores.most_common(1)[0]
    if best == "territory" and single and not points["territory"]:
        return "territory" if most > _ENOUGH else None
    enough = _ENOUGH if single and best != "territory" and not old else 2
    return _KINDS[best] if most >= enough else None


def _no_place(points: Points, *, single: bool) -> bool:
    """Tell whether hardly anything makes a name a place, whatever the model thinks."""
    return (
        not points["territory"]
        if single and points["agent"]
        else not single and points["territory"] < _ENOUGH
    )


def _settle_place(scores: Points, points: Points) -> None:
    """Let a place that acts as governments do be a state."""
    if scores["territory"] + scores["state"] < max(scores["person"], scores["organisation"]):
        return
    if scores["state"] + points["agent"] >= _ENOUGH:
        scores["state"] += scores["territory"]
    else:
        scores["territory"] += scores["state"]


def _presume_person(scores: Points, points: Points, *, old: bool, single: bool) -> None:
    """Take an unknown name that is no place for a person's where nothing speaks against it."""
    if old and not points["group"]:
        others = ("organisation", "work", "group", "territory")
        scores["person"] += sum(scores.pop(each) for each in others) + 2
    elif points["agent"] and not scores["organisation"] and not scores["group"]:
        scores["person"] += 1 if single else 2
