"""Coding projects in the graph: a named graph each, from which the project can be read back."""

from undersigned.exchange.coded_graph.known import read_known
from undersigned.exchange.coded_graph.names import WhatIsKnown
from undersigned.exchange.coded_graph.reading import project_of_graph
from undersigned.exchange.coded_graph.writing import map_project

__all__ = ["WhatIsKnown", "map_project", "project_of_graph", "read_known"]
