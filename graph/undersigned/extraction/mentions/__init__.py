"""The names, dates and addresses of a document, found once and read by every later step.

`draft.mentions` holds one `Mention` a span, sorted and without overlaps: organizations, persons, offices, places,
dates, events, addresses, and capitalized runs of which nothing tells what they are (`Kind.NAME`). Do not look for names
in raw text; ask the table:

- `between(start, end, *kinds)`: what lies in a range, such as a sentence;
- `at(offset)`: what begins there, an article before it allowed ("the Harbor League");
- `covering(offset)`, `following(offset)`, `preceding(offset)`: what an offset lies in, and the neighbors;
- `series(start, end)`: the members of an enumeration, "A, B (BB) and the C".

`reading.find_mentions` is the step. It cuts names out of runs (`runs`), tells by their words and by words beside them
whether they denote organizations (`proof`, `organizations`), and takes what is proven once in a document for proven
everywhere. Words of languages stand in `names.toml` (`words`).
"""
