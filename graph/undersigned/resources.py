"""Find the data that ships with the package: ontology, queries, visualizations, samples."""

from __future__ import annotations

from pathlib import Path

from undersigned.errors import ResourceError

__all__ = ["find_resource"]

PACKAGE = Path(__file__).resolve().parent
CHECKOUT = PACKAGE.parent.parent


def find_resource(*parts: str) -> Path:
    """Return the path of a packaged file or folder, first in the package, then at the top of a checkout.

    Args:
        *parts: path below the package, for example `"ontology", "undersigned.ttl"`.

    Returns:
        The existing path.

    Raises:
        ResourceError: it is in neither place; the message names both.

    Example:
        >>> find_resource("ontology").is_dir()
        True
    """
    places = [PACKAGE.joinpath(*parts), CHECKOUT.joinpath(*parts)]
    for place in places:
        if place.exists():
            return place
    raise ResourceError(
        f"packaged file {'/'.join(parts)} not found at {places[0]} or {places[1]}; reinstall the package"
    )
