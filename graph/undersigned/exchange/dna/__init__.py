"""Read and write `.dna` files, the SQLite databases of the Discourse Network Analyzer, version 3."""

from __future__ import annotations

from undersigned.exchange.dna.reading import load_dna
from undersigned.exchange.dna.writing import dump_dna

__all__ = ["dump_dna", "load_dna"]
