"""The rules across files that are made from what contracts declare of their columns."""

from collections.abc import Iterator, Mapping

from metrics.intake.judging.far_values import far_value_checks
from metrics.intake.judging.file_checks import FileCheck
from metrics.intake.judging.named_references import name_checks
from metrics.intake.judging.references import reference_checks
from metrics.model.contract import Contract


def made_checks(contracts: Mapping[str, Contract]) -> Iterator[FileCheck]:
    """Every one: of references, of names in their place, and of numbers that are alike."""
    yield from reference_checks(contracts)
    yield from name_checks(contracts)
    yield from far_value_checks(contracts)
