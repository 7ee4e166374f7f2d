-- The tables an edition has and their columns, as table.column: not every one has every one.
select table_name as name
from duckdb_tables()
union all
select table_name || '.' || column_name as name
from duckdb_columns()
