"""Text files: encodings, delimiters, quotation marks, ends of lines, and what programs put before the header."""

from tests.corpus.dropping import File, drop, file_refused, read, repaired, rows_refused, told
from tests.corpus.staff import TEAMS, changed, dated, grid, plain, put, staff
from tests.corpus.writing import text

CELLS = grid(staff())
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
    return File("hr.csv", text(CELLS, encoding="utf-16-le"), staff())


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
        told(3, "team_name"),
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


@drop(read("Semicolons between."))
def text_semicolons() -> File:
    return File("hr.csv", text(CELLS, ";"), staff())


@drop(read("Tabs between."))
def text_tabs() -> File:
    return File("hr.txt", text(CELLS, "\t"), staff())


@drop(read("Upright strokes between."))
def text_strokes() -> File:
    return File("hr.csv", text(CELLS, "|"), staff())


@drop(read("Excel's own first line that says what lies between."))
def text_that_says_its_delimiter() -> File:
    return File("hr.csv", b"sep=;\r\n" + text(CELLS, ";", end="\r\n"), staff())


@drop(read("Quotation marks round everything."))
def text_all_quoted() -> File:
    return File("hr.csv", text(CELLS, quote=True, end="\r\n"), staff())


@drop(read("Spaces after commas, before the quotation marks."))
def text_space_before_quotation_marks() -> File:
    lines = text(CELLS, quote=True).replace(b'","', b'", "')
    return File("hr.csv", lines, staff())


@drop(read("Spaces round every cell, as columns of one width leave them."))
def text_padded() -> File:
    return File("hr.csv", text([[f" {cell}  " for cell in row] for row in CELLS]), staff())


@drop(read("Commas and quotation marks inside a name."))
def text_commas_inside() -> File:
    shows = changed(TEAMS, (0, "team_name", 'Assessment, "Fen" and City'))
    return teams(text(grid(shows)), shows)


@drop(read("A line break inside a name, in quotation marks; rows keep their numbers."))
def text_line_break_inside() -> File:
    cells = put(grid(staff()), (2, "role", "Case\nholder"))
    return File("hr.csv", text(cells), staff())


@drop(
    rows_refused("The row is numbered as a spreadsheet numbers it.", told(4, "role", "Wizard|text"))
)
def text_line_break_before_a_fault() -> File:
    cells = put(grid(staff()), (2, "role", "Case\nholder"), (4, "role", "Wizard"))
    return File("hr.csv", text(cells), [row for n, row in enumerate(staff(), 2) if n != 4])


@drop(read("Lines end as on a Mac of old."))
def text_old_mac_lines() -> File:
    return File("hr.csv", text(CELLS, end="\r"), staff())


@drop(read("No end of line after the last row."))
def text_without_a_last_end() -> File:
    return File("hr.csv", text(CELLS).rstrip(), staff())


@drop(read("Empty lines between and commas alone at the end, as Excel leaves them."))
def text_empty_lines() -> File:
    commas = ["" for _ in CELLS[0]]
    return File("hr.csv", text([*CELLS[:3], commas, [], *CELLS[3:], commas, commas]), staff())


@drop(read("Commas at the end of every line."))
def text_commas_at_the_end() -> File:
    return File("hr.csv", text([[*row, "", ""] for row in CELLS]), staff())


@drop(
    rows_refused(
        "A comma too many moves the cells of one row.",
        told(4, None, "cell|column"),
        otherwise=file_refused("As a whole, with the row.", told(4, None)),
    )
)
def text_row_with_a_cell_too_many() -> File:
    cells = [list(row) for row in CELLS]
    cells[3].insert(2, "North Fen")
    return File("hr.csv", text(cells), [row for n, row in enumerate(staff(), 2) if n != 4])


@drop(
    rows_refused(
        "A row cut short.", told(5, None), otherwise=file_refused("As a whole.", told(5, None))
    )
)
def text_row_cut_short() -> File:
    cells = [list(row) for row in CELLS]
    cells[4] = cells[4][:5]
    return File("hr.csv", text(cells), [row for n, row in enumerate(staff(), 2) if n != 5])


@drop(
    file_refused(
        "A quotation mark that is never closed swallows the rest.", told(None, None, "quot")
    )
)
def text_quotation_mark_never_closed() -> File:
    lines = text(CELLS).split(b"\n")
    lines[2] = lines[2].replace(b"employee", b'"employee')
    return File("hr.csv", b"\n".join(lines))


@drop(file_refused("The header and nothing below it.", told(None, None, "row|header|empty")))
def text_header_alone() -> File:
    return File("hr.csv", text(CELLS[:1]))


@drop(file_refused("Rows without a header.", told(None, None, "header|column")))
def text_without_a_header() -> File:
    return File("hr.csv", text(CELLS[1:]))


@drop(file_refused("Two columns of one meaning: which counts?", told(None, "fte")))
def text_two_columns_of_one_meaning() -> File:
    cells = [[*row, "Full Time Equivalent" if n == 0 else "1"] for n, row in enumerate(CELLS)]
    return File("hr.csv", text(cells))


@drop(file_refused("A column that must be there is not.", told(None, "is_registered_sw")))
def text_without_a_column() -> File:
    place = CELLS[0].index("is_registered_sw")
    return File("hr.csv", text([[*row[:place], *row[place + 1 :]] for row in CELLS]))


@drop(read("Headers in capitals, with spaces, strokes and full stops."))
def text_shouted_headers() -> File:
    shouted = {name: name.upper().replace("_", " ") + "." for name in staff()[0]}
    return File("hr.csv", text(grid(staff(), plain, shouted)), staff())


@drop(read("Rows in another order, columns in another order."))
def text_turned_round() -> File:
    cells = [CELLS[0], *CELLS[:0:-1]]
    return File("hr.csv", text([row[::-1] for row in cells]), staff())


@drop(read("A large, ordinary month: four hundred rows, days first."))
def text_of_four_hundred_rows() -> File:
    rows = staff(400)
    return File("hr.csv", text(grid(rows, dated("%d/%m/%Y"))), rows)


@drop(read("The name of the file says nothing."))
def text_of_any_name() -> File:
    return File("Copy of FINAL (2) - use this one.CSV", text(CELLS), staff())
