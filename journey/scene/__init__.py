"""The display list between layout and renderers."""
