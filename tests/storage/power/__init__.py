"""Power cuts: what a process does to its files is recorded, and replayed up to any moment."""
