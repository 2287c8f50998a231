"""Pages as values, made from the good project."""
