"""Comparing: touchpoints of several maps are matched, and told is who has what and how well."""
