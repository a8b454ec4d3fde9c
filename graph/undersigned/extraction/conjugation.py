"""Conjugate verbs of the language packs: cue verbs are generated from lemmas, not listed."""
