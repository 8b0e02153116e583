"""Working together: who is there, what they change, and how it reaches everybody at once."""
