"""What is used of lxml."""
