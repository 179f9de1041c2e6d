"""Training: annotated texts in, models out."""
