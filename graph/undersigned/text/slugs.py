"""Short stable names for IRIs and files: slugs and digests of a text."""

from __future__ import annotations

from hashlib import sha256

from undersigned.text.folding import fold

__all__ = ["short_hash", "slugify"]


def short_hash(text: str, length: int = 5) -> str:
    """Return the first hexadecimal digits of the SHA-256 of a text.

    Example:
        >>> short_hash("lantern league")
        'a5eb5'
    """
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]


def slugify(text: str, *, limit: int = 80) -> str:
    """Return the slug of a text: ASCII letters and digits in lower case, hyphens between words.

    A text without letters, or with letters that do not fold to ASCII, gives `x-` and 8 hexadecimal digits; one that
    is too long is cut at a word and gets 5 digits of its hash.

    Args:
        text: any text.
        limit: greatest length of the slug, at least 16.

    Example:
        >>> slugify("Sailors’ Rest Association")
        'sailors-rest-association'
    """
    folded = fold(text)
    if not folded or not folded.isascii():
        return f"x-{short_hash(folded or text, 8)}"
    slug = folded.replace(" ", "-")
    if len(slug) <= limit:
        return slug
    cut = slug[: limit - 6]
    head = cut.rsplit("-", 1)[0] if "-" in cut else cut
    return f"{head}-{short_hash(folded)}"
