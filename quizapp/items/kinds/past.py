"""Past forms of common verbs, with the form that follows "did". Data first: add a verb here."""

import re

_IRREGULAR = """
arose arise|beat beat|became become|began begin|bent bend|bought buy|bound bind|broke break|brought bring
built build|burnt burn|came come|caught catch|chose choose|cut cut|dealt deal|did do|drew draw|drove drive
fell fall|fled flee|flew fly|forbade forbid|foresaw foresee|fought fight|found find|froze freeze|gave give
got get|grew grow|held hold|hid hide|hit hit|kept keep|knew know|laid lay|led lead|left leave|lent lend
let let|lost lose|made make|meant mean|met meet|overran overrun|overthrew overthrow|overtook overtake
paid pay|put put|quit quit|ran run|rang ring|rebuilt rebuild|retook retake|rode ride|rose rise|said say
sang sing|sank sink|sat sit|saw see|sent send|set set|shook shake|shot shoot|shut shut|slew slay|sold sell
sought seek|spent spend|split split|spoke speak|spread spread|stole steal|stood stand|strode stride
struck strike|swept sweep|swore swear|taught teach|thought think|threw throw|told tell|took take
understood understand|undertook undertake|went go|withdrew withdraw|withstood withstand|woke wake|won win
wore wear|wove weave|wrote write
"""
_REGULAR = """
abandon abolish absorb accept accuse achieve acquire add admit adopt advance agree aim allow alter amend
annex announce answer appeal appear apply appoint approach approve arm arrest arrive ask assassinate assume
attack attempt attend authorise award ban banish bar besiege betray block bombard boycott burn call cancel
capture carry cease celebrate change charge claim clash clear close collapse command commission compete
complete concede conclude condemn confirm confiscate conquer consent consult continue control convene
convert convict cool create criticise cross crown crush date decide declare dedicate defeat defend defy
deliver demand deny depart deploy depose desert destroy devastate develop devise die disband disclose
discover dissolve divide double draft drop elect emerge employ enact end endorse enforce enlarge enlist
enter erupt escape establish evacuate examine exchange execute exile expand expel explain explode explore
express extend face fail favour file finish fire flood follow force form fortify found free fund gain gather
govern grant greet guarantee guard halt hand help honour ignore impose imprison improve incorporate increase
inherit inspect install invade invent invite issue join kill land last launch liberate lift limit list lodge
loot lower manage march marry mediate merge mobilise move murder name nationalise negotiate nominate notify
obey object occupy offer open oppose order organise oust overlook pardon part pass perish permit place plan
play pledge plot plunder point postpone praise preach prepare present press prevent print proclaim produce
prohibit promise propose protect protest prove publish punish purchase push raid raise ratify reach reappear
rebel receive recognise reconquer recover refer reform refuse regain reject release relieve remain remove
rename renew renounce reopen repair repeal replace reply report request require rescue resign resolve
respond restore retire retreat return reunite reveal revive revoke revolt reward ruin rule sack sail
sanction scatter secede secure seize serve settle share shell sign stage start starve stay step stop storm
strengthen submit succeed sue suffer summon supply support suppress surrender surround survive suspend test
threaten touch tour trade transfer transform travel treat triumph try turn unify unite unveil urge use
vanish veto violate visit vote vow wage walk want warn welcome widen work yield
"""
_DOUBLE = "admit ban bar commit drop expel permit plan plot refer step stop submit transfer travel"
_DOUBLED = frozenset(_DOUBLE.split(" "))


def _regular(base: str) -> str:
    """Return the past of a regular verb: "adopt" → "adopted", "try" → "tried", "plan" → "planned"."""
    if base in _DOUBLED:
        return f"{base}{base[-1]}ed"
    if base.endswith("e"):
        return f"{base}d"
    return f"{base[:-1]}ied" if re.search(r"[^aeiou]y$", base) else f"{base}ed"


_IRREGULARS = dict(pair.split() for pair in re.split(r"[|\n]", _IRREGULAR.strip()))
BASES: dict[str, str] = {_regular(base): base for base in _REGULAR.split()} | _IRREGULARS
"""Past form → the form behind "did": "attacked" → "attack"."""
