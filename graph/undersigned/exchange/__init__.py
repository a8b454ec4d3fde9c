"""Coded claims and networks in the files of other programs."""
