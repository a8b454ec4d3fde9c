"""Names of organizations: what they are made of, and whether two of them denote one body."""
