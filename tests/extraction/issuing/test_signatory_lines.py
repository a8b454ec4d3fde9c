from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from undersigned.extraction.draft import Draft
from undersigned.extraction.pipeline import PIPELINE
from undersigned.model.facts import Issuer
from undersigned.reading import read_document

STEPS = ("zones/1", "header/1", "contacts/1", "abouts/1", "acronyms/1", "issuers/1")
LETTER = "# Light the piers\n\nThe council of the town must light the piers of the harbor before the winter comes.\n\n"


def signers_of(text: str, folder: Path) -> tuple[Issuer, ...]:
    path = folder / "letter.md"
    path.write_text(LETTER + text, encoding="utf-8")
    (document,) = read_document(path)
    draft = Draft(document=replace(document, language="en"))
    for step in PIPELINE:
        if step.name in STEPS:
            setattr(draft, step.assigns, step.run(draft))
    return draft.issuers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "## Signatories\n\n- Lantern League, Peru\n- Reed Union (Quay, Chile)\n- Harbor Network\n",
            [("Lantern League", "Peru", None), ("Reed Union", "Chile", None), ("Harbor Network", None, None)],
            id="beside-the-name",
        ),
        pytest.param(
            "## Signatories\n\n| No. | Name | Country |\n|---|---|---|\n| 1 | Lantern League | Peru |\n"
            "| 2 | Reed Union | Chile |\n| 3 | Harbor Network | Niger |\n",
            [("Lantern League", "Peru", None), ("Reed Union", "Chile", None), ("Harbor Network", "Niger", None)],
            id="column",
        ),
        pytest.param(
            "## Signatories\n\n### Peru\n\n- Lantern League\n- Reed Union\n\n### Chile\n\n- Harbor Network\n",
            [("Lantern League", "Peru", None), ("Reed Union", "Peru", None), ("Harbor Network", "Chile", None)],
            id="country-headings",
        ),
        pytest.param(
            "Signatories:\n\nPeru:\nLantern League\nReed Union\nTide Forum\n\nChile:\nHarbor Network\nPier Alliance\n",
            [
                ("Lantern League", "Peru", None),
                ("Reed Union", "Peru", None),
                ("Tide Forum", "Peru", None),
                ("Harbor Network", "Chile", None),
                ("Pier Alliance", "Chile", None),
            ],
            id="country-lines",
        ),
        pytest.param(
            "Signatories:\n\nLantern League\nPeru\nReed Union\nChile\nHarbor Network\nNiger\n",
            [("Lantern League", "Peru", None), ("Reed Union", "Chile", None), ("Harbor Network", "Niger", None)],
            id="country-below",
        ),
        pytest.param(
            "## Signatories\n\n- Lantern League\n\n### Trade unions\n\n- Reed Union\n- Pier Workers Federation\n",
            [
                ("Lantern League", None, None),
                ("Reed Union", None, "Trade unions"),
                ("Pier Workers Federation", None, "Trade unions"),
            ],
            id="group-heading",
        ),
        pytest.param(
            "Signatories:\n\nChurches:\nLantern Church Council\nTide Mission\nSailors and boats:\nReed Union\n",
            [
                ("Lantern Church Council", None, "Churches"),
                ("Tide Mission", None, "Churches"),
                ("Reed Union", None, "Sailors and boats"),
            ],
            id="group-lines",
        ),
    ],
)
def test_signers_have_the_country_and_group_of_their_list(
    text: str, expected: list[tuple[str, str | None, str | None]], tmp_path: Path
) -> None:
    assert [(one.name, one.country, one.group) for one in signers_of(text, tmp_path)] == expected
