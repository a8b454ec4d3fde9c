"""Joint statements: who signs with whom more than chance would have it, and who is missing."""
