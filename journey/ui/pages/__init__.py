"""The pages: each puts components in their places."""
