"""Scores with their evidence: what answers say, how sure it is, and what explains what."""
