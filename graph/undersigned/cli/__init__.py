"""The command line."""

from __future__ import annotations

from undersigned.cli.app import main

__all__ = ["main"]
