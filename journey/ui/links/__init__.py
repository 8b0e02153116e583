"""The page behind a link to a map: it opens the map without an account."""
