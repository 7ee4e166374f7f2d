"""Text files: encodings, and what is left of a file that went through the wrong one."""

from tests.corpus.dropping import File, drop, read, repaired, rows_refused, told
from tests.corpus.staff import TEAMS, changed, grid, staff
from tests.corpus.writing import text

NAMED = changed(TEAMS, (0, "team_name", "Café – “Fen” £"), (1, "district", "Ouse Valley"))


def teams(content: bytes, shows: list[dict[str, object]] | None = NAMED) -> File:
    """A list of teams; one is called Café – “Fen” £."""
    return File("teams.csv", content, shows, "teams")


@drop(read("UTF-8 with its mark, as Excel saves it."))
def text_utf8_with_its_mark() -> File:
    return teams(text(grid(NAMED), encoding="utf-8-sig"))


@drop(read("UTF-8 with its mark twice, as a script that adds one makes it."))
def text_utf8_with_its_mark_twice() -> File:
    return teams(b"\xef\xbb\xbf" + text(grid(NAMED), encoding="utf-8-sig"))


@drop(read("Excel's Unicode text: UTF-16 and tabs."))
def text_utf16_with_tabs() -> File:
    return teams(text(grid(NAMED), "\t", "utf-16"))


@drop(read("UTF-16, the big end first."))
def text_utf16_big_end_first() -> File:
    return teams(b"\xfe\xff" + text(grid(NAMED), "\t", "utf-16-be"))


@drop(read("UTF-16 without its mark: every other byte is nought."))
def text_utf16_without_its_mark() -> File:
    return File("hr.csv", text(grid(staff()), encoding="utf-16-le"), staff())


@drop(read("Windows' own encoding, said."))
def text_windows() -> File:
    return teams(text(grid(NAMED), encoding="cp1252"))


@drop(
    read(
        "A pound sign is all there is of Windows' own encoding.", told(None, None, "encod|Windows")
    )
)
def text_windows_only_a_pound_sign() -> File:
    shows = changed(TEAMS, (0, "team_name", "£10m programme"))
    return teams(text(grid(shows), encoding="cp1252"), shows)


@drop(
    repaired(
        "UTF-8 that was read as Windows and saved again: CafÃ© is Café.",
        told(2, "team_name", "Caf"),
        otherwise=rows_refused("Or the row is named.", told(2, "team_name")),
    )
)
def text_saved_in_the_wrong_encoding() -> File:
    rows = changed(TEAMS, (0, "team_name", "Café Team"))
    wrong = text(grid(rows)).decode("cp1252").encode("utf-8")
    return teams(wrong, rows)


@drop(
    repaired(
        "Some lines are UTF-8 and some Windows: two lists were put together.",
        told(None, "team_name"),
        otherwise=rows_refused("Or the rows are named.", told(3, "team_name")),
    )
)
def text_of_two_encodings() -> File:
    rows = changed(TEAMS, (0, "team_name", "Café Team"), (1, "team_name", "Rosé Team"))
    lines = text(grid(rows)).split(b"\n")
    lines[2] = lines[2].decode().encode("cp1252")
    return teams(b"\n".join(lines), rows)


@drop(
    rows_refused(
        "A letter was lost on the way: nobody can say which.",
        told(2, "team_name"),
        otherwise=read("A name is only a name; the row is named.", told(2, "team_name")),
    )
)
def text_with_a_letter_lost() -> File:
    return teams(text(grid(changed(TEAMS, (0, "team_name", "Caf\ufffd Team")))), None)
