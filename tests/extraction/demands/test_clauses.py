from __future__ import annotations

import pytest

from undersigned.extraction.demands.recommendations import extract_recommendations


def texts(draft) -> list[tuple[str, str | None]]:
    return [(one.text, one.measure) for one in extract_recommendations(draft)]


@pytest.mark.parametrize(
    ("text", "language", "asked"),
    [
        pytest.param(
            "We urge the Senate to (1) end the toll; and (2) fund ferries.",
            "en",
            [("end the toll", "toll"), ("fund ferries", "ferries")],
            id="numbers in brackets",
        ),
        pytest.param(
            "We urge the Senate to: a) end the toll, b) fund ferries and c) protect the marsh.",
            "en",
            [("end the toll", "toll"), ("fund ferries", "ferries"), ("protect the marsh", "marsh")],
            id="letters",
        ),
        pytest.param(
            "Instamos al Senado a i) derogar el peaje y ii) financiar los ferris.",
            "es",
            [("derogar el peaje", "peaje"), ("financiar los ferris", "ferris")],
            id="Roman numbers in Spanish",
        ),
        pytest.param(
            "We urge the Senate to end the toll (2) and fund ferries (1).",
            "en",
            [("We urge the Senate to end the toll (2) and fund ferries (1).", "toll")],
            id="notes count nothing",
        ),
        pytest.param(
            "We urge the Senate to end toll (1).",
            "en",
            [("We urge the Senate to end toll (1).", "toll")],
            id="one label counts nothing",
        ),
        pytest.param(
            "We reject the toll, demand a ferry and urge the Senate to act.",
            "en",
            [("We reject the toll", "toll"), ("demand a ferry", "ferry"), ("urge the Senate to act.", None)],
            id="verbs of the issuers",
        ),
    ],
)
def test_a_sentence_is_cut_into_its_asks(draft_of, text: str, language: str, asked: list[tuple[str, str]]) -> None:
    assert texts(draft_of(text, language=language)) == asked


def test_counted_asks_have_the_addressee_of_their_sentence(draft_of) -> None:
    found = extract_recommendations(draft_of("We urge the Senate to (a) end the toll; (b) fund ferries."))
    assert [one.addressee for one in found] == ["Senate", "Senate"]
