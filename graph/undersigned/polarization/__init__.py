"""How far a field of actors is divided, and where each actor stands.

`measure_polarization` returns a panel of indices, each with the partition of the actors that fits it best, compared
with shuffled stances; `scale_positions` returns coordinates of actors and concepts. Formulas, ranges and examples:
docs/methods/polarization.md and docs/methods/scaling.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from undersigned.deferred import defer

if TYPE_CHECKING:
    from undersigned.polarization.exports import polarization_to_json, scaling_to_json
    from undersigned.polarization.figures import Interval, Null
    from undersigned.polarization.indices import (
        conflict_between,
        congruence_inside,
        e_i_index,
        frustration,
        index_value,
        modularity,
        signed_modularity,
    )
    from undersigned.polarization.objectives import Index
    from undersigned.polarization.panel import measure_polarization
    from undersigned.polarization.partitions import find_partitions
    from undersigned.polarization.records import IndexFigures, Polarization
    from undersigned.polarization.requests import PanelRequest, Shuffle
    from undersigned.polarization.scaled import (
        Cells,
        Centering,
        Dimension,
        Place,
        Scaling,
        ScalingMethod,
        ScalingRequest,
    )
    from undersigned.polarization.scaling import scale_positions

__all__ = [
    "Cells",
    "Centering",
    "Dimension",
    "Index",
    "IndexFigures",
    "Interval",
    "Null",
    "PanelRequest",
    "Place",
    "Polarization",
    "Scaling",
    "ScalingMethod",
    "ScalingRequest",
    "Shuffle",
    "conflict_between",
    "congruence_inside",
    "e_i_index",
    "find_partitions",
    "frustration",
    "index_value",
    "measure_polarization",
    "modularity",
    "polarization_to_json",
    "scale_positions",
    "scaling_to_json",
    "signed_modularity",
]

if not TYPE_CHECKING:  # a type checker shall know exactly the names above
    __getattr__ = defer(
        __name__,
        {
            "Cells": "undersigned.polarization.scaled",
            "Centering": "undersigned.polarization.scaled",
            "Dimension": "undersigned.polarization.scaled",
            "Index": "undersigned.polarization.objectives",
            "IndexFigures": "undersigned.polarization.records",
            "Interval": "undersigned.polarization.figures",
            "Null": "undersigned.polarization.figures",
            "PanelRequest": "undersigned.polarization.requests",
            "Place": "undersigned.polarization.scaled",
            "Polarization": "undersigned.polarization.records",
            "Scaling": "undersigned.polarization.scaled",
            "ScalingMethod": "undersigned.polarization.scaled",
            "ScalingRequest": "undersigned.polarization.scaled",
            "Shuffle": "undersigned.polarization.requests",
            "conflict_between": "undersigned.polarization.indices",
            "congruence_inside": "undersigned.polarization.indices",
            "e_i_index": "undersigned.polarization.indices",
            "find_partitions": "undersigned.polarization.partitions",
            "frustration": "undersigned.polarization.indices",
            "index_value": "undersigned.polarization.indices",
            "measure_polarization": "undersigned.polarization.panel",
            "modularity": "undersigned.polarization.indices",
            "polarization_to_json": "undersigned.polarization.exports",
            "scale_positions": "undersigned.polarization.scaling",
            "scaling_to_json": "undersigned.polarization.exports",
            "signed_modularity": "undersigned.polarization.indices",
        },
    )
