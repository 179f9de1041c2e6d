"""Numeric claims: numbers that assert something about the world, with unit, change and owner."""
