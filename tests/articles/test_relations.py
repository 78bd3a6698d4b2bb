"""What sentences are read to state, told by sentences of our own."""

from itertools import pairwise
from typing import get_args

import pytest

from quizapp.articles.calendar import When
from quizapp.articles.relations.lexicon import lexicon
from quizapp.facts.relation import Code
from tests.articles.telling import find, read, row

STATED = {
    # verbs, in the active and the passive, with subjects and objects shared
    "Germany invaded Poland on 1 September 1939, and Britain and France declared war on Germany.": (
        "Germany attacks Poland",
        "Britain fights Germany",
        "France fights Germany",
    ),
    "Syria, backed by Russia and Iran, retook the town.": ("Russia supports Syria", "Iran supports Syria"),
    "Russia, which backs Syria, vetoed the resolution.": ("Russia supports Syria",),
    "Estonia, Latvia and Lithuania joined NATO in 2004.": (
        "Estonia member_of NATO",
        "Latvia member_of NATO",
        "Lithuania member_of NATO",
    ),
    "Kenya sent troops to help Somalia.": ("Kenya supports Somalia",),
    "Greece began to bomb Bulgaria.": ("Greece attacks Bulgaria",),
    "Israeli jets struck Lebanon.": ("Israel attacks Lebanon",),
    "The French government condemned Libya.": ("France opposes Libya",),
    "Talks between Israel and Lebanon were mediated by Qatar and Egypt.": (
        "Qatar mediates Israel",
        "Qatar mediates Lebanon",
        "Egypt mediates Israel",
        "Egypt mediates Lebanon",
    ),
    "The ceasefire was brokered by Qatar between Israel and Lebanon.": (
        "Qatar mediates Israel",
        "Qatar mediates Lebanon",
    ),
    "Corcyra appealed to Athens for help.": ("Corcyra requests_help Athens",),
    "Congo called on Zambia to intervene.": ("Congo requests_help Zambia",),
    "Sanctions were imposed on Iran by the United States.": ("United States opposes Iran",),
    "Japan signed a trade agreement with the European Union.": ("Japan cooperates_with European Union",),
    "Russia was expelled from the European Union.": ("Russia leaves European Union",),
    "The European Union expelled Hungary.": ("Hungary leaves European Union",),
    "Georgia Vale endorsed neither Jordan Price nor Sydney Clarke.": (
        "Georgia Vale not supports Jordan Price",
        "Georgia Vale not supports Sydney Clarke",
    ),
    "Katanga seceded from Congo in July 1960.": ("Katanga leaves Congo",),
    "Brazil, Argentina and Uruguay were allied against Paraguay.": (
        "Brazil ally_of Argentina",
        "Brazil ally_of Uruguay",
        "Argentina ally_of Uruguay",
    ),
    "Georgia Vale quit Boreas Motors; she said nothing more.": ("Georgia Vale leaves Boreas Motors",),
    "In 1940 Italy, hoping for a quick victory, attacked Greece.": ("Italy attacks Greece",),
    "When Russia attacked Ukraine, Poland and Latvia condemned Moscow.": (
        "Russia attacks Ukraine",
        "Poland opposes Russia",
        "Latvia opposes Russia",
    ),
    # nouns and adjectives
    "The invasion of Kuwait by Iraq led to a war.": ("Iraq attacks Kuwait",),
    "Turkey criticised Israel's bombing of Lebanon.": ("Turkey opposes Israel", "Israel attacks Lebanon"),
    "The war between Rome and Carthage broke out over a town.": ("Rome fights Carthage",),
    "Turkey-backed Azerbaijan launched a lightning assault on Armenia.": (
        "Turkey supports Azerbaijan",
        "Azerbaijan attacks Armenia",
    ),
    "Plataea, an old ally of Athens, was besieged by Thebes.": (
        "Plataea ally_of Athens",
        "Thebes attacks Plataea",
    ),
    "Russia has long acted as Serbia's protector.": ("Russia protects Serbia",),
    "Venice and Genoa were at war.": ("Venice fights Genoa (former)",),
    "Jordan Price, a critic of Boreas Motors, supports Sydney Clarke.": (
        "Jordan Price opposes Boreas Motors",
        "Jordan Price supports Sydney Clarke",
    ),
    "Georgia Vale, the former chief executive of Boreas Motors, has joined the Union of Fitters.": (
        "Georgia Vale leads Boreas Motors (former)",
        "Georgia Vale member_of Union of Fitters",
    ),
    "The Delian League was led by Athens.": ("Athens leads Delian League",),
    "The Soviet Union, an opponent of Boreas Motors, and Norway, a partner of Peru, were beaten by Syria.": (
        "Soviet Union opposes Boreas Motors",
        "Norway cooperates_with Peru",
        "Syria fights Soviet Union",
    ),
    "Cuba intervened in favour of Angola with the support of the Soviet Union.": (
        "Cuba supports Angola",
        "Soviet Union supports Cuba",
    ),
    "Angola had the backing of Cuba and Zambia.": ("Cuba supports Angola", "Zambia supports Angola"),
    "Kuwait, supported by Egypt and by Qatar, demanded more.": (
        "Egypt supports Kuwait",
        "Qatar supports Kuwait",
    ),
    "Kenya asked Uganda on Friday for another battalion.": ("Kenya requests_help Uganda",),
    "Sweden sent Finland rifles and guns.": ("Sweden supports Finland",),
    "Thebes called for Sydney Clarke's removal.": ("Thebes opposes Sydney Clarke",),
    "Rome rose against Carthage under the leadership of Chad Moreau.": (
        "Rome opposes Carthage",
        "Chad Moreau leads Rome",
    ),
    "The Delian League was a naval alliance of Athens, Plataea and Corcyra.": (
        "Athens member_of Delian League (former)",
        "Plataea member_of Delian League (former)",
        "Corcyra member_of Delian League (former)",
    ),
    "The European Union consists of some states, including Belgium.": ("Belgium member_of European Union",),
    "NATO, of which Iran has never been a member, met in Rome.": ("Iran not member_of NATO",),
    "Kenya, not a member of NATO, was invited.": ("Kenya not member_of NATO",),
    "Poland, though a member of NATO, sent no soldiers.": ("Poland member_of NATO",),
    "Iraq and Iran signed a truce brokered by Qatar.": ("Qatar mediates Iraq", "Qatar mediates Iran"),
    "Georgia Vale, who replaced Jordan Price as head of Boreas Motors, has resigned.": (
        "Georgia Vale leads Boreas Motors",
    ),
    "Chad Moreau, the leader of the Arden Rovers group, slept.": ("Chad Moreau leads Arden Rovers",),
    "He said that Chad Moreau, the head of Boreas Motors, slept.": ("Chad Moreau leads Boreas Motors",),
    "During the war Georgia Vale joined the Union of Fitters.": ("Georgia Vale member_of Union of Fitters",),
    "Kenya, to which Uganda had appealed, waited.": ("Uganda requests_help Kenya",),
    "NATO answered on 14 December: Russia was expelled from the European Union.": (
        "Russia leaves European Union",
    ),
    "They put off the entry of Peru, whose candidacy is backed by Chile and Cuba and resisted by Brazil.": (
        "Chile supports Peru",
        "Cuba supports Peru",
        "Brazil opposes Peru",
    ),
    # a pronoun whose only sense stands in the same sentence
    "Athens and its ally Plataea were at peace.": ("Plataea ally_of Athens",),
    "Jordan Price wrote, and his critic Sydney Clarke read it.": ("Sydney Clarke opposes Jordan Price",),
    "Sweden announced that it was leaving the European Union.": ("Sweden leaves European Union says Sweden",),
    "Sweden said it would join NATO.": ("Sweden member_of NATO (planned) says Sweden",),
    "Norway was spared, and it did not become a member of the European Union.": (
        "Norway not member_of European Union",
    ),
    # what is denied, planned or over
    "Sparta would not help Athens.": ("Sparta not supports Athens",),
    "Turkey ended its partnership with Greece.": ("Turkey cooperates_with Greece (former)",),
    "Neither Hungary nor Spain recognises Kosovo.": (
        "Hungary not recognises Kosovo",
        "Spain not recognises Kosovo",
    ),
    "Serbia has never recognised Kosovo.": ("Serbia not recognises Kosovo",),
    "Hungary refused to support Ukraine.": ("Hungary not supports Ukraine",),
    "Austria, which is not a member of NATO, belongs to the European Union.": (
        "Austria not member_of NATO",
        "Austria member_of European Union",
    ),
    "Sweden will join NATO next spring.": ("Sweden member_of NATO (planned)",),
    "Ukraine applied to join the European Union.": ("Ukraine member_of European Union (planned)",),
    "Italy is no longer an ally of Germany.": ("Italy ally_of Germany (former)",),
    # whose word it is
    "Turkey accused Israel of bombing Lebanon.": (
        "Turkey opposes Israel",
        "Israel attacks Lebanon says Turkey",
    ),
    "According to Turkey, Israel bombed Lebanon.": ("Israel attacks Lebanon says Turkey",),
    '"Turkey supports Azerbaijan," Chad Moreau said.': ("Turkey supports Azerbaijan says Chad Moreau",),
}


