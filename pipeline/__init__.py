"""copydesk: quotes, numeric claims, entities and themes from folders of news articles."""

__version__ = "0.1.0"
