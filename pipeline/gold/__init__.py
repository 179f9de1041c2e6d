"""Texts with annotated quotes, read from the formats they are kept in."""
