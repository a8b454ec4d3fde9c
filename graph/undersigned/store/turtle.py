"""Write terms and subjects as Turtle: one form for each graph, whatever the order in which it was filled."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from undersigned.errors import StoreError
from undersigned.mapping.namespaces import PREFIXES, RDF, XSD

__all__ = ["TurtleWriter"]

TYPE = RDF + "type"
LOCAL_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]*")
RELATIVE = re.compile(r"[A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z0-9_-]+)+(?:#char=\d+,\d+)?")
INTEGER = re.compile(r"[+-]?\d+", re.ASCII)
DECIMAL = re.compile(r"[+-]?\d*\.\d+", re.ASCII)
# Controls, and the signs that turn the direction of text: a line of the file must show what it says.
ESCAPED = re.compile('[\\x00-\\x1f"\\\\\\x7f-\\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]')
SHORT_ESCAPES = {"\n": "\\n", "\r": "\\r", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
MOST_REMEMBERED = 100_000

Node = NamedNode | BlankNode | Literal | Triple


class TurtleWriter:
    """Writes terms below one base IRI with the fixed table of prefixes.

    Args:
        base: IRI that the data stands below; IRIs below it are written relative to it (`<org/lantern-league>`).
    """

    def __init__(self, base: str) -> None:
        self.base = base
        self._prefixes = {namespace: prefix for prefix, namespace in PREFIXES.items()}
        self._names: dict[str, str] = {}

    def header(self) -> str:
        """Return the lines that open a file."""
        prefixes = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items())
        return f"@base <{self.base}> .\n{prefixes}"

    def iri(self, iri: str) -> str:
        """Return an IRI in its shortest form: relative, prefixed or whole."""
        known = self._names.get(iri)
        if known is None:
            if len(self._names) >= MOST_REMEMBERED:
                self._names.clear()
            known = self._names[iri] = self._shorten(iri)
        return known

    def _shorten(self, iri: str) -> str:
        if iri.startswith(self.base) and RELATIVE.fullmatch(iri, len(self.base)):
            return f"<{iri[len(self.base) :]}>"
        cut = max(iri.rfind("#"), iri.rfind("/")) + 1
        prefix = self._prefixes.get(iri[:cut])
        if prefix is not None and LOCAL_NAME.fullmatch(iri, cut):
            return f"{prefix}:{iri[cut:]}"
        return f"<{iri}>"

    def literal(self, literal: Literal) -> str:
        """Return a literal on one line; numbers bare where Turtle reads them back as the same term."""
        value = literal.value
        if literal.language is not None:
            return f'"{escape(value)}"@{literal.language}'
        datatype = literal.datatype.value
        if datatype == XSD + "string":
            return f'"{escape(value)}"'
        if (datatype == XSD + "integer" and INTEGER.fullmatch(value)) or (
            datatype == XSD + "decimal" and DECIMAL.fullmatch(value)
        ):
            return value
        return f'"{escape(value)}"^^{self.iri(datatype)}'

    def term(self, term: Node) -> str:
        """Return any term of a graph without blank nodes."""
        if isinstance(term, NamedNode):
            return self.iri(term.value)
        if isinstance(term, Literal):
            return self.literal(term)
        raise StoreError(f"{term} has no stable name in an export; replace it by an IRI in the store")

    def block(self, subject: NamedNode, pairs: Iterable[tuple[NamedNode, Node]], indent: str = "") -> str:
        """Return all that is said of a subject: types first, then properties by IRI, their values sorted.

        Args:
            subject: what it is said of.
            pairs: property and value; twice the same counts once.
            indent: put before each line.
        """
        grouped: dict[str, set[str]] = {}
        for predicate, value in pairs:
            grouped.setdefault(predicate.value, set()).add(self.term(value))
        types = grouped.pop(TYPE, None)
        said = [f"a {', '.join(sorted(types))}"] if types else []
        said += [f"{self.iri(predicate)} {', '.join(sorted(grouped[predicate]))}" for predicate in sorted(grouped)]
        return f"{indent}{self.iri(subject.value)} " + f" ;\n{indent}    ".join(said) + " .\n"


def escape(text: str) -> str:
    """Return the text of a literal as it may stand between quotation marks."""
    if ESCAPED.search(text) is None:
        return text
    return ESCAPED.sub(lambda match: SHORT_ESCAPES.get(match.group()) or f"\\u{ord(match.group()):04X}", text)
