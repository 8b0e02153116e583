"""Where journeys are kept: the contract of a repository, and its members in memory and in SQL."""
