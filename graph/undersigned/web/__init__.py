"""Releases from the web: feeds, sitemaps and pages, fetched with manners and archived before they are read."""

from undersigned.web.harvest import Harvest, harvest, is_url
from undersigned.web.manners import Manners

__all__ = ["Harvest", "Manners", "harvest", "is_url"]
