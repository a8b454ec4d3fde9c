"""Themes and events."""
