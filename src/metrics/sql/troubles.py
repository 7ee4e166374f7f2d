"""What the machine cannot do, whatever the SQL: told as such (home/trouble.py), and no fault of a file."""

import duckdb

MACHINE_TROUBLES = (duckdb.IOException, duckdb.TransactionException, duckdb.OutOfMemoryException)
