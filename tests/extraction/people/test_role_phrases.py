from __future__ import annotations

import pytest

from undersigned.extraction.people.bodies import know_bodies
from undersigned.extraction.people.role_phrases import title_before
from undersigned.extraction.speech.speaker_context import Voices
from undersigned.extraction.speech.speech_words import load_speech_words

ROWS = [
    ("en", "Last week Tidewater's chief executive Zzyx Roe", "Tidewater's chief executive "),
    ("en", "a letter to Tidewater’s CEO Zzyx Roe", "Tidewater’s "),
    ("en", "They met with the Mayor of Port Lune, Zzyx Roe", "Mayor of Port Lune, "),
    ("en", "the Adviser to the Board of Lune, Zzyx Roe", "Adviser to the Board of Lune, "),
    ("en", "We met Sen. Zzyx Roe", "Sen. "),
    ("en", "We met Zzyx Roe", ""),
    ("en", "Ana Poe, president of Lune, Zzyx Roe", ""),
    ("en", "The board of Lune met. Then Zzyx Roe", ""),
    ("es", "La directora de Costa Abierta, Zzyx Roe", "directora de Costa Abierta, "),
    ("es", "La directora de la Fundación Costa Hoy, Zzyx Roe", "directora de la Fundación Costa Hoy, "),
    ("es", "Vino ayer a Puertalia. Hoy la directora de Costa, Zzyx Roe", "directora de Costa, "),
    ("es", "Vino la directora de la Fundación Costa, Zzyx Roe", "directora de la Fundación Costa, "),
    ("es", "y vino la investigadora Zzyx Roe", "investigadora "),
    ("en", "They met the marine biologist Zzyx Roe", "biologist "),
    ("en", "They met the chair Zzyxia group", ""),
    ("fr", "avec la chercheuse Zzyx Roe", "chercheuse "),
    ("pt", "com a pesquisadora Zzyx Roe", "pesquisadora "),
    ("es", "con el consejero delegado de Puertalia, Zzyx Roe", "consejero delegado de Puertalia, "),
    ("fr", "La présidente de la Ligue du Littoral, Zzyx Roe", "présidente de la Ligue du Littoral, "),
    ("pt", "a coordenadora do Fórum do Delta, Zzyx Roe", "coordenadora do Fórum do Delta, "),
    ("de", "die Geschäftsführerin vom Bund Hafen, Zzyx Roe", "Geschäftsführerin vom Bund Hafen, "),
]


@pytest.mark.parametrize(("language", "text", "phrase"), ROWS, ids=[row[1] for row in ROWS])
def test_a_role_phrase_begins_where_no_other_word_can_belong_to_it(language: str, text: str, phrase: str) -> None:
    voices = Voices(text=text, words=load_speech_words(language), bodies=know_bodies([]))
    start = text.find("CEO" if "CEO" in text else "Zzyx")
    assert text[title_before(voices, start, 0) : start] == phrase


def test_a_phrase_begins_behind_the_floor() -> None:
    text = "the director of Lune, Zzyx Roe"
    voices = Voices(text=text, words=load_speech_words("en"), bodies=know_bodies([]))
    start = text.find("Zzyx")
    assert title_before(voices, start, start - 6) == start
