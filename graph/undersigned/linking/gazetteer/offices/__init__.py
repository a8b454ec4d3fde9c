"""Offices of states and international bodies, the persons who hold them, and when: an office and its holder are two."""

from undersigned.linking.gazetteer.offices.book import Office, OfficeBook, Person, Term
from undersigned.linking.gazetteer.offices.loading import find_office_faults, load_offices

__all__ = ["Office", "OfficeBook", "Person", "Term", "find_office_faults", "load_offices"]
