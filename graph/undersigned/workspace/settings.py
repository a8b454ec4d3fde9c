"""Settings of a workspace: the optional file `undersigned.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field
from pydantic import ValidationError as PydanticError

from undersigned.errors import WorkspaceError
from undersigned.mapping.namespaces import DEFAULT_BASE

__all__ = ["Settings", "load_settings"]


class Settings(BaseModel):
    """What a user may set for a workspace.

    Args:
        base: base IRI of the data; ends with `/` or `#`.
        title: heading of the pages.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    base: str = Field(default=DEFAULT_BASE, pattern=r"^https?://[^\s<>\"{}|\\^`]+[/#]$")
    title: str = "Who issues with whom"


def load_settings(path: Path) -> Settings:
    """Load the settings of a workspace; a missing file gives the defaults.

    Raises:
        WorkspaceError: the file is no TOML, or has an unknown key or a value of the wrong form.
    """
    if not path.exists():
        return Settings()
    try:
        return Settings.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, PydanticError) as error:
        raise WorkspaceError(f"settings {path} are wrong: {error}") from error
