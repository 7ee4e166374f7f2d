"""The answer about one file: its counts, its months, and the rows that may be kept."""

from collections.abc import Sequence

import pyarrow as pa

from metrics.intake.checked import CheckedFile
from metrics.intake.looking import Look
from metrics.intake.opening import Opened
from metrics.intake.repeats import Repeats
from metrics.intake.sources import Source
from metrics.model.contract import Replaces
from metrics.model.problem import Problem, Severity

NO_ROWS = pa.table(
    {"file_row": pa.array([], pa.int64()), "period": pa.array([], pa.date32()),
     "record_key": pa.array([], pa.string())}
)  # fmt: skip


def unrecognised(source: Source) -> CheckedFile:
    """The answer about a file that could not be read as any extract."""
    return CheckedFile(
        source.name, source.sha256, None, 0, 0, 0, (), (), None, is_synthetic=False, table=NO_ROWS
    )


def answer_for(
    file: Opened, look: Look, problems: Sequence[Problem], repeats: Repeats
) -> CheckedFile:
    """The answer about a file that was recognised."""
    own = [problem for problem in problems if problem.file == file.source.name]
    refused = sorted({p.row for p in own if p.row is not None and p.severity is Severity.REFUSED})
    is_whole = all(problem.severity is not Severity.ERROR for problem in own)
    table = look.accepted(refused)
    contract = file.contract
    return CheckedFile(
        name=file.source.name,
        sha256=file.source.sha256,
        contract_id=contract.id,
        rows_in=file.written.num_rows,
        rows_accepted=table.num_rows if is_whole else 0,
        rows_refused=len(refused) if is_whole else file.written.num_rows,
        months=repeats.months[file.source.name],
        dropped_columns=file.header.dropped,
        header_row=file.header.row,
        is_synthetic=look.is_synthetic(),
        table=table if is_whole else NO_ROWS,
        is_loaded_before=file.source.name in repeats.unchanged,
        is_event_list=contract.replaces is Replaces.KEY and contract.period is not None,
    )
