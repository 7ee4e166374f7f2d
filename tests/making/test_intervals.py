"""A likely range belongs to a sample, and three months together to a month's own figures."""

import pytest

from metrics.model.series import Point
from metrics.warehouse import Warehouse

SAMPLES = {
    "audit_good_or_better_pct", "audit_grade_mix", "audit_inadequate_pct", "audit_theme_prevalence",
    "moderation_agreement_pct",
}  # fmt: skip


def points(edition: Warehouse, indicator: str) -> list[Point]:
    series = edition.series(indicator_id=indicator, breakdown="service")
    return [point for one in series for point in one.points if point.value is not None]


def test_only_samples_have_a_likely_range(sample_edition: Warehouse) -> None:
    ranged = {
        name
        for name in sample_edition.definitions()
        if any(point.interval_low is not None for point in points(sample_edition, name))
    }
    assert ranged == SAMPLES


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_every_share_of_a_sample_has_one_around_its_value(
    name: str, sample_edition: Warehouse
) -> None:
    for point in points(sample_edition, name):
        assert point.value is not None
        assert point.interval_low is not None
        assert point.interval_high is not None
        low, high = round(point.interval_low, 3), round(point.interval_high, 3)
        assert low <= round(point.value, 3) <= high


@pytest.mark.parametrize(
    "name", ["turnover_rate_12m_fte", "absence_rate_12m", "external_internal_gap"]
)
def test_three_months_together_mean_nothing_of_a_figure_that_looks_back(
    name: str, sample_edition: Warehouse
) -> None:
    assert {point.rolling_value for point in points(sample_edition, name)} == {None}


def test_three_months_of_a_month_s_own_figures_are_put_together(sample_edition: Warehouse) -> None:
    found = points(sample_edition, "audit_good_or_better_pct")
    assert all(point.rolling_value is not None for point in found[2:])
