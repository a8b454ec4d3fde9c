from __future__ import annotations

import pytest

from undersigned.extraction.demands.addressees import extract_addressees
from undersigned.extraction.draft import Zone
from undersigned.model.document import BlockKind

PROSE = {
    "en": "On behalf of the dockers of this harbor we write about the old pier and about all who work on it.",
    "es": "Les escribimos desde los pueblos de la ribera, donde el agua falta desde hace años y nadie responde.",
    "fr": "Nous vous écrivons au nom des pêcheurs de la baie, qui perdent leur travail sans aucune réponse.",
    "pt": "Escrevemos em nome dos pescadores da baía, que há anos perdem o seu trabalho sem que alguém lhes responda.",
    "de": "wir schreiben Ihnen im Namen der Fischer der Bucht, die seit Jahren ihre Arbeit verlieren.",
}


@pytest.mark.parametrize(
    ("language", "head", "found"),
    [
        pytest.param(
            "en",
            "The Honorable Mara Tillworth\nChair, Committee on Piers\n12 Quay Street\n\n"
            "The Honorable Odo Grimsby\nRanking Member, Committee on Piers\n\n"
            "Dear Chair Tillworth and Ranking Member Grimsby:",
            [("Mara Tillworth", "person"), ("Odo Grimsby", "person")],
            id="two blocks with their offices",
        ),
        pytest.param(
            "en",
            "His Excellency Tomas Arvelo\nPresident of the Republic of Calvera\nCalvera City\n\nYour Excellency,",
            [("Tomas Arvelo", "person")],
            id="greeted without a name",
        ),
        pytest.param(
            "en",
            "Anna Lowe\nDockers League\n3 May 2024\n\nMr. Odo Grimsby\nPort Office\n\nDear Mr. Grimsby:",
            [("Odo Grimsby", "person")],
            id="the sender above the date",
        ),
        pytest.param(
            "en",
            "To: Ms. Helga Brandt, Executive Director, Seed Office\ncc: Mr. Paul Okoye, Chair of the Board\n\n"
            "Dear Ms. Brandt,",
            [("Helga Brandt", "person"), ("Paul Okoye", "person")],
            id="who gets a copy comes last",
        ),
        pytest.param(
            "en",
            "Port Commission\n4 Quay Street\n\nDear Commissioners:",
            [("Port Commission", "organization")],
            id="a body where no person is named",
        ),
        pytest.param(
            "es",
            "Sr. D. Esteban Larrea\nMinistro de Aguas\nPresente\n\nEstimado señor ministro:",
            [("Esteban Larrea", "person")],
            id="Spanish forms of address",
        ),
        pytest.param(
            "es",
            "A la Comisión Regional de Puertos\nA los Estados miembros\nA la opinión pública",
            [("Comisión Regional de Puertos", "organization"), ("Estados miembros", "organization")],
            id="lines led by A",
        ),
        pytest.param(
            "fr",
            "À l'attention de Madame Claire Vasseur, ministre de la Pêche\n\nMadame la Ministre,",
            [("Claire Vasseur", "person")],
            id="à l'attention de",
        ),
        pytest.param(
            "pt",
            "Ao Excelentíssimo Senhor Ministro da Justiça\nDr. Renato Alvim\n\nExcelentíssimo Senhor Ministro,",
            [("Renato Alvim", "person")],
            id="Portuguese forms of address",
        ),
        pytest.param(
            "de",
            "An den\nPräsidenten des Landtags von Nordmark\nHerrn Jens Ohlsen\nLandtagsplatz 1\n\n"
            "Sehr geehrter Herr Präsident,",
            [("Jens Ohlsen", "person")],
            id="the opener on a line of its own",
        ),
    ],
)
def test_heads_of_letters(draft_of, language: str, head: str, found: list[tuple[str, str]]) -> None:
    parts = [(Zone.HEADER, BlockKind.PARAGRAPH, part) for part in head.split("\n\n")]
    draft = draft_of(*parts, PROSE[language], language=language)
    assert sorted((one.name, one.kind) for one in extract_addressees(draft)) == found


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("To the streets and to the sea", id="no name"),
        pytest.param("Dockers stop work at three harbors\nNo ship leaves the bay", id="headlines"),
        pytest.param("Dear neighbors,", id="nobody above"),
    ],
)
def test_heads_that_name_nobody(draft_of, head: str) -> None:
    draft = draft_of((Zone.HEADER, BlockKind.PARAGRAPH, head), PROSE["en"])
    assert not [one for one in extract_addressees(draft) if one.method.startswith("addressees.letterhead")]


def test_a_head_of_very_many_lines_is_none(draft_of) -> None:
    lines = "\n".join(["The Honorable Ada Wick"] * 5000)
    draft = draft_of((Zone.HEADER, BlockKind.PARAGRAPH, lines), "Dear Senators,", PROSE["en"])
    assert [one.name for one in extract_addressees(draft)] == ["Senators"]
