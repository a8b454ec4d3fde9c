"""Re-estimate the precision of each extraction rule on annotated documents.

usage: estimate_rules.py GOLD SOURCES [--write]

The same counts as `undersigned evaluate GOLD --sources SOURCES --write-rules FILE`. Prints a table; with --write it
replaces `rules.json` of the extraction.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from undersigned.evaluation import dump_rules, evaluate, extract_predictions, load_gold, measure
from undersigned.extraction.rules import RULES, load_counts


def main() -> None:
    """Print the table, and write it where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("sources", type=Path)
    parser.add_argument("--write", action="store_true", help="replace rules.json")
    arguments = parser.parse_args()
    gold = load_gold(arguments.gold)
    measured = measure(evaluate(gold, extract_predictions(gold, [arguments.sources])), samples=0, seed=1)
    for rule, (right, total) in measured.rules.items():
        print(f"{rule:45} {right:4d} of {total:4d}   confidence {measured.confidence_of(rule):.3f}")
    if arguments.write:
        RULES.write_text(dump_rules(measured.rules, known=load_counts()), encoding="utf-8")


if __name__ == "__main__":
    main()
