"""Network pages and the index page."""
