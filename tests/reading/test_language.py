"""The language of a text."""

import pytest

from undersigned.reading.language import language_of

TEXTS = {
    "en": "The undersigned organizations of the valley call on the government to stop the dam and to hear the towns. ",
    "es": "Las organizaciones firmantes del valle exigimos al gobierno que detenga la presa y escuche a los pueblos. ",
    "fr": "Les organisations signataires de la vallée demandent au gouvernement d'arrêter le barrage et d'écouter. ",
    "pt": "As organizações signatárias do vale exigem que o governo pare a barragem e que não ignore as populações. ",
    "de": "Die unterzeichnenden Organisationen des Tals fordern die Regierung auf, den Damm zu stoppen und zuzuhören. ",
    "it": "Le organizzazioni firmatarie della valle chiedono al governo di fermare la diga e ascoltare gli abitanti. ",
    "nl": "De ondertekenende organisaties van de vallei roepen de regering op om de dam te stoppen en te luisteren. ",
    "ca": "Les organitzacions sotasignades de la vall demanem al govern que aturi la presa i que escolti els pobles. ",
}


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_language_is_detected(language: str) -> None:
    assert language_of(TEXTS[language] * 3, None) == language


def test_a_wrong_label_on_a_long_text_is_corrected() -> None:
    assert language_of(TEXTS["en"] * 3, "es") == "en"


@pytest.mark.parametrize(
    ("text", "declared", "expected"),
    [
        pytest.param("Red Valle", "es-ES", "es", id="short text, region"),
        pytest.param("Red Valle", "PT_br", "pt", id="short text, locale"),
        pytest.param(TEXTS["en"] * 3, "mi", "mi", id="a language that the detector is not asked for"),
        pytest.param("", "fr", "fr", id="empty"),
        pytest.param("", None, None, id="nothing known"),
        pytest.param("12 34 — !!", None, None, id="no letters"),
        pytest.param(TEXTS["de"] * 3, "x", "de", id="no code"),
        pytest.param(TEXTS["de"] * 3, "", "de", id="empty label"),
        pytest.param(TEXTS["de"] * 3, "12", "de", id="digits"),
    ],
)
def test_labels(text: str, declared: str | None, expected: str | None) -> None:
    assert language_of(text, declared) == expected


def test_addresses_are_no_words() -> None:
    assert language_of("https://the.example/with/of/and/for/this/page " * 10 + TEXTS["es"] * 3, None) == "es"
