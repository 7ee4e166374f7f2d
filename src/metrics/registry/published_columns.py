"""The columns of published files: fixed by their family, so a contract need not repeat them."""

from metrics.model.contract import Column, ColumnType, ContractKind, Publication

TIDY = {
    "time_period": "Year the figures are for.",
    "time_identifier": "What kind of year.",
    "geographic_level": "National, regional or local authority.",
    "country_code": "Code of the country.",
    "country_name": "Name of the country.",
    "region_code": "Code of the region.",
    "region_name": "Name of the region.",
    "old_la_code": "Three-digit code of the authority.",
    "new_la_code": "Nine-character code of the authority.",
    "la_name": "Name of the authority.",
}
TIDY_REQUIRED = ("time_period", "geographic_level", "country_code")
# What names a geography in a record's key; the rest of the key is the year and the filters.
TIDY_KEY = ("time_period", "geographic_level", "new_la_code")
NEIGHBOURS = range(1, 11)
RELEASE = Column(
    "release", ColumnType.TEXT, "Release the figures come from, worked out on reading."
)

Derived = tuple[tuple[Column, ...], tuple[str, ...]]


def derived(kind: ContractKind, publication: Publication | None) -> Derived:
    """Columns and key of a published contract."""
    if kind is ContractKind.NEIGHBOURS:
        return _neighbours()
    filters = publication.filters if publication else ()
    units = publication.units if publication else {}
    fixed = [
        Column(name, ColumnType.TEXT, text, required=name in TIDY_REQUIRED)
        for name, text in TIDY.items()
    ]
    split = [Column(name, ColumnType.TEXT, "Splits a geography.") for name in filters]
    values = [
        Column(name, ColumnType.NUMBER, f"Value, {unit}.", unit=unit)
        for name, unit in units.items()
    ]
    return (*fixed, *split, *values, RELEASE), (*TIDY_KEY, *filters)


def _neighbours() -> Derived:
    authority = Column(
        "old_la_code", ColumnType.TEXT, "Three-digit code of the authority.", required=True
    )
    wide = []
    for rank in NEIGHBOURS:
        wide.append(
            Column(f"SN_{rank}", ColumnType.TEXT, f"Code of neighbour {rank}.", required=rank == 1)
        )
        wide.append(Column(f"SN_{rank}P", ColumnType.TEXT, f"How close neighbour {rank} is."))
    name = Column("la_name", ColumnType.TEXT, "Name of the authority.")
    return (authority, name, *wide, RELEASE), ("old_la_code",)
