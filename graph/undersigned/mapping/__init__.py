"""Facts and links to quads: claim nodes with evidence, shortcuts, named graphs, and never a blank node."""

from undersigned.mapping.derived import map_derived
from undersigned.mapping.entities import map_entities
from undersigned.mapping.namespaces import DEFAULT_BASE, PREFIXES
from undersigned.mapping.release import map_release
from undersigned.mapping.rulings import map_decisions
from undersigned.mapping.vocabulary_graph import vocabulary_quads

__all__ = [
    "DEFAULT_BASE",
    "PREFIXES",
    "map_decisions",
    "map_derived",
    "map_entities",
    "map_release",
    "vocabulary_quads",
]
