"""Parses to records: entities, quotes and claims, in view coordinates."""
