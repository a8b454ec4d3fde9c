"""The triple store: Oxigraph on disk, exports, validation, views and remote stores."""
