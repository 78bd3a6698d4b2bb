"""A teacher's decisions lie over what was found: they are exact, undoable and survive another reading."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.articles.article import Article
from quizapp.errors import NotFound
from quizapp.workflows.review import decide, decision, written
from quizapp.workflows.review.decision import Decision, Decisions, EventEdit, RelationEdit
from quizapp.workflows.review.finds import Finds
from quizapp.workflows.review.outcome import apply
from quizapp.workflows.review.overlay import review
from quizapp.workflows.review.written import Refused
from tests.draft_sample import DRAFT

NONE = Decisions()
FOUND = review(DRAFT, NONE)
KEYS = {actor.name: key for key, actor in FOUND.actors.items()}
EVERY_KEY = [*FOUND.actors, *FOUND.events, *FOUND.relations, *FOUND.possible]
TURKEY_SUPPORTS = next(key for key, each in FOUND.relations.items() if each.relation == "supports")
ANKARA = KEYS["Ankara"]
TURKEY = KEYS["Turkey"]
EU = KEYS["European Union"]


def after(*changes: Callable[[Finds, Decisions], Decisions]) -> Decisions:
    """Return the decisions after some changes, each taken as the page shows them then."""
    decisions = NONE
    for change in changes:
        decisions = change(review(DRAFT, decisions), decisions)
    return decisions


def joined(one: str, other: str) -> Callable[[Finds, Decisions], Decisions]:
    return lambda finds, decisions: decide.join(finds, decisions, one, other)


def judged(key: str, verdict: decision.Verdict) -> Callable[[Finds, Decisions], Decisions]:
    return lambda finds, decisions: decide.judge(finds, decisions, key, verdict)


def split(key: str, alias: str) -> Callable[[Finds, Decisions], Decisions]:
    return lambda finds, decisions: decide.split(finds, decisions, key, alias)


def names(decisions: Decisions) -> list[str]:
    return [actor.name for actor in apply(DRAFT, decisions).actors]


def test_without_a_decision_the_draft_stays_as_found() -> None:
    assert apply(DRAFT, NONE) == DRAFT


def test_keys_are_places_and_stay_when_dates_are_read_anew() -> None:
    assert ANKARA == "a130-136"
    again = replace(DRAFT, events=tuple(replace(event, date="1999") for event in DRAFT.events))
    assert [*review(again, NONE).events] == [*FOUND.events]


def test_what_is_left_out_goes_with_its_relations_and_comes_back() -> None:
    left = after(judged(KEYS["Velunia"], "out"))
    outcome = apply(DRAFT, left)
    assert "Velunia" not in names(left)
    assert outcome.relations == ()
    assert outcome.events[0].actors == ("Oman", "Karvan Defence Council")
    assert apply(DRAFT, decide.judge(review(DRAFT, left), left, KEYS["Velunia"], "open")) == DRAFT


def added(name: str, aliases: str = "", kind: str = "territory") -> Callable[[Finds, Decisions], Decisions]:
    def change(finds: Finds, decisions: Decisions) -> Decisions:
        edit = written.actor(finds, "", name=name, kind=kind, role="a city", aliases=aliases)
        return decide.add(finds, decisions, article=Article(text=DRAFT.article), edit=edit)

    return change


def test_an_actor_that_was_missed_is_added_with_its_places_and_pairs() -> None:
    decisions = decision.loads(json.loads(json.dumps(decision.dumps(after(added("Muscat"))))))
    finds = review(DRAFT, decisions)
    (muscat,) = (actor for actor in finds.actors.values() if actor.name == "Muscat")
    (words,) = muscat.mentions
    assert DRAFT.article[words.start : words.end] == "Muscat"
    assert [each.text for each in muscat.evidence] == [
        "Sona Abrant, the Prime Minister of Velunia, met Dana Israel in Muscat."
    ]
    paired = {finds.name(each.pair[1]) for each in finds.possible.values() if each.pair[0] == muscat.key}
    assert paired == {"Sona Abrant", "Velunia", "Dana Israel"}
    (actor,) = (each for each in apply(DRAFT, decisions).actors if each.name == "Muscat")
    assert (actor.kind, actor.role) == ("territory", "a city")
    assert after(added("Muscat"), judged(muscat.key, "open")) == NONE


def test_an_added_actor_can_be_related() -> None:
    finds = review(DRAFT, after(added("Muscat")))
    key, pair = next(
        (key, each.pair)
        for key, each in finds.possible.items()
        if [finds.name(side) for side in each.pair] == ["Muscat", "Dana Israel"]
    )
    edit = RelationEdit(subject=pair[1], relation="opposes", object=pair[0])
    decisions = after(added("Muscat"), lambda finds, made: decide.write(finds, made, key, edit))
    assert ("Dana Israel", "Muscat") in {
        (each.subject, each.object) for each in apply(DRAFT, decisions).relations
    }


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Atlantis", "does not stand in the article"),
        ("Karvan", "part of another name"),
        ("KDC", "already"),
        ("", "type a name"),
    ],
)
def test_only_what_the_article_names_can_be_added(name: str, words: str) -> None:
    with pytest.raises(Refused, match=words):
        after(added(name))


def test_joined_actors_are_one_with_all_names_places_and_relations() -> None:
    decisions = after(joined(TURKEY, ANKARA))
    outcome = apply(DRAFT, decisions)
    (ankara,) = (actor for actor in outcome.actors if actor.name == "Ankara")
    assert ankara.aliases == ("Turkey",)
    assert [words.text for words in ankara.mentions] == ["Turkey", "Ankara"]
    assert "Turkey" not in names(decisions)
    assert outcome.relations[1].subject == "Ankara"
    assert outcome.events[1].actors == ("Ankara", "Velunia")
    assert len(outcome.possible_relations) == 1, "nobody relates to himself"
    assert apply(DRAFT, decide.part(review(DRAFT, decisions), decisions, TURKEY)) == DRAFT


def test_joining_goes_on_through_a_chain_and_never_in_a_ring() -> None:
    decisions = after(joined(TURKEY, ANKARA), joined(ANKARA, EU))
    (union,) = (actor for actor in apply(DRAFT, decisions).actors if actor.name == "European Union")
    assert set(union.aliases) == {"Brussels", "Turkey", "Ankara"}
    with pytest.raises(Refused):
        after(joined(TURKEY, ANKARA), joined(ANKARA, TURKEY))
    ring = Decisions(finds={TURKEY: Decision(same_as=ANKARA), ANKARA: Decision(same_as=TURKEY)})
    assert {"Turkey", "Ankara"} <= {*names(ring)}, "a ring, left by taking a split back, joins nobody"


def test_an_alias_split_off_takes_its_places_along() -> None:
    kdc = KEYS["Karvan Defence Council"]
    decisions = after(split(kdc, "KDC"))
    outcome = apply(DRAFT, decisions)
    by_name = {actor.name: actor for actor in outcome.actors}
    assert by_name["Karvan Defence Council"].aliases == ()
    assert len(by_name["Karvan Defence Council"].evidence) == 1
    assert [words.text for words in by_name["KDC"].mentions] == ["KDC", "KDC"]
    assert outcome.relations[3].object == "KDC", "the sentence says KDC alone"
    assert "Karvan Defence Council" in outcome.events[0].actors, "the sentence says both"
    (new,) = decisions.splits
    assert apply(DRAFT, decide.unsplit(review(DRAFT, decisions), decisions, new)) == DRAFT


def test_what_was_decided_about_a_split_actor_falls_back_to_the_whole() -> None:
    decisions = after(split(EU, "Brussels"))
    (brussels,) = decisions.splits
    edit = RelationEdit(subject=brussels, relation="supports", object=ANKARA)
    decisions = decide.write(review(DRAFT, decisions), decisions, [*FOUND.possible][1], edit)
    assert apply(DRAFT, decisions).relations[-1].subject == "Brussels"
    decisions = decide.unsplit(review(DRAFT, decisions), decisions, brussels)
    assert apply(DRAFT, decisions).relations[-1].subject == "European Union"


def test_a_renamed_actor_is_renamed_everywhere() -> None:
    edit = written.actor(FOUND, TURKEY, name=" Türkiye ", kind="state", role="", aliases="Turkey;; Ankara's")
    outcome = apply(DRAFT, decide.write(FOUND, NONE, TURKEY, edit))
    assert outcome.relations[1].subject == "Türkiye"
    assert outcome.events[1].actors[0] == "Türkiye"
    assert outcome.actors[3].aliases == ("Turkey", "Ankara's")


def test_an_event_takes_date_text_and_actors() -> None:
    (first, _) = FOUND.events
    edit = written.event(FOUND, date="2020-05-12", text="It was  brokered.", actors=[KEYS["Oman"]])
    event = apply(DRAFT, decide.write(FOUND, NONE, first, edit)).events[0]
    assert (event.date, event.precision, event.text, event.actors) == (
        "2020-05-12",
        "day",
        "It was brokered.",
        ("Oman",),
    )


def test_a_possible_relation_is_one_only_when_it_was_chosen() -> None:
    key = next(iter(FOUND.possible))
    with pytest.raises(Refused):
        decide.judge(FOUND, NONE, key, "kept")
    edit = RelationEdit(subject=KEYS["Sona Abrant"], relation="supports", object=KEYS["Dana Israel"])
    decisions = decide.write(FOUND, NONE, key, edit)
    outcome = apply(DRAFT, decisions)
    assert len(outcome.relations) == 5
    assert len(outcome.possible_relations) == 1
    assert outcome.relations[-1].evidence == DRAFT.possible_relations[0].evidence
    assert apply(DRAFT, decide.judge(review(DRAFT, decisions), decisions, key, "open")) == DRAFT


def test_the_rest_is_kept_and_what_was_decided_stays() -> None:
    decisions = after(judged(TURKEY, "out"))
    decisions = decide.keep_rest(review(DRAFT, decisions), decisions, "actors")
    assert decisions.of(TURKEY).verdict == "out"
    assert decisions.of(ANKARA).verdict == "kept"
    assert review(DRAFT, decisions).still_open() == {
        "actors": 0,
        "dates": 2,
        "relations": 4,
        "possible relations": 1,  # nobody has to settle what relates Ankara to one who was left out
    }
    rest = decide.keep_rest(FOUND, NONE, "possible")
    assert apply(DRAFT, rest).possible_relations == ()


def test_a_new_reading_keeps_decisions_and_settles_the_rest() -> None:
    first, second = FOUND.events
    decisions = decide.write(FOUND, NONE, first, EventEdit(date="2020", text="Mine."))
    again = replace(DRAFT, events=tuple(replace(event, date="2020-05-19") for event in DRAFT.events))
    events = review(again, decisions).events
    assert (events[first].date, events[first].text) == ("2020", "Mine.")
    assert events[second].date == "2020-05-19"


def test_a_decision_about_what_is_not_found_is_told() -> None:
    with pytest.raises(NotFound):
        decide.judge(FOUND, NONE, "a1-2", "kept")
    with pytest.raises(NotFound):
        decide.join(FOUND, NONE, TURKEY_SUPPORTS, ANKARA)


def actor_of(**changed: str) -> object:
    typed = {"name": "Turkey", "kind": "state", "role": "", "aliases": ""} | changed
    return written.actor(FOUND, TURKEY, **typed)


def relation_of(**changed: str) -> object:
    typed = {
        "subject": TURKEY,
        "relation": "supports",
        "object": ANKARA,
        "date": "",
        "stated_by": "",
    } | changed
    return written.relation(FOUND, negated=False, status=typed.pop("status", "current"), **typed)


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("name", lambda: actor_of(name=" \n "), "type a name"),
        ("name", lambda: actor_of(name="OMAN"), "a name of Oman already"),
        ("name", lambda: actor_of(name="x" * 121), "too long"),
        ("aliases", lambda: actor_of(aliases="the brussels"), "a name of European Union already"),
        ("kind", lambda: actor_of(kind="planet"), "one of the list"),
        ("object", lambda: relation_of(object=TURKEY), "two actors"),
        ("object", lambda: relation_of(object="a9-9"), "not left out"),
        ("relation", lambda: relation_of(relation=""), "one of the list"),
        ("status", lambda: relation_of(status="never"), "one of the list"),
        ("date", lambda: relation_of(date="yesterday"), "not a date"),
        ("text", lambda: written.event(FOUND, date="", text="", actors=[]), "what happened"),
        ("date", lambda: written.event(FOUND, date="2023-02-30", text="x", actors=[]), "not a date"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(field: str, typed: Callable[[], object], words: str) -> None:
    with pytest.raises(Refused, match=words) as refused:
        typed()
    assert refused.value.field == field


def test_a_name_that_was_found_twice_does_not_stop_an_edit() -> None:
    twice = replace(
        DRAFT, actors=(*DRAFT.actors, replace(DRAFT.actors[3], mentions=DRAFT.actors[4].mentions))
    )
    finds = review(twice, NONE)
    edit = written.actor(finds, TURKEY, name="Turkey", kind="state", role="A state", aliases="")
    assert edit.role == "A state"


def test_an_actor_may_take_the_name_of_one_that_it_was_joined_with() -> None:
    decisions = after(joined(ANKARA, TURKEY))
    finds = review(DRAFT, decisions)
    edit = written.actor(finds, TURKEY, name="Ankara", kind="state", role="", aliases="Turkey")
    (ankara,) = (
        actor
        for actor in apply(DRAFT, decide.write(finds, decisions, TURKEY, edit)).actors
        if "Turkey" in actor.aliases
    )
    assert (ankara.name, ankara.aliases) == ("Ankara", ("Turkey",))


def test_control_characters_become_blanks() -> None:
    assert written.line("name", "A\x00B\u2028C\tD") == "A B C D"


verdicts = st.sampled_from(("open", "kept", "out"))
actor_keys = st.sampled_from(sorted(FOUND.actors))
steps = st.one_of(
    st.builds(judged, st.sampled_from(sorted({*EVERY_KEY} - {*FOUND.possible})), verdicts),
    st.builds(joined, actor_keys, actor_keys),
    st.builds(split, st.just(EU), st.just("Brussels")),
    st.builds(split, st.just(KEYS["Sona Abrant"]), st.just("Abrant")),
    st.builds(
        lambda key, one, other: (
            lambda finds, decisions: decide.write(
                finds, decisions, key, RelationEdit(subject=one, relation="fights", object=other)
            )
        ),
        st.sampled_from(sorted({*FOUND.relations, *FOUND.possible})),
        actor_keys,
        actor_keys,
    ),
)


@given(st.lists(steps, max_size=12))
def test_any_decisions_make_a_sound_draft_and_survive_the_database(
    changes: list[Callable[[Finds, Decisions], Decisions]],
) -> None:
    decisions = NONE
    for change in changes:
        try:
            decisions = change(review(DRAFT, decisions), decisions)
        except Refused:
            continue
    assert decision.loads(json.loads(json.dumps(decision.dumps(decisions)))) == decisions
    outcome = apply(DRAFT, decisions)
    known = [actor.name for actor in outcome.actors]
    assert len(known) == len(set(known))
    for event in outcome.events:
        assert set(event.actors) <= set(known)
    for relation in outcome.relations:
        assert {relation.subject, relation.object} <= set(known)
        assert relation.subject != relation.object
        assert relation.stated_by is None or relation.stated_by in known
    for actor in outcome.actors:
        assert all(DRAFT.article[words.start : words.end] == words.text for words in actor.mentions)
