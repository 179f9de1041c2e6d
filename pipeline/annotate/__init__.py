"""Articles to parses: the one spaCy pass of a run."""
