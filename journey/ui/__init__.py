"""The web app: screens, and the server that hands them out."""
