"""REFI-QDA projects (`.qdpx`): the exchange standard of programs for qualitative analysis."""

from undersigned.exchange.refi_qda.reading import load_refi_qda

__all__ = ["load_refi_qda"]
