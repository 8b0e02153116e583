"""The names that CJML 2.0 gives to things, so far as they are published.

Where each name is published, and which of them could not be verified, stands in
`docs/exchange.md`.
"""

ROOT = "CJML"
VERSION = "2.0"
PLANNED, ACTUAL = "planned", "actual"
"""How the names of journeys and of their touchpoints begin."""
POINT, ACTION = "CommunicationPoint", "Action"
"""How the names of touchpoints end: between two actors, or of one alone."""
END_USER, PROVIDER = "endUser", "serviceProvider"
MISSING, FAILING, AD_HOC, COMPLETED = "missing", "failing", "adhoc", "completed"
"""How a touchpoint of an actual journey complies with the plan."""

# Ids of actors that files of ours have beside the personas; no persona has capitals in its id.
CUSTOMER = "END-USER"
"""The end user where the journey names no persona."""
ORGANISATION = "ORGANISATION"
"""The service provider that stands for the whole organisation."""
THIRD_PARTY = "THIRD-PARTY"
"""The actor that is neither customer nor organisation."""
DEPARTMENT = "DEPARTMENT-{number}"
"""The service provider that stands for a department."""
