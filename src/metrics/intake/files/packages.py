"""ZIP files: their members as sources, and the refusal of those that would do harm."""

import zipfile
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import PurePosixPath, PureWindowsPath

from metrics.intake.files.damage import damage_told
from metrics.intake.files.sources import Member, Source, is_extract, is_other, zip_unreadable
from metrics.intake.telling.faults import UnreadableFileError, fault
from metrics.model.problem import Problem

ZIPPED = b"PK\x03\x04"  # how every ZIP begins, XLSX workbooks too
MEMBERS = 500
UNPACKED = 4_000_000_000  # bytes in all
TIMES = 400  # unpacked size over packed size, beyond which a ZIP is a trick
SMALL = 50_000_000  # bytes unpacked, below which the times do not matter
WORKBOOK_PARTS = ("[Content_Types].xml", "content.xml")  # of Excel's, of OpenDocument's


def unpacked(source: Source) -> tuple[Source, ...]:
    """The extracts inside a ZIP; the source itself when it is none.

    Raises UnreadableFileError for a ZIP that is damaged, locked, too large, or reaches outside.
    """
    if source.start(4) != ZIPPED:
        return (source,)
    members = _members(source)
    if any(member.filename in WORKBOOK_PARTS for member in members):
        return (source,)
    _refuse_outside(source.name, members)
    refuse_bombs(source.name, members, "zip-too-large", UNPACKED)
    found = [m.filename for m in members if not m.is_dir() and is_extract(m.filename)]
    if not found:
        raise UnreadableFileError(_nothing(source.name))
    inside = [
        Source(f"{source.name}/{path}", Member(source, path), source.sheet, source.all_sheets)
        for path in sorted(found)
    ]
    _refuse_nested(source.name, inside)
    _refuse_damaged(source.name, inside)
    return tuple(inside)


def others_in(source: Source) -> tuple[str, ...]:
    """What lies in a ZIP that can be opened and is no extract, by name; hidden files left out."""
    if source.start(4) != ZIPPED:
        return ()
    members = _members(source)
    if any(member.filename in WORKBOOK_PARTS for member in members):
        return ()
    return tuple(sorted(m.filename for m in members if not m.is_dir() and is_other(m.filename)))


def _members(source: Source) -> list[zipfile.ZipInfo]:
    with (
        damage_told(partial(zip_unreadable, source.name)),
        source.open() as stream,
        zipfile.ZipFile(stream) as package,
    ):
        members = package.infolist()
    if any(member.flag_bits & 1 for member in members):
        raise UnreadableFileError(zip_unreadable(source.name, "it has a password"))
    return members


def _refuse_damaged(name: str, inside: Iterable[Source]) -> None:
    """Read each through, as its hash asks anyway: the ZIP is told whole or not at all."""
    for member in inside:
        try:
            _ = member.sha256
        except UnreadableFileError as error:
            raise UnreadableFileError(*(replace(p, file=name) for p in error.problems)) from error


def _refuse_outside(name: str, members: Iterable[zipfile.ZipInfo]) -> None:
    for member in members:
        path = PurePosixPath(member.filename.replace("\\", "/"))
        drive = PureWindowsPath(member.filename).drive
        if path.is_absolute() or ".." in path.parts or drive:
            raise UnreadableFileError(
                fault(
                    name,
                    "zip-path-outside",
                    "A file in the ZIP names a place outside it, as no honest export does.",
                    "Do not use this file. Ask who sent it for the extracts themselves.",
                )
            )


def refuse_bombs(name: str, members: Iterable[zipfile.ZipInfo], rule: str, limit: int) -> None:
    """Raises UnreadableFileError when unpacking would give too much."""
    listed = list(members)
    full = sum(member.file_size for member in listed)
    packed = sum(member.compress_size for member in listed) or 1
    if len(listed) > MEMBERS or full > limit or (full > SMALL and full / packed > TIMES):
        raise UnreadableFileError(
            fault(
                name,
                rule,
                f"It holds {len(listed):,} files that unpack to {full / 1e6:,.0f} MB; at most "
                f"{MEMBERS:,} files, {limit / 1e6:,.0f} MB and {TIMES} times its own size are read.",
                "Load the extracts themselves as CSV, or fewer at a time.",
            )
        )


def _refuse_nested(name: str, inside: Iterable[Source]) -> None:
    for member in inside:
        if member.name.lower().endswith(".zip"):
            raise UnreadableFileError(
                fault(
                    name,
                    "zip-in-zip",
                    f"It holds another ZIP file, {member.name.removeprefix(name + '/')}.",
                    "Unpack the inner ZIP and load its extracts.",
                )
            )


def _nothing(name: str) -> Problem:
    return fault(
        name,
        "zip-holds-nothing",
        "The ZIP file holds no CSV or XLSX file.",
        "Put the extracts in it, or load them by themselves.",
    )
