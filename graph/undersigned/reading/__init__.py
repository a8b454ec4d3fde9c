"""Bytes to documents: decoding, normalizing, typed blocks."""
