"""The parts of the page on which maps stand side by side."""
