"""Lines with their roles: the structure of a text before any of its words are read."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from time import process_time

import pytest

from undersigned.extraction.draft import Draft, LineRole
from undersigned.extraction.structure.line_roles import decode_roles
from undersigned.extraction.structure.zones import label_lines
from undersigned.reading import read_text

LEAD = {
    "en": "The fee on the harbor of Tarn hurts all who live from the sea, and it must be abolished before the summer.",
    "es": "La tasa del puerto de Tarn perjudica a quienes viven del mar y debe ser derogada antes del verano próximo.",
    "fr": "La taxe du port de Tarn nuit à tous ceux qui vivent de la mer et doit être supprimée avant l’été prochain.",
    "pt": "A taxa do porto de Tarn prejudica todos os que vivem do mar e deve ser abolida antes do próximo verão.",
    "de": "Die Gebühr für den Hafen von Tarn schadet allen, die vom Meer leben, und sie muss abgeschafft werden.",
}


def roles_of(text: str, language: str = "en") -> list[tuple[LineRole, str]]:
    draft = Draft(document=read_text(text, language=language))
    return [(line.role, line.span.of(draft.document.text)) for line in label_lines(draft)]


def signing(text: str, language: str = "en") -> list[tuple[LineRole, str]]:
    return [one for one in roles_of(text, language) if one[0].signs]


def test_lines_cover_the_text_once_and_in_order() -> None:
    draft = Draft(document=read_text("Save the reed\n\nThe Lantern League spoke.\n\n- Keep the reed.\n- Fund it.\n"))
    spans = [line.span for line in label_lines(draft)]
    assert [span.of(draft.document.text) for span in spans][-1] == "Fund it."
    assert all(one.end <= other.start for one, other in pairwise(spans))


def test_the_role_of_a_code_point_is_that_of_its_line() -> None:
    draft = Draft(document=read_text(f"Save the reed\n\n{LEAD['en']}\n"))
    draft.lines = label_lines(draft)
    text = draft.document.text
    assert draft.role_at(text.index("harbor")) is LineRole.TEXT
    assert draft.role_at(len(text) + 5) is None


ORGANIZATIONS = {
    "en": ["Lantern League", "Reed Council (RC)", "Harbor Watch", "Mill and Tide Alliance", "Bright Shore"],
    "es": ["Liga del Faro", "Consejo de la Caña (CC)", "Tarn ¿cómo vamos?", "Red del Puerto", "Orilla Clara"],
    "fr": ["Ligue du Phare", "Conseil du Roseau (CR)", "Attention Digue", "Collectif Marée", "Rive Claire"],
    "pt": ["Liga do Farol", "Conselho do Junco (CJ)", "Rede do Porto", "Fórum Maré Alta", "Margem Clara"],
    "de": ["Laternenbund e.V.", "Rat für Schilf (RS)", "Hafenwacht Tarn", "Bündnis Mühle", "Helles Ufer"],
}
PERSONS = {
    "en": ["Ana Ruiz, director, Lantern League, Tarn", "Dr. Paul Hollis (Reed University)", "Mary Quill, teacher"],
    "es": [
        "Ana Ruiz, directora, Liga del Faro, Tarn",
        "Dr. Pablo Hoyos (Universidad de la Caña)",
        "Juan Marsal, poeta",
    ],
    "fr": ["Anne Ruiz, directrice, Ligue du Phare", "Dr Paul Hollis (Université du Roseau)", "Jean Marais, auteur"],
    "pt": ["Ana Ruiz, diretora, Liga do Farol", "Dr. Paulo Hollis (Universidade do Junco)", "João Marques, poeta"],
    "de": ["Anna Ruiz, Vorsitzende, Laternenbund", "Dr. Paul Hollis (Universität Schilf)", "Hans Marsch, Autor"],
}


@pytest.mark.parametrize("language", LEAD)
@pytest.mark.parametrize("mark", ["", "- ", "1. "], ids=["lines", "items", "numbered"])
def test_a_list_without_a_heading_at_the_end_names_organizations_that_sign(language: str, mark: str) -> None:
    rows = ORGANIZATIONS[language]
    text = f"{LEAD[language]}\n\n" + "\n".join(f"{mark}{row}" for row in rows).replace("1. ", "* ")
    assert [row for role, row in signing(text, language) if role is LineRole.SIGNATORY] == rows


@pytest.mark.parametrize("language", LEAD)
@pytest.mark.parametrize("joint", ["\n", "\n\n", "; "], ids=["lines", "paragraphs", "semicolons"])
def test_persons_with_role_and_affiliation_are_signers(language: str, joint: str) -> None:
    rows = PERSONS[language]
    text = f"{LEAD[language]}\n\n" + joint.join([*rows, *rows])
    assert signing(text, language) == [(LineRole.SIGNER, row) for row in (*rows, *rows)]


@pytest.mark.parametrize(
    "rows",
    [
        [
            "22.8. Tarn – Marl – Asa am See",
            "23.8. Asa am See – Lum",
            "24.8. Lum – Bel",
            "25.8. Bel – Kelm",
            "26.8. Kelm",
        ],
        ["Rates rose by 12 %", "Harbor Fees 300", "Boats Lost 40", "Nets Torn 2019", "Fines 77"],
        ["Free Boats", "Cheap Nets", "A Fair Fee"],
    ],
    ids=["stages", "figures", "three"],
)
def test_other_short_lines_name_nobody(rows: list[str]) -> None:
    assert signing(f"{LEAD['en']}\n\n" + "\n".join(rows) + f"\n\n{LEAD['en']}") == []


def test_three_thousand_personal_signers_are_all_signers() -> None:
    given = ("Ana", "Paul", "Mary", "Zyta", "Oleg", "Eva")
    rows = [
        f"{given[n % 6]} Quill{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}, Harbor Works, must act" for n in range(3000)
    ]
    roles = Counter(
        role for role, _ in roles_of(f"{LEAD['en']}\n\nSigned:\n\n" + "\n".join(f"- {row}" for row in rows))
    )
    assert roles[LineRole.SIGNER] >= 3000
    assert roles[LineRole.ASK] == 0


def test_roles_are_decided_along_the_sequence() -> None:
    sure, either = frozenset({"zone-signatories", "organization"}), frozenset({"zone-signatories", "capitals"})
    assert set(decode_roles([(sure, 1), (either, 1), (sure, 1)])) == {LineRole.SIGNATORY}
    assert decode_roles([]) == []


@pytest.mark.parametrize(
    "row",
    ["Lantern League {}\n", "Ana Ruiz, director, League {}\n", "{}" + " - Tarn\n", "Ana Ruiz; "],
    ids=["names", "persons", "others", "semicolons"],
)
def test_time_grows_no_faster_than_the_text(row: str) -> None:
    def time_of(size: int) -> float:
        text = f"{LEAD['en']}\n\n" + "".join(row.format(number) for number in range(size))
        draft = Draft(document=read_text(text, language="en"))
        begin = process_time()
        label_lines(draft)
        return process_time() - begin

    time_of(500)
    assert time_of(16_000) < 4 * 2.5 * max(time_of(4_000), 0.02)
