"""What is known of each language, as data: one folder of word lists a language, and the one loader of them."""
