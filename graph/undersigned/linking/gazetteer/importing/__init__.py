"""Rows for the gazetteer from public registers: ROR, GLEIF, Wikidata, reconciliation services, SPARQL endpoints."""

from undersigned.linking.gazetteer.importing.assembly import Imported, Selection
from undersigned.linking.gazetteer.importing.endpoint import import_endpoint
from undersigned.linking.gazetteer.importing.gleif import import_gleif
from undersigned.linking.gazetteer.importing.reconciliation import Reconciliation, import_matches
from undersigned.linking.gazetteer.importing.ror import import_ror
from undersigned.linking.gazetteer.importing.wikidata import import_wikidata

__all__ = [
    "Imported",
    "Reconciliation",
    "Selection",
    "import_endpoint",
    "import_gleif",
    "import_matches",
    "import_ror",
    "import_wikidata",
]
