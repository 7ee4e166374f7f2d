-- The tables an edition has: not every one has every table.
select table_name
from duckdb_tables()
