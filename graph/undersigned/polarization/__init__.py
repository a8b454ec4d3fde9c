"""How far a field of actors is divided, and where each actor stands."""
