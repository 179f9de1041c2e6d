"""What was found against what people marked: figures, situations and the wrong rows."""
