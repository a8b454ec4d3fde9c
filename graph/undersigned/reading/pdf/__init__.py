"""PDF to documents: glyphs to words and lines, lines to columns, tables and paragraphs."""
