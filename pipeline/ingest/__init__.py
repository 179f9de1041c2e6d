"""Paths to articles: what is found, how it is decoded, and which reader takes it."""
