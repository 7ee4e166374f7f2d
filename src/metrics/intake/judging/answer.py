"""The answer about one file: its counts, its months, and the rows that may be kept."""

from dataclasses import dataclass
from pathlib import Path

from metrics.intake.contract.opening import Opened
from metrics.intake.files.sources import Source
from metrics.intake.judging.finding import repaired_rows
from metrics.intake.judging.looking import Look
from metrics.intake.judging.repeats import Repeats
from metrics.intake.telling.checked import CheckedFile, MonthRows


def unread(source: Source, *, is_same_again: bool) -> CheckedFile:
    """The answer about a file that is no extract that is known, or is passed over."""
    return CheckedFile(
        name=source.name,
        sha256=source.sha256,
        contract_id=None,
        rows_in=0,
        rows_accepted=0,
        rows_refused=0,
        months=(),
        dropped_columns=(),
        header_row=None,
        is_synthetic=False,
        rows_path=None,
        is_same_again=is_same_again,
    )


@dataclass(frozen=True)
class KeptRows:
    """Where the accepted rows of a file lie."""

    count: int
    written: Path
    typed: Path | None  # None for a publication, which is read as written
    recipe: str  # what they were typed by


def answer_for(
    file: Opened,
    look: Look,
    repeats: Repeats,
    *,
    kept: KeptRows | None,
    month_rows: tuple[MonthRows, ...],
    changes: tuple[str, ...] = (),
) -> CheckedFile:
    """The answer about a file that was recognised; without kept rows it is refused whole."""
    contract, reading = file.contract, file.reading
    accepted = kept.count if kept else 0
    return CheckedFile(
        name=file.source.name,
        sha256=file.source.sha256,
        contract_id=contract.id,
        rows_in=reading.rows_in,
        rows_accepted=accepted,
        rows_repaired=repaired_rows(look) if kept else 0,
        rows_refused=reading.rows_in - reading.set_aside - accepted,
        rows_set_aside=reading.set_aside,
        months=repeats.told[file.source.name].months,
        months_asked=repeats.told[file.source.name].asked,
        dropped_columns=file.header.dropped,
        header_row=file.header.row,
        is_synthetic=look.is_synthetic(),
        rows_path=kept.written if kept else None,
        typed_path=kept.typed if kept else None,
        typed_recipe=kept.recipe if kept else "",
        mended_by=contract.mended_by,
        is_loaded_before=file.source.name in repeats.unchanged,
        is_event_list=contract.is_event_list,
        month_rows=month_rows,
        changes=changes,
        free_text=_free_text(file) if accepted else (),
    )


def _free_text(file: Opened) -> tuple[str, ...]:
    """The columns of sentences that the file has."""
    there = file.header.places
    return tuple(c.name for c in file.contract.columns if c.free_text and c.name in there)
