from __future__ import annotations

import pytest

from undersigned.extraction.draft import Draft
from undersigned.extraction.issuing.credit_lines import read_credit
from undersigned.extraction.issuing.organization_names import load_names
from undersigned.model.document import Span
from undersigned.reading import read_text


@pytest.mark.parametrize(
    ("line", "language", "body"),
    [
        pytest.param("Ana Tarn, Reed Trade Network, Uganda", "en", "Reed Trade Network", id="body-and-country"),
        pytest.param("Ana Tarn, researcher, Lantern Institute (LI), Peru", "en", "Lantern Institute", id="role"),
        pytest.param("Ana Tarn, coordinateur, Juste Marée, global/Inde", "fr", "Juste Marée", id="two-places"),
        pytest.param(
            "Ana Tarn, Senior Researcher with Third Tide Network, India", "en", "Third Tide Network", id="with"
        ),
        pytest.param(
            "Ana Tarn, Director of Harbor Programs at Center for Lamps and Facilitator of Port Friends, USA",
            "en",
            "Center for Lamps",
            id="two-roles",
        ),
        pytest.param("Ana Tarn, Harbor Refocus / Reed Coalition, Samoa", "en", "Harbor Refocus", id="slash"),
        pytest.param("Ana Tarn, Uganda", "en", None, id="country-only"),
        pytest.param("Ana Tarn, director", "en", None, id="role-only"),
        pytest.param("Ana Tarn, of the Reed League, spoke. Nobody heard her.", "en", None, id="sentences"),
        pytest.param("Reed Trade Network, Uganda", "en", None, id="no-person"),
        pytest.param("Ana Tarn, Reed League: “No.”", "en", None, id="speech"),
        pytest.param("Ana Tarn, Reed League, " + "x" * 300, "en", None, id="too-long"),
    ],
)
def test_read_credit_finds_the_body_beside_a_name(line: str, language: str, body: str | None) -> None:
    document = read_text(line, language=language)
    entry = read_credit(Draft(document=document), Span(start=0, end=len(document.text)), load_names(document.language))
    assert (entry.name if entry else None) == body
    assert entry is None or document.text[entry.start : entry.end] == entry.name
