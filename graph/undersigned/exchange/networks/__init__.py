"""Networks as files that other programs read: Gephi, visone, UCINET, R, spreadsheets, D3."""

from __future__ import annotations

from undersigned.exchange.networks.dates import read_event_dates
from undersigned.exchange.networks.formats import DATED_FORMATS, NETWORK_FORMATS, dump_network, form_of

__all__ = ["DATED_FORMATS", "NETWORK_FORMATS", "dump_network", "form_of", "read_event_dates"]
