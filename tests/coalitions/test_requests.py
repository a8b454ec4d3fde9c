from __future__ import annotations

import pytest

from undersigned.coalitions import CoalitionRequest, Distance, Linkage, Method
from undersigned.discourse import Aggregation, MatrixRequest, Mode
from undersigned.errors import ValidationError

CONGRUENCE = MatrixRequest(aggregation=Aggregation.CONGRUENCE)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        pytest.param({"matrix": MatrixRequest(mode=Mode.TWOMODE)}, "among actors; use the mode onemode", id="mode"),
        pytest.param({"matrix": CONGRUENCE}, "signed has no use for congruence; use subtract", id="signed"),
        pytest.param(
            {"method": Method.LOUVAIN},
            "louvain has no use for subtract; use congruence or ignore, or the method signed",
            id="louvain",
        ),
        pytest.param({"resolution": 0}, "resolution 0 is no number above 0", id="resolution"),
        pytest.param({"resolution": float("nan")}, "resolution nan is no number", id="nan"),
        pytest.param({"starts": 0}, "0 starts find nothing", id="starts"),
        pytest.param({"k": 2}, "signed finds the number of coalitions itself", id="k"),
        pytest.param({"k": 0, "method": Method.HIERARCHICAL}, "0 coalitions hold nobody", id="k 0"),
        pytest.param(
            {"linkage": Linkage.WARD, "method": Method.HIERARCHICAL}, "use euclidean, not positions", id="ward"
        ),
    ],
)
def test_request_says_what_contradicts(options, message):
    with pytest.raises(ValidationError, match=message):
        CoalitionRequest(**options)


def test_request_takes_what_fits():
    assert CoalitionRequest(method=Method.LEIDEN).matrix.aggregation is Aggregation.SUBTRACT
    ward = CoalitionRequest(
        method=Method.HIERARCHICAL, linkage=Linkage.WARD, distance=Distance.EUCLIDEAN, k=2, matrix=CONGRUENCE
    )
    assert ward.k == 2
