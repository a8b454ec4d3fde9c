"""Who hangs together: communities, their stability, hierarchies, and who stands between them."""
