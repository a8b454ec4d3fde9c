from __future__ import annotations

import pytest

from undersigned.extraction.people.bodies import know_bodies
from undersigned.extraction.speech.common_nouns import read_common_noun
from undersigned.extraction.speech.speaker_context import SpeakerKind, Voices
from undersigned.extraction.speech.speech_words import load_speech_words

ROWS = [
    ("en", "the general secretary said", SpeakerKind.OFFICE, "the general secretary"),
    ("en", "a spokesperson for the Lantern League said", SpeakerKind.BODY, "Lantern League"),
    ("en", "a Delta Forum spokeswoman said", SpeakerKind.BODY, "Delta Forum"),
    ("en", "a spokesman said", SpeakerKind.OFFICE, "a spokesman"),
    ("en", "the network Open Shore said", SpeakerKind.BODY, "Open Shore"),
    ("en", "the network Ana Roe said", SpeakerKind.GROUP, "the network"),
    ("es", "un portavoz de la Red Faro dijo", SpeakerKind.BODY, "Red Faro"),
    ("es", "la organización Mar Vivo dijo", SpeakerKind.BODY, "Mar Vivo"),
    ("fr", "une porte-parole de la Ligue du Littoral dit", SpeakerKind.BODY, "Ligue du Littoral"),
    ("pt", "um porta-voz da Rede Farol disse", SpeakerKind.BODY, "Rede Farol"),
    ("de", "eine Sprecherin vom Deichverband sagte", SpeakerKind.BODY, "Deichverband"),
]


@pytest.mark.parametrize(("language", "text", "kind", "name"), ROWS, ids=[row[1] for row in ROWS])
def test_common_nouns_that_speak(language: str, text: str, kind: SpeakerKind, name: str) -> None:
    voices = Voices(text=text, words=load_speech_words(language), bodies=know_bodies([]))
    speaker = read_common_noun(voices, 0, len(text))
    assert speaker is not None
    assert (speaker.kind, speaker.name) == (kind, name)


@pytest.mark.parametrize("text", ["", "and the groups", "the river runs", "the long, cold winter of the groups"])
def test_other_words_do_not(text: str) -> None:
    voices = Voices(text=text, words=load_speech_words("en"), bodies=know_bodies([]))
    assert read_common_noun(voices, 0, len(text)) is None