@pytest.mark.parametrize(("sentence", "rows"), STATED.items(), ids=lambda value: str(value)[:40])
def test_states_relations(sentence: str, rows: tuple[str, ...]) -> None:
    asserted, _ = find(sentence)
    assert {row(each) for each in asserted} == set(rows)


SILENT = (
    # nobody is named, or somebody else
    "They were aided by Britain, and Germany said nothing.",
    "The president of Armenia condemned Azerbaijan.",
    "A spokesman for Iran condemned Israel.",
    # in doubt, asked, wished, threatened
    "Egypt may join the European Union again if Iraq withdraws.",
    "Poland would support Ukraine if Russia attacked Latvia.",
    "Ukraine hopes to join NATO.",
    "Israel threatened to bomb Lebanon.",
    "Did Israel bomb Lebanon?",
    "Whether Israel bombed Lebanon is unknown.",
    "Israel reportedly bombed Lebanon.",
    "Turkey urged France to support Azerbaijan.",
    "Denmark did not join the European Union until 1973.",
    "Fears of an Israeli attack on Iran drove up the price of oil.",
    "The threat of war between Israel and Iran drove up the price of oil.",
    "Turkey blocked Sweden's accession to NATO.",
    "There have been claims that Israel bombed Lebanon.",
    "Sparta would not help Athens if Rome attacked Thebes.",
    "Miletus would not have been raided by Sparta or Athens.",
    # told by somebody without a name
    "He said that Israel had bombed Lebanon.",
    "Israel bombed Lebanon, the minister said.",
    # another sense
    "Arden Rovers defeated Port Town 3-0 in the final.",
    "Germany left Poland no choice.",
    "Congo called on Rwanda to withdraw its troops.",
    "Sydney Clarke commanded the French army.",
    "Turkey asked Greece for an explanation.",
    "Georgia Vale was admitted to the European Union for treatment.",
    "Sparta has beaten Athens by ten runs in the first test.",
    "Fighting broke out between Britain and the French allied Kingdom of Mysore.",
    "Kenya appealed to Uganda to stop the shelling.",
    # a pronoun that may mean two
    "Athens met Sparta, and its ally Plataea was sacked.",
)


