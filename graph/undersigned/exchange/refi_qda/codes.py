"""The code book of a REFI-QDA project: codes below codes, as values of a short text with parents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from undersigned.exchange.coding import BLACK, CodedEntity
from undersigned.exchange.refi_qda.archive import Element
from undersigned.exchange.refi_qda.elements import children, identity, said, under, words

__all__ = ["Code", "name_codes", "read_codes", "to_color", "to_entity"]

PATH = " > "
"""Between the names of a code and those above it, where a name alone would be that of several codes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A code of the book.

    Args:
        id: by which codings refer to it.
        path: its name and before it those of the codes above it.
        parent: id of the code above it, or None.
        color: `#rrggbb`.
        description: as written.
    """

    id: str
    path: tuple[str, ...]
    parent: str | None
    color: str
    description: str


def read_codes(root: Element) -> tuple[Code, ...]:
    """Return all codes, those above before those below; a code without an id or with that of another is left out."""
    found: dict[str, Code] = {}
    for holder in children(root, "CodeBook"):
        for node in under(holder, "Codes", "Code"):
            for code in walk(node):
                if code.id:
                    found.setdefault(code.id, code)
    return tuple(found.values())


def walk(top: Element) -> Iterator[Code]:
    """Yield a code and all below it; in a loop, so that no depth of the book is too great."""
    waiting: list[tuple[Element, tuple[str, ...], str | None]] = [(top, (), None)]
    while waiting:
        node, above, parent = waiting.pop()
        code = Code(
            id=identity(node),
            path=(*above, words(node, "name").strip() or identity(node)),
            parent=parent,
            color=to_color(words(node, "color")),
            description=said(node, "Description"),
        )
        yield code
        waiting.extend((child, code.path, code.id) for child in reversed(list(children(node, "Code"))))


def to_color(written: str) -> str:
    """Return a color as `#rrggbb`; black where it is none.

    Example:
        >>> to_color("#FFCC00"), to_color("yellow")
        ('#ffcc00', '#000000')
    """
    digits = written.strip().lower().removeprefix("#")
    valid = len(digits) == 6 and all(sign in "0123456789abcdef" for sign in digits)
    return f"#{digits}" if valid else BLACK


def name_codes(codes: tuple[Code, ...]) -> Mapping[str, str]:
    """Return a name for each code by its id, each once: its own, its path, or its path and id."""
    own = Counter(code.path[-1] for code in codes)
    names: dict[str, str] = {}
    taken: set[str] = set(own)
    for code in codes:
        name = code.path[-1] if own[code.path[-1]] == 1 else PATH.join(code.path)
        while name in taken and (name != code.path[-1] or own[name] > 1):
            name = f"{name} ({code.id})"
        taken.add(name)
        names[code.id] = name
    return names


def to_entity(code: Code, names: Mapping[str, str], *, claim_type: str, variable: str) -> CodedEntity:
    """Return a code as a value of a short text."""
    return CodedEntity(
        type=claim_type,
        variable=variable,
        value=names[code.id],
        color=code.color,
        parent=names.get(code.parent) if code.parent is not None else None,
        attributes={"guid": code.id, **({"description": code.description} if code.description else {})},
    )
