"""Settings of a workspace: the optional file `undersigned.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic import ValidationError as PydanticError

from undersigned.errors import WorkspaceError
from undersigned.mapping.namespaces import DEFAULT_BASE
from undersigned.reading.columns import check_columns
from undersigned.web import Manners
from undersigned.workspace.limits import Limits

__all__ = ["Settings", "load_settings"]


class Settings(BaseModel):
    """What a user may set for a workspace.

    Args:
        base: base IRI of the data; ends with `/` or `#`.
        helpers: names of the optional helpers of the extraction, in the order in which they are asked.
        helper: settings of a helper by its name (table `[helper.NAME]`).
        columns: headings of the columns of tables, where they cannot be guessed (table `[columns]`).
        web: pace and limits of requests, where addresses are given (table `[web]`).
        min_confidence: facts below it leave the graph, not the cache.
        limits: what the extraction of one document may take (table `[limits]`).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    base: str = Field(default=DEFAULT_BASE, pattern=r"^https?://[^\s<>\"{}|\\^`]+[/#]$")
    helpers: tuple[str, ...] = ()
    helper: dict[str, dict[str, str | int | float | bool]] = {}
    columns: Annotated[dict[str, str], AfterValidator(check_columns)] = {}
    web: Manners = Manners()
    min_confidence: float = Field(default=0.0, ge=0, le=1)
    limits: Limits = Limits()


def load_settings(path: Path) -> Settings:
    """Load the settings of a workspace; a missing file gives the defaults.

    Raises:
        WorkspaceError: the file cannot be read, is no TOML, or has an unknown key or a value of the wrong form.
    """
    try:
        return Settings.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (FileNotFoundError, NotADirectoryError):
        return Settings()
    except OSError as error:
        raise WorkspaceError(f"settings {path} cannot be read: {error.strerror}; check the file") from error
    except PydanticError as error:
        known = ", ".join(Settings.model_fields)
        raise WorkspaceError(f"settings {path}: {first_problem(error)}; known settings: {known}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise WorkspaceError(f"settings {path} are no TOML: {error}; correct the file") from error


def first_problem(error: PydanticError) -> str:
    """Return the first problem of a record in one line."""
    problem = error.errors()[0]
    place = ".".join(str(part) for part in problem["loc"])
    if problem["type"] == "extra_forbidden":
        return f"unknown setting {place!r}"
    return f"{place} = {problem['input']!r} is wrong ({problem['msg']})"
