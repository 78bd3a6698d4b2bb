"""The lesson document: parse it, write it, show it."""
