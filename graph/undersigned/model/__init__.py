"""Records that pass between the stages; nothing here reads, writes or decides."""
