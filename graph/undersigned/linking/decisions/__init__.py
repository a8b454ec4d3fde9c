"""Read, check and write `decisions.tsv`: what people decided, one line a decision, in the columns of SSSOM.

Names stand as people read them ("Lantern League"); they are compared by their keys. A later line reverses an earlier
one about the same names, so the file only grows.
"""

from undersigned.linking.decisions.parsing import COLUMNS, parse_decisions
from undersigned.linking.decisions.record import FACT, MANUAL, MEASURE, Decision, Matter, Predicate, Ref
from undersigned.linking.decisions.writing import format_decisions, order_decisions, write_decisions

__all__ = [
    "COLUMNS",
    "FACT",
    "MANUAL",
    "MEASURE",
    "Decision",
    "Matter",
    "Predicate",
    "Ref",
    "format_decisions",
    "order_decisions",
    "parse_decisions",
    "write_decisions",
]
