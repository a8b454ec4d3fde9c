"""Articles and prepositions that lost their vowel before a name: "l'Association", "d'Awa Sow", "dell'Associazione"."""

from __future__ import annotations

import re

__all__ = ["ELISION"]

ELISION = re.compile(r"(?:[DdLl]|[A-Za-z]{1,4}ll)[’'](?=\w)")
"""An elided word with its apostrophe."""
