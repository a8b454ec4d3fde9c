from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.extraction.demands.propositions import act_reader
from undersigned.text.phrases import words_of


def read(text: str, language: str = "en") -> tuple[str | None, bool, bool, str | None]:
    words = words_of(text)
    asked = act_reader(language).read(words, 0, len(words.folded))
    return asked.action, asked.against, asked.object_against, words.raw(*asked.measure) if asked.measure else None


@pytest.mark.parametrize(
    ("text", "action", "against", "object_against", "measure"),
    [
        pytest.param("End the Lantern Act now, please", "end", True, True, "Lantern Act", id="act against"),
        pytest.param(
            "Guarantee the non-separation of families",
            "guarantee",
            False,
            False,
            "non-separation of families",
            id="for",
        ),
        pytest.param("Refuse to support the marsh wall", "refuse", True, True, "marsh wall", id="against a support"),
        pytest.param("Stop blocking the peat waiver", "stop", True, False, "peat waiver", id="against a block"),
        pytest.param("not to fund the marsh wall", "fund", True, True, "marsh wall", id="denied"),
        pytest.param("Commit to ending the toll", "end", True, True, "toll", id="light verb"),
        pytest.param("Pledge not to use the toll", "use", True, True, "toll", id="light verb denied"),
        pytest.param("immediately ban the toll", "ban", True, True, "toll", id="adverb"),
        pytest.param("Ensure an end to the toll", "ensure", False, True, "toll", id="noun of an act"),
        pytest.param("Wobble the toll", "wobble", False, False, "toll", id="unknown verb"),
        pytest.param("Lanterns in each street", None, False, False, "Lanterns in each street", id="noun"),
        pytest.param("Protect and fund the marsh", "protect", False, False, "marsh", id="two verbs in one"),
        pytest.param("End the toll that is a burden", "end", True, True, "toll", id="no finite verb"),
        pytest.param("Support", "support", False, False, None, id="no object"),
        pytest.param("Ensure the toll can be lowered", "ensure", False, False, "toll", id="no modal"),
        pytest.param("End the toll we all pay", "end", True, True, "toll", id="no clause"),
        pytest.param("Take place", "take", False, False, None, id="no noun of a light verb"),
        pytest.param("Take steps to end the toll", "end", True, True, "toll", id="light phrase"),
        pytest.param("Keep fully closed", "keep", False, False, None, id="adverb and participle"),
        pytest.param("Keep 40", "keep", False, False, None, id="number"),
        pytest.param("Keep the closed", "keep", False, False, "closed", id="article makes a noun"),
        pytest.param("Refuse to stop failing to fund the marsh", "refuse", True, True, "marsh", id="three verbs"),
        pytest.param("Refrain from ending the toll", "refrain", True, False, "toll", id="refrain from"),
        pytest.param("Protect, fund and expand the plan", "protect", False, False, "plan", id="three verbs in one"),
        pytest.param("Speak, condemn the toll", "speak", False, True, "toll", id="two sides beside a comma"),
        pytest.param("Stop, stop", "stop", True, True, None, id="verbs without object"),
        pytest.param("Speak out against the toll", "speak", False, False, "toll", id="particle"),
        pytest.param("End the ban on ferries", "end", True, False, "ferries", id="end of a ban"),
        pytest.param("Reject calls to close the library", "reject", True, False, "library", id="calls rejected"),
        pytest.param("Stop failing to fund the marsh", "stop", True, False, "marsh", id="stop failing"),
    ],
)
def test_polarity_is_the_product_along_the_chain(
    text: str, action: str | None, against: bool, object_against: bool, measure: str | None
) -> None:
    assert read(text) == (action, against, object_against, measure)


