"""Customer-journey maps: a model, what is weak or missing in it, and its pictures."""
