"""Press releases as a knowledge graph of organizations, coalitions and policy positions."""
