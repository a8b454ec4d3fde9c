"""Hold the XML of a project against the models of the standard, where the extra `coding` is installed."""

from __future__ import annotations

import warnings

__all__ = ["check_standard"]


def check_standard(content: bytes) -> str | None:
    """Return a sentence on how a project departs from the standard; None where it does not, or nobody can tell.

    Reading does not depend on it: programs write what the standard does not know, and most of it does no harm.

    Args:
        content: XML, already known to define no entities.
    """
    try:
        from pyrefiqda.models import Project  # noqa: PLC0415  an extra
        from pyrefiqda.refiproject import XmlParser  # noqa: PLC0415  an extra
    except ImportError:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # each is followed by an error
        try:
            XmlParser().from_bytes(content, Project)
        except ValueError as error:
            first = " ".join(str(error).split())[:200]
            return f"the project departs from the REFI-QDA standard, and is read as far as it can be: {first}"
    return None
