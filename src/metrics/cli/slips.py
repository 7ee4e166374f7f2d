"""The slip beside a file from the watched folder: every problem as CSV, and a summary for a person."""

from pathlib import Path

from metrics.cli.problems import (
    file_lines,
    mender_lines,
    put_right_lines,
    write_report,
)
from metrics.watch.slip import Fate, Slip
from metrics.wording.dates import moment_words
from metrics.wording.visible import visible
from metrics.wording.words import listed


def write_slip(slip: Slip, problems: Path, summary: Path) -> None:
    """Write both files. Raises OSError when that fails."""
    write_report(slip.checked, (), problems)
    summary.write_text(visible("\n".join([*_lines(slip, problems.name), ""])), encoding="utf-8")


def _lines(slip: Slip, problems: str) -> list[str]:
    found = [
        *mender_lines(slip.checked),
        *put_right_lines(slip.checked, listed=False, where=f"{problems} lists them"),
    ]
    return [
        f"{slip.name}: {slip.fate}, {moment_words(slip.at)}",
        slip.reason,
        "",
        *(line for file in slip.checked.files for line in file_lines(file)),
        *_columns_dropped(slip),
        *slip.passed_over,
        *(f"SHA-256 of the file: {sha256}" for sha256 in slip.hashes),
        *([*found, "", f"Every problem, row by row, is in {problems}."] if found else []),
        *_what_to_do(slip),
    ]


def _columns_dropped(slip: Slip) -> list[str]:
    return [
        f"{file.name}: columns not kept: {', '.join(file.dropped_columns)}"
        for file in slip.checked.files
        if file.dropped_columns
    ]


def _what_to_do(slip: Slip) -> list[str]:
    if slip.fate is Fate.ACCEPTED:
        return []
    needed = (
        [
            f"Refused in the same load: {listed(list(slip.refused_with))}. If this file needs one "
            "of them, mend that one first and drop both together."
        ]
        if slip.refused_with
        else []
    )
    return [
        "",
        "What to do: mend what is listed, or send this list to whoever makes the file, and drop the "
        "mended file into the watched folder again. Nothing of this file was loaded; what was "
        "published before is as it was.",
        *needed,
    ]
