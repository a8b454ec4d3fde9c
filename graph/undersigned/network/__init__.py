"""Networks of the graph as networkx graphs, with layout and communities."""
