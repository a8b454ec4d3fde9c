"""Names, roles and parts of persons."""