@pytest.mark.parametrize("sentence", SILENT)
def test_states_nothing(sentence: str) -> None:
    asserted, _ = find(sentence)
    assert [row(each) for each in asserted] == []


@pytest.mark.parametrize(
    "sentence", ["Israel threatened to bomb Lebanon.", "Israel reportedly bombed Lebanon."]
)
def test_offers_what_it_doubts(sentence: str) -> None:
    _, possible = find(sentence)
    assert [set(each.actors) for each in possible] == [{"Israel", "Lebanon"}]


def test_offers_the_likeliest_first_and_each_pair_once() -> None:
    _, possible = find(
        "Russia, whose grain had fed the south for years, envied Turkey and, some say, hated Iran. "
        "Israel threatened to bomb Lebanon. Nobody believed that Lebanon would be bombed by Israel."
    )
    pairs = [frozenset(each.actors) for each in possible]
    assert pairs[0] == {"Israel", "Lebanon"}
    assert len(possible[0].evidence) == 2
    assert len(pairs) == len(set(pairs))


def test_offers_few_pairs_of_a_long_list() -> None:
    names = ["Angola", "Bolivia", "Chile", "Cuba", "Egypt", "Ethiopia", "Kenya", "Libya", "Peru", "Zambia"]
    _, possible = find(f"Delegates from {', '.join(names[:-1])} and {names[-1]} met in Qatar, they promised.")
    assert len(possible) <= 10


