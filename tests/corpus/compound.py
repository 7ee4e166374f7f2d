"""Compound files, which old workbooks and workbooks with a password are, as small as they can be."""

import struct
from collections.abc import Mapping

SECTOR = 512
END, FREE, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def compound(streams: Mapping[str, bytes]) -> bytes:
    """A compound file with these streams, each of at least 4,096 bytes so that none is a short one."""
    padded = {
        name: content.ljust(max(4096, -(-len(content) // SECTOR) * SECTOR), b"\x00")
        for name, content in streams.items()
    }
    count = sum(len(content) // SECTOR for content in padded.values())
    table = [FAT, END]  # sector 0 is the table of sectors, sector 1 the directory
    entries, body, next_sector = [_entry("Root Entry", 5, END, 0, child=1)], b"", 2
    for number, (name, content) in enumerate(padded.items(), start=1):
        sectors = len(content) // SECTOR
        right = number + 1 if number < len(padded) else FREE
        entries.append(_entry(name, 2, next_sector, len(content), right=right))
        table += [*range(next_sector + 1, next_sector + sectors), END]
        next_sector += sectors
        body += content
    assert count + 2 <= SECTOR // 4
    assert len(entries) <= 4
    directory = b"".join(entries).ljust(SECTOR, b"\x00")
    sectors_used = struct.pack(f"<{len(table)}I", *table).ljust(SECTOR, b"\xff")
    return _header() + sectors_used + directory + body


def encrypted() -> bytes:
    """What Excel saves where a password is set: the workbook is a stream nobody can read."""
    return compound(
        {"EncryptionInfo": b"\x04\x00\x04\x00\x40\x00\x00\x00", "EncryptedPackage": b"\x42" * 5000}
    )


def _header() -> bytes:
    start = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 16
    sizes = struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    places = struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, END, 0, END, 0)
    return start + sizes + places + struct.pack("<109I", 0, *[FREE] * 108)


def _entry(
    name: str, kind: int, start: int, size: int, right: int = FREE, child: int = FREE
) -> bytes:
    written = name.encode("utf-16-le") + b"\x00\x00"
    return (
        written.ljust(64, b"\x00")
        + struct.pack("<HBB", len(written), kind, 1)
        + struct.pack("<III", FREE, right, child)
        + b"\x00" * 36
        + struct.pack("<IQ", start, size)
    )
