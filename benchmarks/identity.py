"""Measure whether one organization is one node, against names and decisions of 65 documents.

usage: identity.py [GOLD.tsv] [--errors]

GOLD.tsv has the columns document, language, date, part (issuer, affiliation, other), name, acronym and organization:
two rows are one body where their organization is equal. Prints B-cubed precision, recall and F1 over the rows, and the
numbers of pairs of names that were joined wrongly or not joined.

Source: Bagga, Baldwin 1998, "Entity-based cross-document coreferencing using the vector space model" (B-cubed).
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from hashlib import sha256
from itertools import combinations
from pathlib import Path

from undersigned.linking import DocumentMentions, link_corpus
from undersigned.linking.gazetteer import load_gazetteer
from undersigned.linking.mentions import IssuerMention, PersonMention
from undersigned.model.facts import Part

DEFAULT = Path(__file__).parents[1] / "tests" / "linking" / "gold" / "organizations.tsv"

Row = dict[str, str]


def main() -> None:
    """Measure a gold file."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("gold", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument("--errors", action="store_true", help="list the pairs of names that are wrong")
    options = parser.parse_args()
    rows = read_gold(options.gold)
    found = link_rows(rows)
    gold = [row["organization"] for row in rows]
    precision, recall = b_cubed(found, gold)
    joined, missed = wrong_pairs(rows, found)
    print(f"{len({row['document'] for row in rows})} documents, {len(rows)} names, {len(set(gold))} organizations")
    f1 = 2 * precision * recall / (precision + recall)
    print(f"B-cubed precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")
    print(f"pairs of names joined wrongly {len(joined)}, not joined {len(missed)}")
    if options.errors:
        for title, pairs in (("joined wrongly", joined), ("not joined", missed)):
            for first, second in sorted(pairs):
                print(f"{title}: {first} | {second}")


def read_gold(path: Path) -> list[Row]:
    """Return the rows of a gold file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def link_rows(rows: list[Row]) -> list[str]:
    """Return the agent that linking gives each row, over all documents at once."""
    documents: dict[str, list[Row]] = {}
    for row in rows:
        documents.setdefault(row["document"], []).append(row)
    names = link_corpus(map(_mentions, documents.values()), knowledge=load_gazetteer()).names
    return [names[_digest(row["document"]), row["name"]] for row in rows]


def _mentions(rows: list[Row]) -> DocumentMentions:
    parts = {part: [row for row in rows if row["part"] == part] for part in ("issuer", "affiliation", "other")}
    return DocumentMentions(
        sha256=_digest(rows[0]["document"]),
        date=rows[0]["date"] or None,
        language=rows[0]["language"] or None,
        issuers=tuple(
            IssuerMention(name=row["name"], acronym=row["acronym"] or None, position=place)
            for place, row in enumerate(parts["issuer"], start=1)
        ),
        persons=tuple(
            PersonMention(name=f"Person {place}", affiliation=row["name"], part=Part.SIGNER)
            for place, row in enumerate(parts["affiliation"], start=1)
        ),
        others=tuple(row["name"] for row in parts["other"]),
    )


def _digest(document: str) -> str:
    return sha256(document.encode()).hexdigest()


def b_cubed(found: list[str], gold: list[str]) -> tuple[float, float]:
    """Return B-cubed precision and recall of a clustering.

    Args:
        found: cluster of each item.
        gold: its true cluster.
    """
    both = Counter(zip(found, gold, strict=True))
    in_found, in_gold = Counter(found), Counter(gold)
    precision = sum(count * count / in_found[cluster] for (cluster, _), count in both.items()) / len(found)
    recall = sum(count * count / in_gold[cluster] for (_, cluster), count in both.items()) / len(gold)
    return precision, recall


def wrong_pairs(rows: list[Row], found: list[str]) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """Return the pairs of names that were joined and are two bodies, and those that are one and were not joined."""
    joined: set[tuple[str, str]] = set()
    missed: set[tuple[str, str]] = set()
    for (one, here), (other, there) in combinations(zip(rows, found, strict=True), 2):
        pair = (min(one["name"], other["name"]), max(one["name"], other["name"]))
        same = one["organization"] == other["organization"]
        if here == there and not same:
            joined.add(pair)
        elif here != there and same:
            missed.add(pair)
    return joined, missed


if __name__ == "__main__":
    main()