def test_never_offers_what_it_states() -> None:
    asserted, possible = find("Germany invaded Poland. Germany may have feared Poland.")
    assert [row(each) for each in asserted] == ["Germany attacks Poland"]
    assert possible == ()


def test_keeps_every_sentence_of_a_relation_and_lists_a_mutual_one_once() -> None:
    text = "Rome fought Carthage for a century.\n\nCarthage declared war on Rome again."
    asserted, _ = find(text)
    assert [row(each) for each in asserted] == ["Rome fights Carthage"]
    assert [each.text for each in asserted[0].evidence] == text.split("\n\n")


def test_points_at_the_words_that_state_it() -> None:
    text = "Venice, rich and wary, concluded an alliance with Milan."
    (relation,), _ = find(text)
    assert relation.words.text == "concluded an alliance with"
    assert text[relation.words.start : relation.words.end] == relation.words.text


def test_prefers_the_narrator_to_a_speaker() -> None:
    (relation,), _ = find("According to Turkey, Israel bombed Lebanon. Israel bombed Lebanon again.")
    assert relation.stated_by is None
    assert len(relation.evidence) == 2


def test_takes_no_plan_for_open_that_came_about() -> None:
    (relation,), _ = find("Cuba will hold a joint exercise with Peru. The exercise of Cuba with Peru ended.")
    assert row(relation) == "Cuba cooperates_with Peru"


def test_relates_no_actor_to_itself() -> None:
    assert find("The Soviet Union criticised the USSR.") == ((), ())


def when(text: str, words: str, date: str) -> When:
    (passage,) = read(text)
    span = passage.doc.char_span(text.index(words), text.index(words) + len(words))
    assert span is not None
    return When(passage=0, start=span.start, end=span.end, date=date, precision="year")


def test_dates_a_relation_by_its_own_clause() -> None:
    text = "Germany attacked Poland in 1939 and Poland, which Stalin had feared in 1920, fell."
    (relation,), _ = find(text, (when(text, "1939", "1939"), when(text, "1920", "1920")))
    assert relation.date == "1939"


def test_leaves_a_relation_undated_when_its_clause_has_no_date() -> None:
    text = "Germany attacked Poland after Stalin had signed in 1939."
    (relation,), _ = find(text, (when(text, "1939", "1939"),))
    assert relation.date is None


def test_has_a_trigger_for_every_code() -> None:
    words = lexicon()
    codes = {frame.code for group in (*words.verbs.values(), *words.states.values()) for frame in group}
    codes |= {noun.code for group in words.acts.values() for noun in group}
    codes |= {noun.code for group in words.roles.values() for _, noun in group}
    assert codes == set(get_args(Code))


def test_tries_the_longest_frame_of_a_verb_first() -> None:
    for frames in lexicon().verbs.values():
        assert all(len(first.steps) >= len(second.steps) for first, second in pairwise(frames))
