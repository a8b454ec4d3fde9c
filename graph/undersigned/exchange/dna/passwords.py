"""The form in which `.dna` files keep passwords: a salted SHA-256 digest, repeated."""

from __future__ import annotations

import base64
import hashlib
import unicodedata

__all__ = ["PASSWORD", "digest_password"]

PASSWORD = "undersigned"  # noqa: S105  the program asks for one; whoever has the file may read it without
"""Password of all coders of a file that we write."""

ROUNDS = 100_000
SALT = hashlib.sha256(b"a file without secrets").digest()[:16]
"""Always the same: equal projects give equal files, and the password is known anyhow."""


def digest_password(password: str) -> str:
    """Return what the file keeps of a password: base64 of the salt and of the digest repeated 100 000 times."""
    digest = hashlib.sha256(SALT + unicodedata.normalize("NFC", password).encode()).digest()
    for _ in range(ROUNDS - 1):
        digest = hashlib.sha256(digest).digest()
    return base64.b64encode(SALT + digest).decode("ascii")
