"""Forms of verbs, generated from lemmas."""
