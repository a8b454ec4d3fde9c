"""Messages and archives of lists: headers to metadata, the best body, and attachments through their own readers."""
