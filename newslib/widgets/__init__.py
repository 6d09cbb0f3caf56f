"""Widgets for notebooks: filter a corpus and read the evidence, check the machine by hand."""
