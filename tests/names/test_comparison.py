"""What two names of organizations are to each other, rule by rule."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.names.comparison import classify
from undersigned.names.verdicts import Answer, Belonging, Relation

PAIRS = [
    ("The Lantern League, Inc.", "lantern  LEAGUE", "same", "name.equal"),
    ("LLH", "Lantern League of Harbors (LLH)", "same", "acronym.given"),
    ("FSFO", "Fair Seas Forum of Oceans", "same", "acronym.initials"),
    ("HOPE", "Harbor Office for Port Ethics", "review", "acronym.word"),
    ("FSF of Texas", "Fair Seas Forum of Texas", "same", "acronym.beginning"),
    ("FSF Guatemala", "Fair Seas Forum (FSF)", "chapter_of", "acronym.part"),
    ("Franciscan Fishery Network", "Red Franciscana de Pesca", "same", "concepts.equal"),
    ("Réseau des pêcheurs jésuites", "Rede Jesuíta da Pesca", "same", "concepts.equal"),
    ("Lantern League Mexico", "Lantern League Honduras", "different", "place.other"),
    ("Liga Farolera Guatemalteca", "Liga Farolera", "chapter_of", "place.part"),
    ("Lantern League Oregon", "Lantern League USA", "chapter_of", "place.part"),
    ("Lantern League Local 87", "Lantern League", "chapter_of", "unit.part"),
    ("Tidewell Association", "Tidewell", "same", "kind.left-out"),
    ("Ocean Rights Foundation", "Ocean Rights", "different", "kind.further"),
    ("Ocean Rights Commission", "Ocean Rights Court", "different", "kind.other"),
    ("La 15, Casa para Personas Migrantes", "La 15", "same", "name.subtitle"),
    ("Pilot Fund for Harbor Health", "Harbor Health", "different", None),
    ("Ocean Peace Policy Institute", "Ocean Peace Institute", "review", "concepts.near"),
    ("International Tide Watch", "Tide Watch", "review", "place.world"),
    ("Tide Watch", "Dock Workers of the North", "different", "words.apart"),
    ("Lantern League India", "International Lantern League Australia", "different", "place.other"),
    ("Justice for Indonesia", "Justice", "different", "concepts.general"),
    ("Tide Watch – KLM", "Tide Watch", "review", "name.tail"),
    ("General Union of Workers", "Unión General de Trabajadores", "review", "concepts.general"),
    ("International Harbor Federation", "World Harbor Federation", "different", "place.other"),
    ("Hafenarbeiterbund für Frieden", "Hafenarbeiterbund Frieden", "same", "concepts.equal"),
    ("Ligue des pêcheurs de l'Atlantide", "LPA", "same", "acronym.initials"),
    ("Comisiones Pesqueras", "CC.PP.", "same", "acronym.initials"),
    ("Meeresschutzbund", "League for Marine Protection", "same", "concepts.equal"),
    ("Tide House Corazón Amaro", "Corporación Tide House Corazón Amaro", "review", "kind.doubtful"),
]


@pytest.mark.parametrize(
    ("name_a", "name_b", "answer", "rule"), [pytest.param(*pair, id=f"{pair[0]} | {pair[1]}") for pair in PAIRS]
)
def test_pairs(name_a: str, name_b: str, answer: str, rule: str | None) -> None:
    verdict = classify(name_a, name_b)
    assert (verdict.answer.value, verdict.rule if rule else None) == (answer, rule)
    assert verdict.reason


@pytest.mark.parametrize(("name_a", "name_b"), [pytest.param(a, b, id=f"{a} | {b}") for a, b, *_ in PAIRS])
def test_order_changes_the_direction_alone(name_a: str, name_b: str) -> None:
    here, there = classify(name_a, name_b), classify(name_b, name_a)
    assert (here.answer, here.rule) == (there.answer, there.rule)
    if here.answer is Answer.CHAPTER_OF:
        assert here.reversed != there.reversed


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_gets_an_answer(name_a: str, name_b: str) -> None:
    assert classify(name_a, name_b).answer is classify(name_b, name_a).answer


@given(st.text(max_size=60))
def test_a_name_is_itself(name: str) -> None:
    assert classify(name, name).answer is Answer.SAME


class Harbor:
    """A gazetteer of three bodies."""

    names = {  # noqa: RUF012 - a table
        "Lantern League": {"league"},
        "Watchers of the Coast": {"league"},
        "Beacon House": {"beacon"},
        "Estuary Network": {"estuary"},
    }

    def find(self, name: str) -> frozenset[str]:
        return frozenset(self.names.get(name, ()))

    def relation(self, part: str, whole: str) -> Relation | None:
        return {("beacon", "league"): Relation.CHAPTER_OF, ("league", "estuary"): Relation.MEMBER_OF}.get((part, whole))

    def wholes(self, part: str) -> frozenset[str]:
        return frozenset({"beacon": {"league"}, "league": {"estuary"}}.get(part, ()))

    def identifiers(self, body: str) -> tuple[str, ...]:
        return (f"https://register.example/{body}",)

    def memberships(self, body: str) -> tuple[Belonging, ...]:
        return (Belonging(whole="estuary"),) if body == "league" else ()


@pytest.mark.parametrize(
    ("name_a", "name_b", "answer", "turned"),
    [
        pytest.param("Lantern League", "Watchers of the Coast", "same", False, id="two names of one"),
        pytest.param("Beacon House", "Lantern League", "chapter_of", False, id="chapter"),
        pytest.param("Watchers of the Coast", "Beacon House", "chapter_of", True, id="chapter turned"),
        pytest.param("Lantern League", "Estuary Network", "member_of", False, id="member"),
        pytest.param("Beacon House", "Estuary Network", "different", False, id="two known bodies"),
    ],
)
def test_knowledge_comes_first(name_a: str, name_b: str, answer: str, turned: bool) -> None:
    verdict = classify(name_a, name_b, knowledge=Harbor())
    assert (verdict.answer.value, verdict.reversed) == (answer, turned)
