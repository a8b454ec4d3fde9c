"""GEXF 1.3, with the time in which nodes and ties exist."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from xml.sax.saxutils import quoteattr

import networkx as nx

from undersigned.exchange.networks.flat import LABEL, Flat, flatten, iter_ties
from undersigned.exchange.networks.lifetimes import Level, Lifetime, counted_events, growth_of, lifetime_of
from undersigned.exchange.networks.values import Plain, ValueType, as_type

__all__ = ["to_gexf"]

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">"""
STATIC = 'mode="static"'
DYNAMIC = 'mode="dynamic" timeformat="date" timerepresentation="interval"'
WEIGHT = "weight"
GROWING = f"""      <attribute id="{WEIGHT}" title="{WEIGHT}" type="double"/>"""


def to_gexf(network: nx.Graph[str], dates: Mapping[str, str | None] | None = None) -> str:
    """Return a network as GEXF 1.3.

    Where any node or tie has a date, the graph is dynamic: nodes and ties exist from their `first` to their `last` day,
    those without a date always. The weight of a tie that counts events grows with them, where their days are known.

    Args:
        network: as `undersigned.network` makes them.
        dates: of the releases and claims of its ties.

    Source: GEXF 1.3, https://gexf.net.
    """
    return "\n".join(_lines(network, dates or {})) + "\n"


def _lines(network: nx.Graph[str], dates: Mapping[str, str | None]) -> Iterator[str]:
    flat = flatten(network)
    lives = [lifetime_of(network.nodes[node]) for node in sorted(network)]
    ties = list(iter_ties(network))
    counted = counted_events(network.graph)
    growth = [growth_of(tie.attributes, dates, counted) for tie in ties]
    spans = [lifetime_of(tie.attributes) or _whole(levels) for tie, levels in zip(ties, growth, strict=True)]
    mode = (
        'mode="dynamic" timeformat="date" timerepresentation="interval"' if any([*lives, *spans]) else 'mode="static"'
    )
    yield HEAD
    yield f'  <graph defaultedgetype="undirected" idtype="string" {mode}>'
    yield from _declared("node", flat.node_types, LABEL)
    yield from _declared("edge", flat.tie_types, WEIGHT)
    if any(growth):
        yield from ('    <attributes class="edge" mode="dynamic">', GROWING, "    </attributes>")
    yield from _nodes(flat, lives)
    yield from _edges(flat, spans, growth)
    yield from ("  </graph>", "</gexf>")


def _whole(levels: Sequence[Level]) -> Lifetime | None:
    return Lifetime(start=levels[0].start, end=levels[-1].end) if levels else None


def _declared(level: str, types: Mapping[str, ValueType], left_out: str) -> Iterator[str]:
    yield f'    <attributes class="{level}" mode="static">'
    for name, kind in types.items():
        if name != left_out:
            yield f'      <attribute id={_id(name)} title={quoteattr(name)} type="{kind}"/>'
    yield "    </attributes>"


@cache
def _id(name: str) -> str:
    """Return the id of a static attribute in quotes; it never is that of the growing weight."""
    return quoteattr(f"a.{name}")


def _nodes(flat: Flat, lives: Sequence[Lifetime | None]) -> Iterator[str]:
    yield f'    <nodes count="{len(flat.nodes)}">'
    for (node, attributes), life in zip(flat.nodes.items(), lives, strict=True):
        yield f"      <node id={quoteattr(node)} label={quoteattr(str(attributes[LABEL]))}{_time(life)}>"
        yield from _values(attributes, flat.node_types, LABEL)
        yield "      </node>"
    yield "    </nodes>"


def _edges(flat: Flat, spans: Sequence[Lifetime | None], growth: Sequence[Sequence[Level]]) -> Iterator[str]:
    yield f'    <edges count="{len(flat.ties)}">'
    for number, ((one, other, attributes), life, levels) in enumerate(zip(flat.ties, spans, growth, strict=True)):
        weight = "" if levels else _weight(attributes)
        ends = f"source={quoteattr(one)} target={quoteattr(other)}"
        yield f'      <edge id="{number}" {ends}{weight}{_time(life)}>'
        yield from _values(attributes, flat.tie_types, WEIGHT, levels)
        yield "      </edge>"
    yield "    </edges>"


def _weight(attributes: Mapping[str, Plain]) -> str:
    """Return the weight as an attribute of the element, where it is a number."""
    weight = attributes.get(WEIGHT)
    return "" if weight is None or isinstance(weight, str) else f' weight="{as_type(weight, ValueType.DECIMAL)}"'


def _time(life: Lifetime | None) -> str:
    return f' start="{life.start}" end="{life.end}"' if life else ""


def _values(
    attributes: Mapping[str, Plain], types: Mapping[str, ValueType], left_out: str, levels: Sequence[Level] = ()
) -> Iterator[str]:
    kept = {name: value for name, value in attributes.items() if name != left_out}
    if not kept and not levels:
        return
    yield "        <attvalues>"
    for name, value in kept.items():
        text = quoteattr(as_type(value, types[name], infinity="Infinity"))
        yield f"          <attvalue for={_id(name)} value={text}/>"
    for level in levels:
        time = f'start="{level.start}" end="{level.end}"'
        yield f'          <attvalue for="{WEIGHT}" value="{float(level.value)!r}" {time}/>'
    yield "        </attvalues>"