@pytest.mark.parametrize(
    ("text", "action", "against", "measure"),
    [
        ("Derogar la Ley del Farol, sin demora", "derogar", True, "Ley del Farol"),
        ("Garantizar el acceso a la biblioteca", "garantizar", False, "acceso a la biblioteca"),
        ("Dejar de financiar el muro", "dejar", True, "muro"),
        ("Rechazar los intentos de financiar el muro", "rechazar", True, "muro"),
        ("inmediatamente farolear la plaza", "farolear", False, "plaza"),
    ],
)
def test_spanish_acts(text: str, action: str, against: bool, measure: str) -> None:
    assert read(text, "es") == (action, against, against, measure)


def test_spanish_reflexive_infinitives_are_acts_too() -> None:
    assert read("abstenerse de cerrar la biblioteca", "es") == ("abstener", True, False, "biblioteca")


def test_a_well_known_measure_is_the_measure_and_its_place_the_beneficiary() -> None:
    words = words_of("Designate Anyland for Temporary Protected Status so that its people can stay")
    asked = act_reader("en").read(words, 0, len(words.folded))
    assert asked.measure is not None
    assert asked.beneficiary is not None
    assert words.raw(*asked.measure) == "Temporary Protected Status"
    assert words.raw(*asked.beneficiary) == "Anyland"


def test_people_after_for_are_the_beneficiary() -> None:
    words = words_of("Guarantee free ferries for all island workers.")
    asked = act_reader("en").read(words, 0, len(words.folded))
    assert asked.beneficiary is not None
    assert words.raw(*asked.beneficiary) == "all island workers"


@pytest.mark.parametrize(
    ("text", "language", "measure", "beneficiary"),
    [
        ("Guarantee free ferries for all island workers.", "en", "free ferries", "all island workers"),
        ("Guarantee ferries at night for families of the isles.", "en", "ferries at night", "families of the isles"),
        ("Garantizar el ferri gratuito para las personas mayores.", "es", "ferri gratuito", "las personas mayores"),
        ("Garantir un ferry gratuit pour les familles.", "fr", "ferry gratuit", "les familles"),
        ("Guarantee ferries for the summer.", "en", "ferries for the summer", None),
        ("Guarantee ferries, for all workers use them.", "en", "ferries", None),
    ],
)
def test_people_for_whom_it_is_are_no_part_of_the_measure(
    text: str, language: str, measure: str, beneficiary: str | None
) -> None:
    words = words_of(text)
    asked = act_reader(language).read(words, 0, len(words.folded))
    assert asked.measure is not None
    assert words.raw(*asked.measure) == measure
    assert (words.raw(*asked.beneficiary) if asked.beneficiary else None) == beneficiary


def test_parts_are_further_acts_with_their_own_side() -> None:
    words = words_of("Ensure due process, ending arbitrary raids. This includes the end of Title 42 and more.")
    reader = act_reader("en")
    asked = reader.read(words, 0, len(words.folded))
    parts = [part for _, part in reader.parts(words, asked.stop, len(words.folded))]
    assert [(words.raw(*part.measure), part.object_against) for part in parts if part.measure] == [
        ("arbitrary raids", True),
        ("Title 42", True),
    ]


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("be immediately restored", "restore"),
        ("not be closed", "close"),
        ("restore it", None),
        ("say, be closed", None),
    ],
)
def test_passives_are_seen(text: str, lemma: str | None) -> None:
    words = words_of(text)
    hit = act_reader("en").passive(words, 0, len(words.folded))
    assert (hit.value.lemma if hit else None) == lemma


@given(
    st.lists(
        st.sampled_from(["stop", "end", "not", "to", "the", "of", ",", ".", ";", "call", "fund", "for", "x"]),
        max_size=60,
    )
)
def test_reading_ends_and_stays_in_range(parts: list[str]) -> None:
    words = words_of(" ".join(parts))
    size = len(words.folded)
    asked = act_reader("en").read(words, 0, size)
    assert asked.measure is None or 0 <= asked.measure[0] <= asked.measure[1] < size


def test_a_long_chain_of_acts_is_cut() -> None:
    assert read("Stop " + "to end " * 5000 + "the toll")[0] == "stop"
