"""Quotes against gold."""
