"""How requests behave: their pace, their limits and the name they give."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from pydantic import BaseModel, ConfigDict, Field

from undersigned.version import __version__

__all__ = ["Clock", "Manners"]


class Manners(BaseModel):
    """What a user may set for the web; seconds and bytes.

    Args:
        delay: seconds between two requests to a host; a longer one that its robots.txt asks for is obeyed.
        match: pattern of the addresses that are fetched of a feed or sitemap, such as `*/press/*`.
        max_pages: pages fetched of one feed or sitemap.
        max_bytes: size of one answer, unpacked.
        timeout: seconds without a byte after which an answer is given up.
        patience: seconds that one answer may take as a whole.
        user_agent: how requests name themselves; put an address of yours in, so that a host can write to you.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    delay: float = Field(default=1.0, ge=0, le=60)
    match: str = "*"
    max_pages: int = Field(default=200, ge=1)
    max_bytes: int = Field(default=20_000_000, ge=1)
    timeout: float = Field(default=20.0, gt=0)
    patience: float = Field(default=120.0, gt=0)
    user_agent: str = Field(default=f"Undersigned/{__version__}", min_length=1, pattern=r"^[\x20-\x7e]+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """Time as the outside gives it; tests give their own."""

    now: Callable[[], datetime] = field(default=lambda: datetime.now(UTC))
    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
