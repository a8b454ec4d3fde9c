from __future__ import annotations

import pytest

from undersigned.extraction.issuing.linked_names import read_linked


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        pytest.param(
            "de la Ligue des Familles, du Réseau Eau Vive et de Solidarité Ponant",
            "fr",
            ["Ligue des Familles", "Réseau Eau Vive", "Solidarité Ponant"],
            id="french",
        ),
        pytest.param(
            "pela Rede Água Livre, pelo Fórum da Serra e pela Ação Jurídica",
            "pt",
            ["Rede Água Livre", "Fórum da Serra", "Ação Jurídica"],
            id="portuguese",
        ),
        pytest.param(
            "del Foro del Agua, de la Red Trigo y de Campo Vivo",
            "es",
            ["Foro del Agua", "Red Trigo", "Campo Vivo"],
            id="spanish",
        ),
        pytest.param(
            "vom Radbund, von der Fußgängerliga und von Flussfreunde",
            "de",
            ["Radbund", "Fußgängerliga", "Flussfreunde"],
            id="german",
        ),
        pytest.param(
            "by the Lantern League, Open Harbor on the Border Bill",
            "en",
            ["Lantern League", "Open Harbor"],
            id="topic-ends-the-list",
        ),
        pytest.param("sur les ports", "fr", [], id="no-name"),
        pytest.param("", "en", [], id="empty"),
    ],
)
def test_read_linked_parts_names(text: str, language: str, names: list[str]) -> None:
    assert [text[start:end] for start, end in read_linked(text, 0, len(text), language)] == names


def test_read_linked_is_bounded() -> None:
    text = "of Lantern League, " * 5000

    assert len(read_linked(text, 0, len(text), "en")) <= 6000
