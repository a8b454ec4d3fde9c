"""Read the XML of REFI-QDA: children and attributes of our namespace, and ids without their braces."""

from __future__ import annotations

from collections.abc import Iterator

from undersigned.exchange.refi_qda.archive import NAMESPACE, Element

__all__ = ["children", "identity", "said", "target", "under", "words"]


def children(node: Element, name: str) -> Iterator[Element]:
    """Yield the children of a name."""
    yield from node.iterchildren(f"{{{NAMESPACE}}}{name}")


def under(root: Element, folder: str, name: str) -> Iterator[Element]:
    """Yield the children of a name in a container below the root: `under(root, "Users", "User")`."""
    for holder in children(root, folder):
        yield from children(holder, name)


def said(node: Element, name: str) -> str:
    """Return the text of a child, "" where there is none."""
    return next((one.text or "" for one in children(node, name)), "")


def words(node: Element, attribute: str) -> str:
    """Return an attribute, "" where it is missing."""
    return str(node.get(attribute) or "")


def identity(node: Element, attribute: str = "guid") -> str:
    """Return an id in one form: programs write it with and without braces, in capitals or not."""
    return words(node, attribute).strip().strip("{}").lower()


def target(node: Element, name: str) -> Iterator[str]:
    """Yield the ids that references among the children lead to."""
    for one in children(node, name):
        yield identity(one, "targetGUID")
