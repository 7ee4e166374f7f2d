"""Use cases: a reader's question in, one frozen answer out. Knows nothing of screens."""
