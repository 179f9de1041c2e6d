"""The tables a newsroom wants, out of a store and into files."""
