"""The use cases: what the app and the command line call."""
