"""Questions: what they are, how they are made from facts, and how their writing is checked."""
