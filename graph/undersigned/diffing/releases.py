"""Changes of releases: come, gone, joined as editions, parted again, changed at their head."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from undersigned.diffing.changes import Change, Event, Topic
from undersigned.diffing.comparison import Comparison, Values
from undersigned.diffing.snapshot import Node, Snapshot
from undersigned.diffing.terms import UTTERANCES

__all__ = ["tell_releases"]

TOLD = ("date", "language", "genre", "publisher", "place", "address", "claimed number")
TITLE = "title"


def tell_releases(comparison: Comparison) -> Iterator[Change]:
    """Yield what happened to releases; those that came or went with what they say."""
    old_contents, new_contents = contents(comparison.before), contents(comparison.after)
    for old in comparison.before.of(Topic.RELEASE):
        heirs = comparison.things.forward.get(old.iri, ())
        if not heirs:
            yield whole(old, comparison.before, Event.REMOVED, old_contents)
        elif len(heirs) > 1:
            yield parted(old, heirs, comparison)
    for new in comparison.after.of(Topic.RELEASE):
        origins = comparison.things.back.get(new.iri, ())
        match origins:
            case ():
                yield whole(new, comparison.after, Event.ADDED, new_contents)
            case (origin,):
                if comparison.things.forward[origin] == (new.iri,):  # else it is a part, told with the split
                    yield from altered(comparison.before.nodes[origin], new, comparison)
            case _:
                yield joined(new, origins, comparison)


def contents(snapshot: Snapshot) -> dict[str, Values]:
    """Return for each release who issues it, and how many utterances of each kind it has."""
    issuers: dict[str, set[str]] = {}
    numbers: dict[str, Counter[Topic]] = {}
    for node in snapshot.nodes.values():
        release = node.one("release")
        if node.topic is Topic.ISSUER:
            issuers.setdefault(release, set()).update(map(snapshot.label, node.all("agent")))
        elif node.topic in UTTERANCES:
            numbers.setdefault(release, Counter())[node.topic] += 1
    found: dict[str, Values] = {}
    for release in sorted(issuers.keys() | numbers.keys()):
        found[release] = {"issuers": tuple(sorted(issuers[release]))} if release in issuers else {}
        found[release] |= {
            f"{topic}s": (str(count),) for topic, count in sorted(numbers.get(release, Counter()).items())
        }
    return found


def whole(release: Node, snapshot: Snapshot, event: Event, said: dict[str, Values]) -> Change:
    """Return the change of a release that came or went."""
    values = {name: snapshot.tell(release.all(name)) for name in ("date", "language") if release.all(name)}
    values |= said.get(release.iri, {})
    added = event is Event.ADDED
    return Change(
        topic=Topic.RELEASE,
        event=event,
        iri=release.iri,
        label=snapshot.label(release.iri),
        release=release.iri,
        before={} if added else values,
        after=values if added else {},
    )


def parted(old: Node, heirs: tuple[str, ...], comparison: Comparison) -> Change:
    """Return the change of a release whose editions are releases of their own now."""
    return Change(
        topic=Topic.RELEASE,
        event=Event.SPLIT,
        iri=heirs[0],
        label=comparison.before.label(old.iri),
        release=heirs[0],
        before={"iri": (old.iri,)},
        after={"iri": tuple(sorted(heirs))},
    )


def joined(new: Node, origins: tuple[str, ...], comparison: Comparison) -> Change:
    """Return the change of releases that are editions of one now."""
    return Change(
        topic=Topic.RELEASE,
        event=Event.MERGED,
        iri=new.iri,
        label=comparison.after.label(new.iri),
        release=new.iri,
        before={"iri": tuple(sorted(origins))},
        after={"iri": (new.iri,)},
    )


def altered(old: Node, new: Node, comparison: Comparison) -> Iterator[Change]:
    """Yield another title or IRI of one release, and what else its head says."""
    titles = old.all(TITLE), new.all(TITLE)
    label = comparison.after.label(new.iri)
    if titles[0] != titles[1] or old.iri != new.iri:
        before, after = ({TITLE: title, "iri": (node.iri,)} for title, node in zip(titles, (old, new), strict=True))
        yield Change(
            topic=Topic.RELEASE,
            event=Event.RENAMED,
            iri=new.iri,
            label=label,
            release=new.iri,
            before=before,
            after=after,
        )
    was, now = comparison.differences(old, new, TOLD)
    if was or now:
        yield Change(
            topic=Topic.RELEASE, event=Event.CHANGED, iri=new.iri, label=label, release=new.iri, before=was, after=now
        )
