"""Well-known organizations and offices: names in five languages, acronyms, renames, identifiers, larger bodies."""

from undersigned.linking.gazetteer.identifiers import Scheme
from undersigned.linking.gazetteer.loading import find_faults, load_gazetteer
from undersigned.linking.gazetteer.organizations import Gazetteer, KnownName, KnownOrganization, Tie

__all__ = ["Gazetteer", "KnownName", "KnownOrganization", "Scheme", "Tie", "find_faults", "load_gazetteer"]
