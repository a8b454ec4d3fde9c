"""The query library and its runner."""
