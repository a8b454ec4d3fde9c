from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from undersigned.discourse import ClaimTable
from undersigned.polarization import (
    PanelRequest,
    ScalingRequest,
    measure_polarization,
    polarization_to_json,
    scale_positions,
    scaling_to_json,
)

Claims = Sequence[tuple[str, str, int]]
LABELS = {"Commuters": "Outer Isles", "Small Traders": "Outer Isles", "toll": "Harbor toll"}


def test_panel_as_json_has_everything_by_name(table_of: Callable[..., ClaimTable], camps: Claims) -> None:
    found = measure_polarization(table_of(camps, labels=LABELS), PanelRequest(permutations=5, bootstrap=5))
    told = json.loads(json.dumps(polarization_to_json(found)))
    assert told["actors"][0] == "Outer Isles (Commuters)"
    assert told["iris"] == {"Outer Isles (Commuters)": "Commuters", "Outer Isles (Small Traders)": "Small Traders"}
    assert [index["index"] for index in told["indices"]] == ["modularity", "signed-modularity", "frustration", "e-i"]
    for index in told["indices"]:
        assert sorted(name for group in index["groups"] for name in group) == sorted(told["actors"])
        assert index["range"][0] <= index["value"] <= index["range"][1]
        assert set(index["values"]) == {"modularity", "signed-modularity", "frustration", "e-i"}
        assert set(index["null"]) == {"permutations", "mean", "sd", "z", "p"}
        assert set(index["interval"]) == {"low", "high", "replicates"}
        assert "bounds" not in index
    assert (told["request"]["normalization"], told["request"]["seed"]) == ("average", 1)


def test_positions_as_json_have_everything_by_name(table_of: Callable[..., ClaimTable], camps: Claims) -> None:
    lone = [*camps, ("Storm Petrel Society", "dredging", 1)]
    told = json.loads(
        json.dumps(scaling_to_json(scale_positions(table_of(lone, labels=LABELS), ScalingRequest(bootstrap=5))))
    )
    assert [actor["name"] for actor in told["actors"]][::5] == [
        "Outer Isles (Commuters)",
        "Outer Isles (Small Traders)",
    ]
    assert told["actors"][-1]["coordinates"] is None
    assert {concept["name"] for concept in told["concepts"]} == {"Harbor toll", "ban", "dredging", "registry"}
    assert told["iris"]["Harbor toll"] == "toll"
    assert (told["parts"], told["stance_range"], told["request"]["method"]) == (2, [-1.0, 1.0], "ca")
    assert set(told["actors"][0]["intervals"][0]) == {"low", "high", "replicates"}
