"""Portuguese releases of invented organizations, against what a careful reader notes of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from undersigned.extraction import extract_facts
from undersigned.extraction.demands.cues import position_words
from undersigned.extraction.demands.stance import act_index
from undersigned.model.facts import Facts, Part, Role
from undersigned.reading import read_document, read_text
from undersigned.text.phrases import words_of

FOLDER = Path(__file__).parent / "portuguese"


@pytest.fixture(scope="module")
def facts() -> dict[str, Facts]:
    return {path.name: extract_facts(next(iter(read_document(path)))) for path in sorted(FOLDER.iterdir())}


def read(text: str) -> Facts:
    return extract_facts(read_text(text, name="nota.txt", language="pt"))


RELEASE, NOTE, APPEAL = "mare-viva-dragagens.txt", "nota-conjunta-agua.txt", "migrantes-regularizacao.md"


@pytest.mark.parametrize(
    ("name", "title", "date", "place", "genre"),
    [
        (
            RELEASE,
            "Maré Viva exige suspensão imediata das dragagens no estuário do Arelho",
            "2023-03-14",
            "Setúbal",
            "press release",
        ),
        (
            NOTE,
            "Organizações repudiam privatização da água no Vale do Capiberê",
            "2022-08-03",
            "Recife",
            "joint statement",
        ),
        (
            APPEAL,
            "Mais de 40 organizações apelam ao Parlamento: não fechem a porta a quem cá trabalha",
            "2024-05-28",
            "Lisboa",
            "open letter",
        ),
    ],
    ids=["release", "note", "appeal"],
)
def test_the_head_of_a_release_is_read(
    facts: dict[str, Facts], name: str, title: str, date: str, place: str, genre: str
) -> None:
    found = facts[name]
    assert (found.title, found.date, found.place, found.genre, found.language) == (title, date, place, genre, "pt")


def test_signatories_are_read_with_acronyms_and_regions(facts: dict[str, Facts]) -> None:
    signers = [(one.name, one.acronym, one.role) for one in facts[NOTE].issuers]
    assert len(signers) == 13
    assert signers[0] == ("Articulação Sertaneja pelo Direito à Água", "ASDA", Role.SIGNATORY)
    assert signers[3] == ("Central dos Trabalhadores do Saneamento", "CTS/PE", Role.SIGNATORY)
    assert signers[-1] == ("Sindicato dos Urbanitários do Agreste", "SINDURA", Role.SIGNATORY)


def test_a_body_is_one_issuer_with_and_without_its_noun(facts: dict[str, Facts]) -> None:
    assert [one.name for one in facts[RELEASE].issuers] == ["Maré Viva"]


@pytest.mark.parametrize(
    ("name", "begins", "speaker"),
    [
        (RELEASE, "As dragagens estão a destruir", "Leonor Figueira Prates"),
        (RELEASE, "foi emitida com base", "Duarte Ambrósio"),
        (RELEASE, "Ninguém foi ao terreno", "Duarte Ambrósio"),
        (APPEAL, "Quem limpa os nossos", "Anselmo Teles"),
        (APPEAL, "Fiquei três anos", "Samira Baldé"),
        (APPEAL, "a lei não pode mudar", "Samira Baldé"),
    ],
    ids=["afirma", "for-whom", "the-researcher", "dash-with-clitic", "lead-word", "the-leader"],
)
def test_speakers_are_told(facts: dict[str, Facts], name: str, begins: str, speaker: str) -> None:
    assert [one.speaker for one in facts[name].quotations if one.text.startswith(begins)] == [speaker]


@pytest.mark.parametrize(
    ("name", "person", "role", "affiliation"),
    [
        (RELEASE, "Leonor Figueira Prates", "presidente da direção", "Maré Viva"),
        (RELEASE, "Duarte Ambrósio", "biólogo e coordenador do programa marinho", "Maré Viva"),
        (APPEAL, "Anselmo Teles", "bispo de Porto Covelo e presidente", "Comissão Episcopal das Migrações"),
        (APPEAL, "Samira Baldé", "mediadora cultural e fundadora", "Solidariedade Sem Muros"),
    ],
)
def test_persons_have_role_and_body(
    facts: dict[str, Facts], name: str, person: str, role: str, affiliation: str
) -> None:
    found = next(one for one in facts[name].persons if one.name == person)
    assert (found.role, found.affiliation, found.part) == (role, affiliation, Part.SPEAKER)


def test_contacts_are_no_speakers(facts: dict[str, Facts]) -> None:
    parts = {person.name: person.part for person in facts[RELEASE].persons}
    assert parts["Filipa Sarmento"] is Part.CONTACT


@pytest.mark.parametrize(
    ("begins", "stance", "measure"),
    [
        ("A retirada imediata", "oppose", "Projeto de Lei 412/2022 da pauta da Assembleia Legislativa"),
        ("A realização de audiências", "support", "audiências públicas em todas as regiões do vale"),
        ("Que o Governo do Estado apresente", "support", "plano de universalização do saneamento rural"),
        ("O fim dos cortes", "oppose", "cortes de água"),
        ("Conclamamos os deputados", "oppose", "proposta"),
    ],
    ids=["noun-with-adjective", "noun", "que-clause", "contraction", "inflected-infinitive"],
)
def test_demands_have_their_side(facts: dict[str, Facts], begins: str, stance: str, measure: str) -> None:
    demand = next(one for one in facts[NOTE].recommendations if one.text.startswith(begins))
    assert (demand.stance, demand.measure) == (stance, measure)


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("Exigimos que o contrato seja revogado.", "oppose"),
        ("A licença deve ser suspensa até nova avaliação.", "oppose"),
        ("Opomo-nos à construção da nova barragem.", "oppose"),
        ("O Parlamento tem de aprovar a lei das águas.", "support"),
        ("Apelamos aos municípios para adotarem o novo regulamento.", "support"),
        ("É urgente que as escolas sejam reabertas.", "support"),
    ],
    ids=["passive", "agreeing", "enclitic", "tem-de", "inflected-infinitive", "need"],
)
def test_sentences_ask_with_their_side(sentence: str, stance: str) -> None:
    lead = "A Rede Farol reuniu ontem em assembleia geral na cidade velha, com associações de todo o litoral."
    found = read(f"Nota da Rede Farol\n\n{lead} {sentence}\n")
    assert [one.stance for one in found.recommendations] == [stance]


@pytest.mark.parametrize(
    ("phrase", "lemma", "against"),
    [
        ("revogação da", "revogação de", True),
        ("retirada imediata dos", "retirada de", True),
        ("reabertura das", "reabertura de", False),
        ("aprovadas", "aprovar", False),
        ("votarem contra", "votar contra", True),
    ],
)
def test_acts_are_known_in_their_wordings(phrase: str, lemma: str, against: bool) -> None:
    hit = act_index("pt").at(words_of(f"{phrase} portagens"), 0)
    assert hit is not None
    assert (hit.value.lemma, hit.value.against) == (lemma, against)


def test_no_act_is_both_for_and_against() -> None:
    words = position_words("pt")
    assert not set(words.oppose_acts) & set(words.support_acts)
    assert not set(words.oppose_nouns) & set(words.support_nouns)


def test_roles_on_lines_of_their_own_are_no_part_of_a_signer() -> None:
    found = read(
        "Carta aberta\n\nPedimos que o Governo publique o relatório sobre as marés, que conhece desde o ano passado."
        "\n\n"
        "Respeitosamente,\n\nAna Clara Montenegro\nPresidenta da Rede Primeiros Passos\n\n"
        "Marlene Queiroz\nDiretora executiva do Instituto Ciranda\n"
    )
    assert [one.name for one in found.issuers] == ["Rede Primeiros Passos", "Instituto Ciranda"]
