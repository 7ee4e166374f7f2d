"""The words of statistical process control, named as NHSRplotthedots names them."""

from enum import StrEnum

BASELINE_POINTS = 12  # limits come from the first twelve points of a base (docs/decisions.md, 14)


class PointType(StrEnum):
    """What a point means."""

    COMMON_CAUSE = "common_cause"
    IMPROVEMENT = "special_cause_improvement"
    CONCERN = "special_cause_concern"
    NEUTRAL_HIGH = "special_cause_neutral_high"
    NEUTRAL_LOW = "special_cause_neutral_low"


class Assurance(StrEnum):
    """Where the target lies against the limits."""

    CONSISTENT_PASS = "consistent_pass"
    CONSISTENT_FAIL = "consistent_fail"
    INCONSISTENT = "inconsistent"


class Missing(StrEnum):
    """Why there is no value. Never 0, never carried forward."""

    NOT_RECEIVED = "not_received"  # the extract for the month did not arrive
    NOT_RECORDED = "not_recorded"  # it did, with a column it needs empty in every row
    NOT_COLLECTED = "not_collected"  # an extract it needs was never loaded
    NOT_APPLICABLE = "not_applicable"  # nothing to divide by
    SUPPRESSED = "suppressed"  # by us, for this reader: too few people behind it, or behind another
    WITHHELD = "withheld"  # by its publisher, for the same reason
    UNRELIABLE = "unreliable"
    UNAVAILABLE = "unavailable"
    INCOMPLETE_WINDOW = "incomplete_window"  # a rolling figure without all its months
    ROUNDS_TO_ZERO = "rounds_to_zero"  # published as low: under half of the last digit, but not 0


class NoSignals(StrEnum):
    """Why a series carries no statistical process control."""

    OFF = "off"  # the header says so, and why
    FEW_POINTS = "few_points"  # fewer than 12 points with a value
    SMALL_DENOMINATOR = "small_denominator"  # median denominator under 10
    HIDDEN_POINTS = "hidden_points"  # the reader may not see some months
