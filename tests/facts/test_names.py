from quizapp.facts.names import fold, index
from quizapp.facts.relation import VERBS, read
from quizapp.lessons.document import Actor

ACTORS = (
    Actor(name="European Union", kind="organisation", aliases=("EU",)),
    Actor(name="Armenia", kind="state"),
    Actor(name="Zoë Ångström", kind="person"),
)
PROSE = "Armenia spoke to the European Union. Armenia's envoy met EU staff. The European Union agreed."


def test_a_name_is_found_by_any_spelling() -> None:
    names = index(ACTORS, PROSE)
    assert names.resolve("the  european UNION") == "European Union"
    assert names.resolve("eu") == "European Union"
    assert names.resolve("Zoe\u0308 A\u030angstro\u0308m") == "Zoë Ångström"
    assert names.resolve("Europe") is None


def test_the_nearest_name_is_offered_only_when_it_is_near() -> None:
    names = index(ACTORS, PROSE)
    assert names.nearest("Armena") == "Armenia"
    assert names.nearest("Quebec") is None


def test_a_name_takes_the_article_that_the_prose_gives_it() -> None:
    names = index(ACTORS, PROSE)
    assert names.listed(["Armenia", "European Union"]) == "Armenia and the European Union"


def test_a_mention_is_a_whole_word_its_possessive_or_its_adjective() -> None:
    names = index(ACTORS, PROSE)
    assert names.mentioned("Armenia", "The Armenian envoy")
    assert names.mentioned("Armenia", "Armenia’s envoy")
    assert not names.mentioned("European Union", "a neutral euphemism")


def test_folding_ignores_case_spaces_and_the_article() -> None:
    assert fold("The  West") == fold("west")


def test_every_verb_is_read_in_each_of_its_forms_and_denied() -> None:
    for verb in VERBS:
        for form in (verb.present, verb.past):
            found = read(form.upper())
            assert found is not None
            assert (found.verb.code, found.past, found.negated) == (verb.code, form == verb.past, False)
        if verb.base:
            assert read(f"does not {verb.base}") == (verb, False, True)
            assert read(f"did not {verb.base}") == (verb, True, True)
    denied = read("is not a member of")
    assert denied is not None
    assert (denied.verb.code, denied.past, denied.negated) == ("member_of", False, True)
    assert read("juggles") is None
