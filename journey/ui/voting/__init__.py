"""The page on the phones of a room: plain HTML that works without JavaScript and a bad network."""
