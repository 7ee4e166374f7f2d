"""ZIPs: several files at once, folders within, what programs add, and packages that are damaged."""

from tests.corpus.agency_portals import BOOKINGS
from tests.corpus.dropping import File, Published, drop, file_refused, read, told
from tests.corpus.staff import TEAMS, grid, staff, typed
from tests.corpus.writing import archive, book, text

STAFF, LIST = text(grid(staff())), text(grid(TEAMS))


def zipped(members: dict[str, bytes], name: str = "june.zip") -> File:
    """A ZIP of these, in which the six workers should be found."""
    return File(name, archive(members), staff(), published=Published.NOTHING)


@drop(read("The list of teams and the workers, as the README says."))
def package_plain() -> File:
    return zipped({"teams.csv": LIST, "workforce.csv": STAFF})


@drop(read("In a folder, as a desktop makes a ZIP of one."))
def package_of_a_folder() -> File:
    return zipped(
        {"June 2025/": b"", "June 2025/teams.csv": LIST, "June 2025/HR/workforce.csv": STAFF}
    )


@drop(read("What a Mac adds to a ZIP is nothing to read."))
def package_from_a_mac() -> File:
    shadow = b"\x00\x05\x16\x07\x00\x02\x00\x00Mac OS X"
    return zipped(
        {
            "teams.csv": LIST,
            "__MACOSX/._teams.csv": shadow,
            "workforce.csv": STAFF,
            ".DS_Store": b"\x00\x00\x00\x01Bud1",
        }
    )


@drop(read("What Windows adds is nothing to read."))
def package_from_windows() -> File:
    more = {"Thumbs.db": b"\xd0\xcf\x11\xe0", "desktop.ini": b"[.ShellClassInfo]\r\n"}
    return zipped({"teams.csv": LIST, "workforce.csv": STAFF, **more})


@drop(read("Workbooks and text side by side."))
def package_of_workbooks() -> File:
    return zipped({"teams.csv": LIST, "staff.xlsx": book(Staff=grid(staff(), typed))})


@drop(
    read(
        "A read-me beside the tables is passed over, and named.", told(None, None, "readme|read me")
    )
)
def package_with_a_read_me() -> File:
    return zipped({"teams.csv": LIST, "workforce.csv": STAFF, "readme.docx": b"PK\x03\x04 hello"})


@drop(read("Names with accents and spaces."))
def package_with_odd_names() -> File:
    return zipped({"Équipes – liste.csv": LIST, "HR (final) #2.csv": STAFF})


@drop(read("A ZIP that is called .csv."))
def package_called_csv() -> File:
    return zipped({"teams.csv": LIST, "workforce.csv": STAFF}, "june.csv")


@drop(read("Three extracts in one."))
def package_of_three() -> File:
    return zipped({"t.csv": LIST, "w.csv": STAFF, "agency.csv": text(grid(BOOKINGS))})


@drop(
    file_refused(
        "Two files of one extract and one month.",
        told(None, None, "both|two|twice|same|another|also"),
    )
)
def package_with_one_extract_twice() -> File:
    return zipped({"teams.csv": LIST, "north.csv": STAFF, "south.csv": text(grid(staff(7)))})


@drop(file_refused("One member cannot be read: it is named.", told(None, None, "workforce")))
def package_with_a_broken_member() -> File:
    return zipped({"teams.csv": LIST, "workforce.xlsx": book(Staff=grid(staff(), typed))[:900]})


@drop(file_refused("A ZIP within a ZIP.", told(None, None, "ZIP|zip")))
def package_in_a_package() -> File:
    return zipped({"inner.zip": archive({"teams.csv": LIST})})


@drop(file_refused("Nothing in it.", told(None, None, "nothing|empty|no file|holds")))
def package_empty() -> File:
    return zipped({})


@drop(
    file_refused(
        "A download that broke off.",
        told(None, None, "download|damaged|cannot be read|again"),
    )
)
def package_cut_short() -> File:
    content = archive({"teams.csv": LIST, "workforce.csv": STAFF})
    return File("june.zip", content[:-60], published=Published.NOTHING)


@drop(
    file_refused(
        "One byte is wrong within a member.", told(None, None, "damaged|cannot be read|again")
    )
)
def package_with_a_wrong_byte() -> File:
    content = bytearray(archive({"teams.csv": LIST, "workforce.csv": STAFF}))
    content[60] ^= 0xFF
    return File("june.zip", bytes(content), published=Published.NOTHING)


@drop(file_refused("A member with a password.", told(None, None, "password")))
def package_with_a_password() -> File:
    content = bytearray(archive({"teams.csv": LIST}))
    content[6] |= 1
    content[content.find(b"PK\x01\x02") + 8] |= 1
    return File("june.zip", bytes(content), published=Published.NOTHING)


@drop(
    file_refused("A member that would be written outside.", told(None, None, "outside|path|folder"))
)
def package_that_climbs_out() -> File:
    return zipped({"../../teams.csv": LIST})


@drop(
    file_refused("A ZIP of letters holds no table.", told(None, None, "no table|holds|nothing|CSV"))
)
def package_of_letters() -> File:
    return zipped({"letter.docx": b"PK\x03\x04 Dear Board", "photo.png": b"\x89PNG\r\n\x1a\n"})
