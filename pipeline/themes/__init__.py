"""What an article is about: theme models that score articles, read from folders."""
