"""Benchmarks: each case beside a peer in the same run, printed as ratios."""
