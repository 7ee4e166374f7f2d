"""Files that were loaded before, dropped twice, or claim the same months as another."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from metrics.holdings.counting import counts_whole, of_extract
from metrics.holdings.lots import Batches
from metrics.intake.contract.empty_months import Said, Told, empty_month_problems, months_told
from metrics.intake.contract.named_months import listed, month_named, month_problems
from metrics.intake.contract.opening import Opened
from metrics.intake.files.sources import Source
from metrics.intake.judging.looking import Look
from metrics.intake.judging.shared_rows import shared_rows
from metrics.intake.telling.faults import fault
from metrics.model.batch import Batch
from metrics.model.contract import Replaces
from metrics.model.month import Month
from metrics.model.problem import Problem


@dataclass(frozen=True)
class Repeats:
    """What is repeated."""

    unchanged: frozenset[str]  # names of files whose rows already count as they are
    told: Mapping[str, Told]  # by file name: the months each file tells of
    problems: tuple[Problem, ...]


def dropped_twice(sources: Sequence[Source]) -> dict[str, Problem]:
    """By name, each source whose very bytes are among the sources before it."""
    first: dict[tuple[str, str | None], str] = {}
    twice: dict[str, Problem] = {}
    for source in sources:
        earlier = first.setdefault((source.sha256, source.sheet), source.name)
        if earlier != source.name:
            twice[source.name] = fault(
                source.name,
                "file-twice",
                f"This is the same file as {earlier}, byte for byte; it was passed over.",
                "Nothing to do. If another file was meant, check which one was exported.",
            )
    return twice


def repeated_files(
    opened: Sequence[Opened],
    looks: Sequence[Look],
    published: Batches,
    said: Said,
) -> Repeats:
    """Which files are among the published batches already, and which overlap each other."""
    told = {look.file: _told(look, published, said) for look in looks}
    months = {name: of_file.months for name, of_file in told.items()}
    unchanged: set[str] = set()
    problems: list[Problem] = []
    for file in opened:
        name, contract = file.source.name, file.contract
        batches = sorted(of_extract(published, contract), key=lambda batch: batch.number)
        earlier = [b for b in batches if _is_same(b, file.source)]
        if earlier:
            stands = counts_whole(contract, earlier[-1], batches)
            further = sorted(set(months[name]) - set(earlier[-1].months))
            problems.append(_loaded_before(name, earlier[-1], further, stands=stands))
            if stands and not further:
                unchanged.add(name)
        known = [] if name in unchanged else [m for b in batches for m in b.months]
        # A workbook of several sheets is named for all of them, and each sheet for its own rows.
        named = month_named(str(file.source.sheet) if file.source.is_part else name)
        problems.extend(
            month_problems(
                name, contract, months[name], named=named, published=known, chosen=said.chosen
            )
        )
        problems.extend(empty_month_problems(name, contract, told[name]))
    problems.extend(_overlaps(opened, months))
    problems.extend(shared_rows(looks))
    return Repeats(frozenset(unchanged), told, tuple(problems))


def _is_same(batch: Batch, source: Source) -> bool:
    """Whether a batch is of these very bytes; of a workbook read by sheets, of this sheet."""
    is_its_sheet = not source.is_part or batch.source_name.endswith(f": {source.sheet}")
    return batch.sha256 == source.sha256 and is_its_sheet


def _told(look: Look, published: Batches, said: Said) -> Told:
    known = {month for batch in of_extract(published, look.contract) for month in batch.months}
    return months_told(look.contract, look.months(), known, said)


def _loaded_before(file: str, batch: Batch, further: Sequence[Month], *, stands: bool) -> Problem:
    when = f"{batch.loaded_on.day} {Month.of(batch.loaded_on).label}"
    by = f" by {batch.loaded_by}" if batch.loaded_by else ""
    if stands and further:
        return fault(
            file,
            "file-loaded-before",
            f"This very file was loaded on {when}{by}. It would now also say that nothing happened "
            f"in {listed(further)}.",
            "Check that the export was made after that; if it was, load it.",
        )
    if stands:
        return fault(
            file,
            "file-loaded-before",
            f"This very file was loaded on {when}{by}; it is already published.",
            "Nothing to do: it changes nothing. If you meant a newer one, check which file you exported.",
        )
    return fault(
        file,
        "file-loaded-before",
        f"This very file was loaded on {when}{by}, and newer files came after it.",
        "Load it only if it is meant to stand above what came after it.",
    )


def _overlaps(
    opened: Sequence[Opened], months: Mapping[str, tuple[Month, ...]]
) -> Iterator[Problem]:
    """Files of one load that would replace each other."""
    for number, file in enumerate(opened):
        for other in opened[:number]:
            if other.contract.id != file.contract.id:
                continue
            shared = sorted(set(months[file.source.name]) & set(months[other.source.name]))
            replaces = file.contract.replaces
            if replaces is Replaces.ALL or (replaces is Replaces.PERIOD and shared):
                what = f" for {shared[0].label}" if shared else ""
                yield fault(
                    file.source.name,
                    "extract-twice",
                    f"Another of the files, {other.source.name}, is also "
                    f"{file.contract.title}{what}.",
                    "Load only the one that is right, or put all rows in one file, on one sheet.",
                )
