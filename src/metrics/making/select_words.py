"""The words of SQL that a SELECT of somebody else's leaves out, and what to write instead."""

from metrics.sql.tree import COLUMNS_OF

# Ways to join and to turn round.
INSTEAD = {
    "asof": "write the latest before as a window (queries/README.md shows how)",
    "positional": "join by what the rows share: their order is not sure",
    "pivot": "give a row for each value, in a column named split",
    COLUMNS_OF: "name each column",
    "describe": "write a SELECT of rows",
    "sample": "count every row: a sample differs each time",
}
FUNCTIONS_INSTEAD = {
    "range": "read the months from months, the days from working_days",
    "generate_series": "read the months from months, the days from working_days",
    "quantile_cont": 'give the observations and write measure = "quantile" in the header',
    "percentile_cont": 'give the observations and write measure = "quantile" in the header',
}
APART = {"date_diff", "datediff", "date_sub", "datesub"}
# Functions whose answer hangs on when it is asked.
CHANGING = frozenset(
    {
        "current_connection_id",
        "current_date",
        "current_localtime",
        "current_localtimestamp",
        "current_query",
        "current_query_id",
        "current_time",
        "current_timestamp",
        "current_transaction_id",
        "gen_random_uuid",
        "get_current_time",
        "get_current_timestamp",
        "localtime",
        "localtimestamp",
        "now",
        "random",
        "setseed",
        "today",
        "transaction_timestamp",
        "txid_current",
        "uuid",
        "uuidv4",
        "uuidv7",
    }
)
# Functions that read or do what is no table; those that give rows are refused by their place.
OUTSIDE = frozenset(
    {
        "current_database",
        "current_schema",
        "current_schemas",
        "current_setting",
        "currval",
        "error",
        "getenv",
        "getvariable",
        "in_search_path",
        "nextval",
        "query",
        "query_table",
        "read_blob",
        "read_csv",
        "read_json",
        "read_parquet",
        "read_text",
        "setval",
        "sleep_ms",
        "stats",
        "vector_type",
        "version",
        "write_log",
    }
)
