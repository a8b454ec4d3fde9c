from __future__ import annotations

import pytest

from undersigned.network.claims import ISSUED_BY, read_cells
from undersigned.network.incidence import select_releases
from undersigned.network.stand_ins import StandIns, Tenure

ID = "https://w3id.org/undersigned/id/"
RELEASE = {ID + "release/one": None}


@pytest.mark.parametrize(
    ("confidence", "options", "expected"),
    [
        pytest.param("0.8", {}, [0.8], id="its confidence"),
        pytest.param("1", {}, [1.0], id="sure"),
        pytest.param("0", {}, [0.5], id="never measured"),
        pytest.param("0.2", {"status": "confirmed"}, [1.0], id="confirmed by a person"),
        pytest.param("0.2", {"status": "corrected"}, [1.0], id="corrected by a person"),
        pytest.param("0.2", {"role": "publisher"}, [], id="a publisher issues nothing"),
    ],
)
def test_a_claim_is_as_probable_as_its_confidence(make_claims, claims_of, confidence, options, expected):
    store = make_claims(more=claims_of("one", "a", confidence, **options))
    assert read_cells(store, ISSUED_BY, select_releases(store)).probability.tolist() == expected


def test_a_shortcut_without_a_claim_is_sure(store):
    cells = read_cells(store, ISSUED_BY, select_releases(store))
    assert set(cells.probability.tolist()) == {1.0}
    assert len(cells.claims) == 8


def test_stand_ins_share_the_claim_of_whom_they_stand_for(make_claims):
    always = (Tenure(),)
    stand_ins = StandIns(members={ID + "org/net": {ID + "org/a": always, ID + "org/b": always}})
    cells = read_cells(make_claims(("one", "net", "0.7"), ("one", "a", "0.9")), ISSUED_BY, RELEASE, stand_ins)
    assert cells.entities == (ID + "org/a", ID + "org/b")
    assert [(row, claim) for row, claim in zip(cells.rows.tolist(), cells.claims.tolist(), strict=True)] == [
        (0, 0), (0, 1), (1, 1)
    ]  # fmt: skip
    assert cells.probability.tolist() == [0.9, 0.7]
