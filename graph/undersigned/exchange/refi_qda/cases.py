"""Cases and variables of a REFI-QDA project: whom or what texts are of, and what is told of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from undersigned.exchange.refi_qda.archive import Element
from undersigned.exchange.refi_qda.elements import children, identity, said, target, under, words

__all__ = ["CaseBook", "read_cases", "read_variables", "values_of"]

VALUES = ("TextValue", "BooleanValue", "IntegerValue", "FloatValue", "DateValue", "DateTimeValue")


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseBook:
    """Who stands behind which texts.

    Args:
        attributes: of each case by its name.
        behind: names of cases by the id of a source, a selection or a code.
    """

    attributes: Mapping[str, Mapping[str, str]]
    behind: Mapping[str, tuple[str, ...]]

    def of(self, *ids: Iterable[str]) -> tuple[str, ...]:
        """Return the cases of the first group of ids that has any, sorted: a selection says more than its source."""
        for group in ids:
            found = {name for one in group for name in self.behind.get(one, ())}
            if found:
                return tuple(sorted(found))
        return ()


def read_variables(root: Element) -> Mapping[str, str]:
    """Return the names of variables by their id."""
    return {
        identity(node): words(node, "name").strip() or identity(node) for node in under(root, "Variables", "Variable")
    }


def values_of(node: Element, variables: Mapping[str, str]) -> dict[str, str]:
    """Return what is told of a case or a source, by the name of the variable; empty values are left out."""
    found: dict[str, str] = {}
    for told in children(node, "VariableValue"):
        name = next((variables[one] for one in target(told, "VariableRef") if one in variables), "")
        value = next((text for kind in VALUES if (text := said(told, kind).strip())), "")
        if name and value:
            found[name] = value
    return found


def read_cases(root: Element, variables: Mapping[str, str]) -> CaseBook:
    """Return the cases; of several with one name what is told of them is put together."""
    attributes: dict[str, dict[str, str]] = {}
    behind: dict[str, set[str]] = {}
    for node in under(root, "Cases", "Case"):
        name = words(node, "name").strip() or identity(node)
        if not name:
            continue
        attributes.setdefault(name, {}).update(values_of(node, variables))
        for reference in ("SourceRef", "SelectionRef", "CodeRef"):
            for one in target(node, reference):
                behind.setdefault(one, set()).add(name)
    return CaseBook(attributes=attributes, behind={one: tuple(sorted(names)) for one, names in behind.items()})
