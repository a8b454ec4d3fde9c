"""Facts and linkage to RDF quads with deterministic IRIs."""
