"""Put parameters into a query as VALUES blocks, where every part of the query that names them sees them.

The text of a parameter never becomes text of the query: a term is written by its own serializer, and the places are
found by reading the query's tokens, so that braces in strings, IRIs and comments do not count. A block stands at the
start of the outermost group (for all parameters) and of each inner group that names one, because SPARQL evaluates
inner groups by themselves. Oxigraph's own substitution is no alternative: it refuses variables that are not
projected, and it restricts the rows only at the end (50 times slower on a million quads).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pyoxigraph import Variable

from undersigned.errors import QueryError
from undersigned.store.rows import Bindings

__all__ = ["bind"]

TOKEN = re.compile(
    r"""
    (?P<skip> \s+ | \#[^\n\r]* | <[^<>"{}|^`\\\x00-\x20]*>
        | \"{3}(?:\"{0,2}(?:[^"\\]|\\.))*\"{3} | '{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3}
        | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*' )
    | (?P<variable> [?$]\w+ )
    | (?P<brace> [{}] )
    | (?P<word> (?:[\w:.%-]|\\.)+ )
    | (?P<other> . )
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(slots=True)
class Brace:
    """An open brace: where its content starts, whether a VALUES block may stand there, which variables it names."""

    start: int
    group: bool
    named: set[str] = field(default_factory=set[str])


def bind(query: str, bindings: Bindings | None) -> str:
    """Return the query with its parameters bound.

    A parameter behaves like a variable that has one value. After GROUP BY it is known only where it is grouped by.

    Args:
        query: a SELECT, CONSTRUCT, ASK or DESCRIBE query.
        bindings: variable name without question mark to term; None or empty leaves the query as it is.

    Raises:
        QueryError: a name is no variable, or the query has no group that could hold a parameter.

    Example:
        >>> from pyoxigraph import Literal
        >>> bind("ASK { ?s ?p ?wanted }", {"wanted": Literal("x")})
        'ASK { VALUES (?wanted) { ("x") } ?s ?p ?wanted }'
    """
    if not bindings:
        return query
    for name in bindings:
        check_name(name)
    groups = [brace for brace in find_braces(query) if brace.group]
    if not groups:
        raise QueryError(f"query has no group {{ ... }} that could hold its parameters {', '.join(sorted(bindings))}")
    outermost = min(brace.start for brace in groups)
    inserted = {
        brace.start: values(sorted(bindings if brace.start == outermost else brace.named & bindings.keys()), bindings)
        for brace in groups
    }
    return splice(query, inserted)


def check_name(name: str) -> None:
    """Refuse names that could not stand as a variable."""
    try:
        Variable(name)
    except ValueError as error:
        raise QueryError(f"parameter {name!r} is no name of a variable; use letters, digits and _") from error


def values(names: Iterable[str], bindings: Bindings) -> str:
    """Return the block for some parameters, empty for none."""
    chosen = tuple(names)
    if not chosen:
        return ""
    variables = " ".join(f"?{name}" for name in chosen)
    terms = " ".join(str(bindings[name]) for name in chosen)
    return f" VALUES ({variables}) {{ ({terms}) }}"


def splice(query: str, inserted: dict[int, str]) -> str:
    """Return the query with each text put in at its offset."""
    pieces: list[str] = []
    last = 0
    for start, block in sorted(inserted.items()):
        pieces += (query[last:start], block)
        last = start
    return "".join((*pieces, query[last:]))


def find_braces(query: str) -> Iterator[Brace]:
    """Yield each pair of braces when it closes; what stands open at the end is a syntax error for others to report."""
    open_braces: list[Brace] = []
    before = ("", "")
    in_values = False
    for match in TOKEN.finditer(query):
        kind, sign = str(match.lastgroup), match.group()
        if kind == "skip":
            continue
        if sign == "{":
            open_braces.append(Brace(match.end(), group=not in_values and before[1] != "CONSTRUCT"))
            if before == ("CONSTRUCT", "WHERE"):
                raise QueryError("CONSTRUCT WHERE takes no parameters; write the template and the pattern out")
            in_values = False
        elif sign == "}" and open_braces:
            yield open_braces.pop()
        elif kind == "variable" and open_braces:
            open_braces[-1].named.add(sign[1:])
        elif kind == "word":
            in_values = in_values or sign.upper() == "VALUES"
            if sign.upper() == "SELECT" and before[1] == "{" and open_braces:
                open_braces[-1].group = False
        before = (before[1], sign.upper())
