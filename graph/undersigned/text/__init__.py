"""Text below all knowledge of releases: letter case, sentences, words with offsets, phrases found in one pass."""
