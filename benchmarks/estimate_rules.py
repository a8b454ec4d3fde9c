"""Re-estimate the precision of each extraction rule on annotated documents.

usage: estimate_rules.py PREDICTIONS GOLD [--write]

PREDICTIONS holds facts as `undersigned extract` writes them, GOLD annotations of the same documents (keys `issuers`,
`persons`, `quotes`, `demands`, `about_sections`, `addressees`, `mentions_of_other_orgs`, `events`, `themes`). An item
counts as right where gold has the same name, or a span that overlaps it by half. Prints a table; with --write it
replaces `rules.json` of the extraction.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from undersigned.extraction.rules import RULES, wilson_lower_bound

Json = dict[str, Any]
Counts = dict[str, list[int]]


def words(text: str | None) -> list[str]:
    """Return case-folded words without diacritics."""
    folded = unicodedata.normalize("NFKD", text or "").casefold()
    bare = "".join(char for char in folded if not unicodedata.combining(char))
    return re.findall(r"\w+", bare.replace("’", "").replace("'", ""))


def name_of(item: Json | str) -> str:
    """Return the name in an item, whatever its kind."""
    if isinstance(item, str):
        return item
    return str(item.get("name") or item.get("organization") or item.get("label") or "")


def shares_words(left: str, right: str, *, least: float = 0.75) -> bool:
    """Tell whether two names have mostly the same words (Jaccard)."""
    a, b = set(words(left)) - {"the"}, set(words(right)) - {"the"}
    return bool(a and b) and len(a & b) / len(a | b) >= least


def names_match(item: Json, gold: Iterable[Json | str]) -> bool:
    """Tell whether gold has the item's name or acronym."""
    forms = {" ".join(words(form)) for form in (name_of(item), item.get("acronym")) if form}
    for other in gold:
        acronym = other.get("acronym") if isinstance(other, dict) else None
        if forms & {" ".join(words(form)) for form in (name_of(other), acronym) if form}:
            return True
        if shares_words(name_of(item), name_of(other)):
            return True
    return False


def loosely_match(item: Json, gold: Iterable[Json | str]) -> bool:
    """Tell whether one of two wordings holds most content words of the other; for events and themes."""
    own = {word for word in words(name_of(item)) if len(word) > 3}
    theirs = [{word for word in words(name_of(other)) if len(word) > 3} for other in gold]
    return any(own & other and len(own & other) * 2 >= min(len(own), len(other)) for other in theirs)


def spans_match(item: Json, gold: Iterable[Json | str]) -> bool:
    """Tell whether a gold span (its first and last words) overlaps the item's words by half."""
    text = " ".join(words(item["text"]))
    for other in gold:
        if isinstance(other, str):
            continue
        head, tail = " ".join(words(other["starts_with"])), " ".join(words(other["ends_with"]))
        if head in text or tail in text or (len(words(item["text"])) > 5 and text[:40] in head):
            return True
    return False


KINDS: dict[str, tuple[str, Callable[[Json, list[Any]], bool]]] = {
    "issuers": ("issuers", names_match),
    "persons": ("persons", names_match),
    "contacts": ("persons", names_match),
    "quotes": ("quotes", spans_match),
    "demands": ("demands", spans_match),
    "abouts": ("about_sections", names_match),
    "addressees": ("addressees", names_match),
    "other_organizations": ("mentions_of_other_orgs", names_match),
    "events": ("events", loosely_match),
    "themes": ("themes", loosely_match),
}


def count_document(predicted: Json, gold: Json, counts: Counts) -> None:
    """Add one document's right and total items to the counts of their rules."""
    for kind, (key, match) in KINDS.items():
        items = predicted.get(kind, [])
        if kind == "issuers" and (gold.get("signatory_count") or 0) > len(gold["issuers"]):
            items = items[: len(gold["issuers"])]  # gold names only the first ones of a very long list
        for item in items:
            rule = item["method"].rsplit("/", 1)[0]
            counts[rule][0] += match(item, gold.get(key, []))
            counts[rule][1] += 1


def main() -> int:
    """Print the table, and write it where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("predictions", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--write", action="store_true", help="replace rules.json")
    arguments = parser.parse_args()
    counts: Counts = defaultdict(lambda: [0, 0])
    for path in sorted(arguments.gold.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        answer = arguments.predictions / f"{gold['file']}.json"
        if answer.exists():
            count_document(json.loads(answer.read_text(encoding="utf-8")), gold, counts)
    for rule, (right, total) in sorted(counts.items()):
        print(f"{rule:45} {right:4d} of {total:4d}   confidence {wilson_lower_bound(right, total):.3f}")
    if arguments.write:
        table = {rule: {"right": right, "total": total} for rule, (right, total) in sorted(counts.items())}
        RULES.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
