from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from numpy.typing import NDArray
from pyoxigraph import NamedNode, Quad, Store
from scipy.sparse import csr_array

from undersigned.discourse import BOOLEAN, ClaimTable, count_stances
from undersigned.errors import ValidationError
from undersigned.joint import (
    SignatureTable,
    count_pairs,
    fraction_claims,
    project_signatures,
    signatures_of_claims,
    signatures_of_incidence,
)
from undersigned.network import select_releases
from undersigned.network.incidence import read_incidence
from undersigned.network.terms import UND

Make = Callable[..., SignatureTable]
CELLS = arrays(np.int64, array_shapes(min_dims=2, max_dims=2, max_side=8), elements=st.integers(0, 1))


def claims(*told: tuple[str, str, str | None]) -> ClaimTable:
    return ClaimTable(
        ids=tuple(str(at) for at in range(len(told))),
        documents=tuple(document for _, document, _ in told),
        dates=tuple(date for _, _, date in told),
        variables={"organization": tuple(who for who, _, _ in told), "concept": ("toll",) * len(told)},
        numbers={"stance": (1,) * len(told)},
        scales={"stance": BOOLEAN},
        labels={"id:league": "Lantern League", "id:letter": "A letter"},
    )


def test_claims_give_signers_documents_and_earliest_dates() -> None:
    told = claims(
        ("id:league", "id:letter", "2021-06-04"),
        ("id:league", "id:letter", "2021-06-03"),
        ("Reef Watch", "id:letter", None),
        ("Reef Watch", "note", None),
        ("", "silent", "2021-01-01"),
    )
    table = signatures_of_claims(told)
    assert table.signers == ("Reef Watch", "id:league")
    assert (table.documents, table.dates) == (("id:letter", "note"), ("2021-06-03", None))
    assert table.matrix.toarray().tolist() == [[1, 1], [1, 0]]
    assert table.labels == {"id:league": "Lantern League", "id:letter": "A letter"}
    assert (table.degrees.tolist(), table.sizes.tolist()) == ([2, 1], [2, 1])
    assert (table.row("Lantern League"), table.row("Reef Watch"), table.column("A letter")) == (1, 0, 0)
    assert table.name("id:league") == "Lantern League"


def test_order_of_claims_does_not_matter() -> None:
    told = [("b", "x", "2021"), ("a", "x", None), ("a", "y", "2020"), ("c", "y", "2019")]
    one, other = signatures_of_claims(claims(*told)), signatures_of_claims(claims(*told[::-1]))
    assert (one.signers, one.documents, one.dates) == (other.signers, other.documents, other.dates)
    assert one.matrix.toarray().tolist() == other.matrix.toarray().tolist()


def test_no_claims_give_an_empty_table() -> None:
    table = signatures_of_claims(claims())
    assert (table.signers, table.documents, table.matrix.shape) == ((), (), (0, 0))
    assert project_signatures(table).shape == (0, 0)
    assert [len(part) for part in count_pairs(table.matrix)] == [0, 0, 0]


def test_releases_of_a_graph_give_the_same_table() -> None:
    store = Store()
    for release, issuer in (("id:r1", "id:a"), ("id:r1", "id:b"), ("id:r2", "id:a")):
        store.add(Quad(NamedNode(release), UND["issuedBy"], NamedNode(issuer)))
    found = read_incidence(store, UND["issuedBy"], select_releases(store))
    table = signatures_of_incidence(found, {"id:a": "Reef Watch"})
    assert (table.signers, table.documents, table.name("id:a")) == (("id:a", "id:b"), ("id:r1", "id:r2"), "Reef Watch")
    assert table.matrix.toarray().tolist() == [[1, 1], [1, 0]]


@given(CELLS)
def test_newman_weights_of_a_signer_sum_to_its_joint_documents(cells: NDArray[np.int64]) -> None:
    matrix = csr_array(cells.astype(float))
    height, width = cells.shape
    names, documents = tuple(f"s{at}" for at in range(height)), tuple(f"d{at}" for at in range(width))
    table = SignatureTable(signers=names, documents=documents, dates=(None,) * width, matrix=matrix)
    joint = cells[:, cells.sum(axis=0) >= 2].sum(axis=1)
    newman = project_signatures(table, "newman").toarray()
    assert np.allclose(newman.sum(axis=1), joint, atol=1e-7)
    assert np.array_equal(newman, newman.T)
    left, right, counts = count_pairs(matrix)
    whole = project_signatures(table).toarray()
    assert np.array_equal(whole[left, right], counts)
    assert 2 * counts.sum() == whole.sum()
    assert np.all(left < right)


def test_fractions_make_each_document_weigh_one() -> None:
    told = claims(*((f"o{at:03}", "letter", None) for at in range(200)), ("o001", "pact", None), ("o002", "pact", None))
    weighed = fraction_claims(told)
    counts = count_stances(weighed, rows="organization", columns="document", stance="stance")
    assert counts.prominence == pytest.approx([1.0, 1.0])
    assert weighed.weights is not None
    assert (weighed.weights[0], weighed.weights[200]) == (pytest.approx(1 / 200), 0.5)
    again = fraction_claims(weighed)
    assert again.weights is not None
    assert again.weights[200] == 0.25


def test_fractions_leave_claims_without_an_actor_alone() -> None:
    assert fraction_claims(claims(("", "x", None), ("a", "x", None))).weights == (1.0, 1.0)


@pytest.mark.parametrize(
    ("cells", "dates", "shape", "message"),
    [
        ([[2.0]], (None,), (1, 1), "holds ones alone"),
        ([[1.0]], (), (1, 1), "0 dates for 1 documents"),
        ([[1.0]], (None,), (2, 1), r"has the shape \(1, 1\)"),
    ],
    ids=["counts", "dates", "shape"],
)
def test_tables_that_are_none_are_refused(
    cells: list[list[float]], dates: tuple[None, ...], shape: tuple[int, int], message: str
) -> None:
    names = tuple(f"s{at}" for at in range(shape[0]))
    with pytest.raises(ValidationError, match=message):
        SignatureTable(signers=names, documents=("d",), dates=dates, matrix=csr_array(cells))


def test_names_that_are_unknown_or_shared_are_refused(make: Make) -> None:
    table = make([[1], [1]])
    twins = SignatureTable(
        signers=table.signers,
        documents=table.documents,
        dates=table.dates,
        matrix=table.matrix,
        labels={"s000": "Twin", "s001": "Twin"},
    )
    with pytest.raises(ValidationError, match="2 signers are called 'Twin'; give the id of one: s000, s001"):
        twins.row("Twin")
    with pytest.raises(ValidationError, match="no document is called 'x'; there are 1, such as d000"):
        table.column("x")
    with pytest.raises(ValidationError, match="no variable is called 'person'"):
        signatures_of_claims(claims(("a", "x", None)), rows="person")
    with pytest.raises(ValidationError, match="weight='log' is unknown"):
        project_signatures(table, "log")
