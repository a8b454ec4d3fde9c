from __future__ import annotations

import pytest

from undersigned.discourse import Aggregation, MatrixRequest, Mode, parse_condition
from undersigned.errors import ValidationError
from undersigned.workspace.network_choice import NetworkChoice
from undersigned.workspace.network_kind import NetworkKind


@pytest.mark.parametrize(
    ("kind", "options", "message"),
    [
        pytest.param("co-issuing", {"isolates": True}, "no option isolates; it is for positions", id="isolates"),
        pytest.param("ties", {"weight": "newman"}, "no option weight; it is for co-issuing", id="weight"),
        pytest.param("ties", {"request": MatrixRequest()}, "no option rows; it is for positions", id="request"),
        pytest.param("affiliation", {"request": MatrixRequest()}, "is of mode twomode, not onemode", id="mode"),
        pytest.param(
            "organization-theme", {"where": (parse_condition("role=issuer"),)}, "no option where", id="conditions"
        ),
    ],
)
def test_kinds_refuse_options_of_others(kind, options, message):
    with pytest.raises(ValidationError, match=message):
        NetworkChoice(kind=NetworkKind(kind), **options)


def test_what_is_not_told_is_the_usual():
    assert NetworkChoice(kind=NetworkKind.POSITIONS).matrix.aggregation is Aggregation.CONGRUENCE
    assert NetworkChoice(kind=NetworkKind.AFFILIATION).matrix.mode is Mode.TWOMODE
    request = MatrixRequest(columns="concept", rows="person")
    assert NetworkChoice(kind=NetworkKind.POSITIONS, request=request).matrix == MatrixRequest(
        columns="measure", rows="person"
    )


def test_a_theme_narrows_the_claims():
    filters = NetworkChoice(kind=NetworkKind.TIES, theme="ports", since="2021").filters
    assert (filters.themes, filters.since) == (("ports",), "2021")
