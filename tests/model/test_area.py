"""What an area's list can name, and how it is read."""

import pytest

from metrics.model.area import Evidence


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("agency_rate_fte", Evidence("agency_rate_fte")),
        ("audit_theme_prevalence:drift", Evidence("audit_theme_prevalence", "drift")),
        (
            "supervision_in_date_pct@East Fen",
            Evidence("supervision_in_date_pct", district="East Fen"),
        ),
        (
            "supervision_in_date_pct @ East Fen",
            Evidence("supervision_in_date_pct", district="East Fen"),
        ),
        ("caseload_avg@districts", Evidence("caseload_avg", is_between_districts=True)),
        ("themes:drift@districts", Evidence("themes", "drift", is_between_districts=True)),
    ],
)
def test_a_link_is_read_as_the_list_writes_it(entry: str, found: Evidence) -> None:
    assert Evidence.read(entry) == found
