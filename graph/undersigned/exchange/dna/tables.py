"""The tables of a `.dna` file of version 3, and the older ones that are told apart by theirs."""

from __future__ import annotations

__all__ = ["PERMISSIONS", "REQUIRED", "STRUCTURE"]

REQUIRED: dict[str, tuple[str, ...]] = {
    "DOCUMENTS": ("ID", "Title", "Text", "Date"),
    "STATEMENTTYPES": ("ID", "Label"),
    "VARIABLES": ("ID", "Variable", "DataType", "StatementTypeId"),
    "STATEMENTS": ("ID", "StatementTypeId", "DocumentId", "Start", "Stop"),
    "DATABOOLEAN": ("StatementId", "VariableId", "Value"),
    "DATAINTEGER": ("StatementId", "VariableId", "Value"),
    "DATALONGTEXT": ("StatementId", "VariableId", "Value"),
    "DATASHORTTEXT": ("StatementId", "VariableId", "Entity"),
    "ENTITIES": ("ID", "VariableId", "Value"),
}
"""Tables and columns without which no claim can be read."""

PERMISSIONS = (
    "AddDocuments",
    "EditDocuments",
    "DeleteDocuments",
    "ImportDocuments",
    "AddStatements",
    "EditStatements",
    "DeleteStatements",
    "EditAttributes",
    "EditRegex",
    "EditStatementTypes",
    "EditCoders",
    "EditCoderRelations",
    "ViewOthersDocuments",
    "EditOthersDocuments",
    "ViewOthersStatements",
    "EditOthersStatements",
)
"""What a coder may do, each a column of CODERS."""

KEY = "ID INTEGER NOT NULL PRIMARY KEY"


def _color() -> str:
    """Return the three columns of a color."""
    return ", ".join(_whole(channel, "BETWEEN 0 AND 255") for channel in ("Red", "Green", "Blue"))


def _whole(name: str, rule: str, default: int = 0) -> str:
    """Return a column of whole numbers within a range."""
    return f"{name} INTEGER NOT NULL DEFAULT {default} CHECK ({name} {rule})"


def _flags(*names: str) -> str:
    """Return columns of 0 or 1."""
    return ", ".join(_whole(name, "BETWEEN 0 AND 1", 1) for name in names)


def _points(column: str, table: str, *, needed: bool = True) -> str:
    """Return a column that holds the ID of a row of another table."""
    return f"{column} INTEGER {'NOT NULL ' if needed else ''}REFERENCES {table}(ID) ON DELETE CASCADE"


def _table(name: str, *parts: str) -> str:
    """Return the command that makes a table."""
    return f"CREATE TABLE {name} ({', '.join(parts)})"


def _values(name: str, column: str) -> str:
    """Return the command that makes the table of the values of claims of one kind."""
    owners = (_points("StatementId", "STATEMENTS"), _points("VariableId", "VARIABLES"))
    return _table(name, KEY, *owners, column, "UNIQUE (StatementId, VariableId)")


STRUCTURE: tuple[str, ...] = (
    _table("SETTINGS", "Property TEXT PRIMARY KEY", "Value TEXT"),
    _table(
        "CODERS",
        KEY,
        "Name TEXT NOT NULL",
        _color(),
        _whole("Refresh", "BETWEEN 0 AND 9999"),
        _whole("FontSize", "BETWEEN 1 AND 99", 14),
        "Password TEXT NOT NULL",
        _whole("PopupWidth", "BETWEEN 100 AND 9999", 300),
        _whole("ColorByCoder", "BETWEEN 0 AND 1"),
        _whole("PopupDecoration", "BETWEEN 0 AND 1"),
        _flags("PopupAutoComplete", *(f"Permission{name}" for name in PERMISSIONS)),
    ),
    _table(
        "DOCUMENTS",
        KEY,
        "Title TEXT NOT NULL",
        "Text TEXT NOT NULL",
        _points("Coder", "CODERS"),
        *(f"{name} TEXT NOT NULL DEFAULT ''" for name in ("Author", "Source", "Section", "Notes", "Type")),
        "Date INTEGER",
    ),
    _table("STATEMENTTYPES", KEY, "Label TEXT NOT NULL", _color()),
    _table(
        "VARIABLES",
        KEY,
        "Variable TEXT NOT NULL",
        "DataType TEXT NOT NULL DEFAULT 'short text' "
        "CHECK (DataType IN ('boolean', 'integer', 'long text', 'short text'))",
        _points("StatementTypeId", "STATEMENTTYPES"),
        "UNIQUE (Variable, StatementTypeId)",
    ),
    _table(
        "VARIABLELINKS",
        KEY,
        _points("SourceVariableId", "VARIABLES"),
        _points("TargetVariableId", "VARIABLES"),
        "CHECK (SourceVariableId != TargetVariableId)",
    ),
    _table("REGEXES", "Label TEXT PRIMARY KEY", _color()),
    _table(
        "CODERRELATIONS",
        KEY,
        _points("Coder", "CODERS"),
        _points("OtherCoder", "CODERS"),
        _flags("viewStatements", "editStatements", "viewDocuments", "editDocuments"),
        "CHECK (Coder != OtherCoder)",
    ),
    _table(
        "STATEMENTS",
        KEY,
        _points("StatementTypeId", "STATEMENTTYPES"),
        _points("DocumentId", "DOCUMENTS"),
        "Start INTEGER NOT NULL CHECK (Start >= 0)",
        "Stop INTEGER NOT NULL",
        _points("Coder", "CODERS"),
        "CHECK (Start < Stop)",
    ),
    _table(
        "ENTITIES",
        KEY,
        _points("VariableId", "VARIABLES"),
        "Value TEXT NOT NULL DEFAULT ''",
        _color(),
        _points("ChildOf", "ENTITIES", needed=False),
        "UNIQUE (VariableId, Value)",
        "CHECK (ChildOf != ID)",
    ),
    _values("DATABOOLEAN", "Value INTEGER NOT NULL DEFAULT 1"),
    _values("DATAINTEGER", "Value INTEGER NOT NULL DEFAULT 0"),
    _values("DATALONGTEXT", "Value TEXT DEFAULT ''"),
    _values("DATASHORTTEXT", _points("Entity", "ENTITIES")),
    _table(
        "ATTRIBUTEVARIABLES",
        KEY,
        _points("VariableId", "VARIABLES"),
        "AttributeVariable TEXT NOT NULL",
        "UNIQUE (VariableId, AttributeVariable)",
    ),
    _table(
        "ATTRIBUTEVALUES",
        KEY,
        _points("EntityId", "ENTITIES"),
        _points("AttributeVariableId", "ATTRIBUTEVARIABLES"),
        "AttributeValue TEXT NOT NULL DEFAULT ''",
        "UNIQUE (EntityId, AttributeVariableId)",
    ),
)
"""How a file is made; each table after those that it points to. A document without a date has NULL there."""
