"""What the beamer of a workshop shows: made on the server, told to the page as it changes."""
