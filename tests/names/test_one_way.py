"""There is one way to tell whether two spellings are one name: reading one release and linking a corpus share it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from undersigned.extraction.issuing.issuer_candidates import Candidate, merge_candidates
from undersigned.extraction.issuing.name_entries import Entry
from undersigned.model.facts import Role
from undersigned.names.comparison import classify
from undersigned.names.keys import name_key

VECTORS = Path(__file__).resolve().parents[3] / "shared" / "vectors" / "organization_names.csv"


def merged(one: str, other: str) -> bool:
    """Return whether two names of one list of signatories are read as one."""
    members = [
        Candidate(entry=Entry(start=place, end=place + 9, name=name), rule="issuers.x", role=Role.SIGNATORY)
        for place, name in ((0, one), (100, other))
    ]
    return len(merge_candidates([members], {})) == 1


def linked(one: str, other: str) -> bool:
    """Return whether two names of a corpus are one but for their spelling."""
    return classify(one, other).rule == "name.equal"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("Lantern League", "LANTERN LEAGUE", True, id="case"),
        pytest.param("Unión Farolera", "Union Farolera", True, id="accents"),
        pytest.param("The Lantern League", "Lantern League", True, id="article"),
        pytest.param("La Red de Faros", "Red de Faros", True, id="article-es"),
        pytest.param("Der Hafenbund Nord", "Hafenbund Nord", True, id="article-de"),
        pytest.param("Les Amis du Phare", "Amis du Phare", True, id="article-fr"),
        pytest.param("Lantern League, Inc.", "Lantern League", True, id="legal-form"),
        pytest.param("Puertos Abiertos, A.C.", "Puertos Abiertos AC", True, id="legal-form-dotted"),
        pytest.param("Hafenbund Nord e. V.", "Hafenbund Nord e.V.", True, id="legal-form-spaced"),
        pytest.param("Tides & Harbors", "Tides and Harbors", True, id="ampersand"),
        pytest.param("Mareas y Puertos", "Mareas & Puertos", True, id="conjunction-es"),
        pytest.param("Fishers’ Voice", "Fishers' Voice", True, id="apostrophe"),
        pytest.param("SumOfTides", "Sum of Tides", True, id="blanks"),
        pytest.param("U.S. Harbor Watch", "US Harbor Watch", True, id="dots"),
        pytest.param("Centre for Harbour Labour", "Center for Harbor Labor", True, id="spelling"),
        pytest.param("Łódź Port Watch", "Lodz Port Watch", True, id="beyond-latin-1"),
        pytest.param("Lantern League Northland", "Lantern League", False, id="chapter"),
        pytest.param("Lantern League Northland", "Lantern League Southland", False, id="siblings"),
        pytest.param("Harbor Commission", "Harbor Court", False, id="kinds"),
        pytest.param("Harbor Fund", "Harbor Action Fund", False, id="fund"),
        pytest.param("La Estrella", "Estrella", False, id="article-of-the-name"),
        pytest.param("Red Pesquera", "Réseau de la pêche", False, id="translation"),
    ],
)
def test_reading_and_linking_agree(one: str, other: str, *, same: bool) -> None:
    assert merged(one, other) is same
    assert merged(other, one) is same
    assert linked(one, other) is same


@pytest.mark.corpus
@pytest.mark.skipif(not VECTORS.exists(), reason="needs ../shared/vectors/organization_names.csv")
def test_reading_and_linking_agree_on_real_names() -> None:
    with VECTORS.open(encoding="utf-8", newline="") as file:
        pairs = [(row["name_a"], row["name_b"]) for row in csv.DictReader(file)]
    assert pairs
    assert [pair for pair in pairs if merged(*pair) is not (name_key(pair[0]) == name_key(pair[1]))] == []
