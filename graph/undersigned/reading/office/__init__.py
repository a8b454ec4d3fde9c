"""Files of word processors: DOCX, ODT and RTF to text with blocks."""
