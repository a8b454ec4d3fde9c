"""Optional helpers: what other engines find where the rules found nothing."""
