"""Positions and coalitions over time."""
