"""Names to entities, asks to measures, recommendations to positions."""
