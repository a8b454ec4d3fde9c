"""What blocks are for: zones, sentences, the head of a release, contacts, links, self-descriptions."""
