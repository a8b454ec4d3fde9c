"""Fill a template of ours: everything escaped, and a policy that admits the page's own scripts and styles only."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from undersigned.render.safety import content_policy
from undersigned.resources import find_resource

__all__ = ["fill_template"]


@cache
def _environment() -> Environment:
    """Return our own template environment: everything is escaped, and a missing name is an error."""
    folder = find_resource("visualizations", "templates")
    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def fill_template(name: str, values: Mapping[str, Any], *, scripts: Mapping[str, str], style: str) -> str:
    """Return a template with values, scripts and a style, and the policy that admits exactly these.

    Args:
        name: file in `visualizations/templates`.
        values: for the template; text is escaped where it is written.
        scripts: by their names in the template; of ours or of a library, checked for what could end their element.
        style: of ours.
    """
    page = (
        _environment()
        .get_template(name)
        .render(
            values,
            policy=content_policy(list(scripts.values()), [style]),
            style=Markup(style),  # noqa: S704 - a file of ours
            **{key: Markup(text) for key, text in scripts.items()},  # noqa: S704 - checked by whoever bundles them
        )
    )
    return page.rstrip() + "\n"
