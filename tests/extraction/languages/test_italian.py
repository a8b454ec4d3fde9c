"""Three invented Italian releases of different kinds, and what must be read from each."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

from undersigned.extraction import extract_facts
from undersigned.extraction.packs import missing_parts
from undersigned.model.facts import Facts, Stance
from undersigned.reading import read_document

FOLDER = Path(__file__).parent / "italian"
RELEASE, STATEMENT, LETTER = "comunicato.txt", "dichiarazione.txt", "lettera.txt"
NETWORK, FISHERS = "Rete Acque Libere", "Associazione Pescatori del Golfo"


@lru_cache(maxsize=4)
def facts_of(name: str) -> Facts:
    return extract_facts(next(iter(read_document(FOLDER / name))))


def test_the_pack_is_complete() -> None:
    assert missing_parts("it") == ()


HEADS = [
    (RELEASE, "Punta Secca, le associazioni dicono no al pontile industriale", "2024-03-12"),
    (STATEMENT, "Dichiarazione congiunta: ritirare il decreto sui trasporti notturni", "2023-11-05"),
    (LETTER, "Lettera aperta alla sindaca di Montefiore", "2023-06-03"),
]


@pytest.mark.parametrize(("name", "title", "date"), HEADS, ids=[row[0] for row in HEADS])
def test_head_and_language_are_read(name: str, title: str, date: str) -> None:
    facts = facts_of(name)
    assert (facts.language, facts.title, facts.date) == ("it", title, date)


ISSUERS = [
    (RELEASE, [NETWORK, FISHERS]),
    (
        STATEMENT,
        [
            "Comitato Treni di Notte",
            "Sindacato Autisti Uniti",
            "Fondazione Strade Sicure",
            "Coordinamento Donne della Sanità",
            "Lega per la Mobilità Dolce",
        ],
    ),
    (LETTER, ["Forum Case per Tutti", "Collettivo Quartiere Nuovo"]),
]


@pytest.mark.parametrize(("name", "expected"), ISSUERS, ids=[row[0] for row in ISSUERS])
def test_issuers_are_named_in_full(name: str, expected: list[str]) -> None:
    assert [issuer.name for issuer in facts_of(name).issuers] == expected


PERSONS = [
    (RELEASE, "Giulia Ferrante", "presidente", NETWORK),
    (RELEASE, "Marco Tellini", "portavoce", FISHERS),
    (LETTER, "Paolo Rinaldi", "coordinatore", "Forum Case per Tutti"),
    (LETTER, "Marta Donati", "portavoce", "Collettivo Quartiere Nuovo"),
]


@pytest.mark.parametrize(("name", "person", "role", "organization"), PERSONS, ids=[row[1] for row in PERSONS])
def test_persons_have_role_and_affiliation(name: str, person: str, role: str, organization: str) -> None:
    found = next(one for one in facts_of(name).persons if one.name == person)
    assert (found.role, found.affiliation) == (role, organization)


QUOTATIONS = [
    ("Questo progetto distruggerà", "Giulia Ferrante"),
    ("Non possiamo accettare", "Giulia Ferrante"),
    ("la valutazione ambientale", "Marco Tellini"),
]


@pytest.mark.parametrize(("opening", "speaker"), QUOTATIONS, ids=[row[0] for row in QUOTATIONS])
def test_quotations_have_their_speaker(opening: str, speaker: str) -> None:
    found = next(one for one in facts_of(RELEASE).quotations if one.text.startswith(opening))
    assert found.speaker == speaker


DEMANDS = [
    (RELEASE, "fermare la costruzione", Stance.OPPOSE, "Ministero dell'Ambiente"),
    (RELEASE, "condannano la decisione", Stance.OPPOSE, None),
    (RELEASE, "approvare la legge", Stance.SUPPORT, "Parlamento"),
    (STATEMENT, "Respingiamo il taglio", Stance.OPPOSE, None),
    (STATEMENT, "ritirare il decreto.", Stance.OPPOSE, "Governo"),
    (STATEMENT, "devono garantire", Stance.SUPPORT, None),
    (STATEMENT, "Accogliamo con favore", Stance.SUPPORT, None),
    (LETTER, "Sospendere gli sfratti", Stance.OPPOSE, None),
    (LETTER, "Destinare gli alloggi", Stance.SUPPORT, None),
    (LETTER, "Pubblicare l'elenco", Stance.SUPPORT, None),
    (LETTER, "Abrogare il regolamento", Stance.OPPOSE, None),
    (LETTER, "deve convocare un tavolo", Stance.SUPPORT, "Comune"),
]


@pytest.mark.parametrize(("name", "words", "stance", "addressee"), DEMANDS, ids=[row[1] for row in DEMANDS])
def test_demands_have_stance_and_addressee(name: str, words: str, stance: Stance, addressee: str | None) -> None:
    found = [one for one in facts_of(name).recommendations if words in one.text]
    assert [one.stance for one in found] == [stance]
    assert addressee is None or found[0].addressee == addressee


COUNTS = [(RELEASE, 5), (STATEMENT, 4), (LETTER, 5)]


@pytest.mark.parametrize(("name", "count"), COUNTS, ids=[row[0] for row in COUNTS])
def test_nothing_else_is_a_demand(name: str, count: int) -> None:
    assert len(facts_of(name).recommendations) <= count
