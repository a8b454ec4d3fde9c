"""Names of organizations, who issues and signs, and which other bodies are named."""
