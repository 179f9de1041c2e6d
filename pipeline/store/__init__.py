"""The store: one SQLite file that holds what was found and what was done."""
