"""Runs the analysis on this machine: a supervisor over worker processes that return records."""
