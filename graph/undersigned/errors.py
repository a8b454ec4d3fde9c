"""Errors of the project: one root, a child per stage, each also the builtin a caller would expect."""

from __future__ import annotations

__all__ = [
    "DecisionError",
    "FetchError",
    "GazetteerError",
    "HelperError",
    "MissingExtraError",
    "NoTextsError",
    "QueryError",
    "ReadingError",
    "RenderError",
    "ResourceError",
    "StoreError",
    "UndersignedError",
    "ValidationError",
    "WorkspaceError",
]


class UndersignedError(Exception):
    """Root of all errors that this package raises on purpose; its message is fit for a user."""


class ResourceError(UndersignedError, FileNotFoundError):
    """A packaged data file is neither in the installed package nor in a checkout."""


class ReadingError(UndersignedError, ValueError):
    """Bytes could not be read as a document; the message names the file and the reason."""


class NoTextsError(ReadingError):
    """A table was read, and none of its columns holds texts; beside releases it is no fault."""


class HelperError(UndersignedError, RuntimeError):
    """An optional helper of the extraction is unknown, not installed, or cannot work."""


class MissingExtraError(UndersignedError, ImportError):
    """An optional package is not installed; the message says how to install it."""


class FetchError(UndersignedError, OSError):
    """An address could not be fetched; the message names it and the reason."""


class DecisionError(UndersignedError, ValueError):
    """A line of `decisions.tsv` cannot be obeyed; the message names the line and the remedy."""


class GazetteerError(UndersignedError, ValueError):
    """A table of known organizations or offices, or what is imported into one, is wrong; named: file, line, remedy."""


class StoreError(UndersignedError, RuntimeError):
    """The triple store could not be opened, written or asked."""


class QueryError(UndersignedError, ValueError):
    """A query, its front matter or a parameter is wrong."""


class ValidationError(UndersignedError, ValueError):
    """Data does not have the form that it must have."""


class RenderError(UndersignedError, ValueError):
    """A page could not be made of what was given."""


class WorkspaceError(UndersignedError, ValueError):
    """A workspace folder is missing, broken or in use."""
