"""Review a draft: what was found in an article, what a teacher decided about it, and the lesson it makes."""
