"""The part of SciPy that the product uses; the package brings no types of its own."""
