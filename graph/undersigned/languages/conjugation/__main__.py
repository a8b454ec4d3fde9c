"""Write the table of forms of each language: `python -m undersigned.languages.conjugation`."""

from __future__ import annotations

from undersigned.languages.conjugation import CONJUGATORS
from undersigned.languages.conjugation.tables import write_table
from undersigned.languages.verbs import table_path

for language in CONJUGATORS:
    table_path(language).write_text(write_table(language), encoding="utf-8")
