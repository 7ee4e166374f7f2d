"""Text files: delimiters, quotation marks, ends of lines, headers."""

from tests.corpus.dropping import File, drop, file_refused, read, rows_refused, told
from tests.corpus.staff import TEAMS, changed, dated, grid, plain, put, staff
from tests.corpus.text_encodings import teams
from tests.corpus.writing import text

CELLS = grid(staff())


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


NOTES = 'The plan is late, the team knows, and the manager too.\nAsked again:\n"by June", they said, at last.'


def with_notes(**notes: str) -> list[bytes]:
    """Lines of the table with a last column of notes, written as they are: row2='a note'."""
    lines = text(CELLS).splitlines()
    return [
        b"%b,%b" % (line, (notes.get(f"row{n}", "") if n > 1 else "notes").encode())
        for n, line in enumerate(lines, 1)
    ]


@drop(
    file_refused(
        "Two stray marks, rows apart, make the rows between them the text of one cell of a column "
        "that is left out.",
        told(3, None, "quotation mark", "line 3", "line 5"),
    )
)
def text_quotation_marks_of_heights() -> File:
    return File("hr.csv", b"\n".join(with_notes(row3='"5ft tall', row5='scar 5"')))


@drop(
    file_refused(
        "A mark alone in a cell for “as above”, in two rows.",
        told(2, None, "quotation mark", "line 2", "line 3"),
    )
)
def text_ditto_marks() -> File:
    return File("hr.csv", b"\r\n".join(with_notes(row2='"', row3='"')))


@drop(read("Notes of several lines, in quotation marks, with commas and quotations in them."))
def text_notes_of_several_lines() -> File:
    cells = [[*row, "notes" if n == 0 else NOTES] for n, row in enumerate(CELLS)]
    return File("hr.csv", text(cells), staff())


@drop(read("A note with more semicolons than the table has columns; commas between the cells."))
def text_note_of_many_semicolons() -> File:
    note = "; ".join(f"action {n} by JS" for n in range(40))
    return File("hr.csv", b"\n".join(with_notes(row3=note)), staff())


@drop(
    read("A quoted note with more commas than the table has columns; semicolons between the cells.")
)
def text_note_of_many_commas() -> File:
    note = ", ".join(f"action {n}" for n in range(40))
    cells = [[*row, "notes" if n == 0 else note] for n, row in enumerate(CELLS)]
    return File("hr.csv", text(cells, ";", quote=True), staff())


@drop(
    read(
        "A line of filters above the table, with another mark between them.",
        told(None, None, "above"),
    )
)
def text_filters_above() -> File:
    filters = ";".join(f"Filter {n}" for n in range(40)).encode()
    return File("hr.csv", filters + b"\n" + text(CELLS), staff())


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


def headed(**headers: str) -> File:
    """The table with some of its columns headed otherwise."""
    return File("hr.csv", text(grid(staff(), plain, headers)), staff())


@drop(read("Formats, ranges and hints in brackets change nothing.", told(1, None, "FTE \\(0-1\\)")))
def text_headers_with_formats() -> File:
    return headed(
        fte="FTE (0-1)",
        start_date="Start date (dd/mm/yyyy)",
        end_date="End date (if leaving)",
        worker_type="Worker type [see list]",
        cases_held="Cases held (no.)",
        as_at_date="As at date*",
    )


@drop(
    file_refused(
        "Hours are no full-time equivalents: the header says so, the remedy too.",
        told(1, "fte", "hours", "full-time equivalents"),
    )
)
def text_header_of_hours() -> File:
    return headed(fte="FTE (hours)")


@drop(file_refused("Nor are percentages.", told(1, "fte", "%", "full-time equivalents")))
def text_header_of_percent() -> File:
    return headed(fte="FTE (%)")


@drop(file_refused("Headers that were not understood are listed.", told(1, "role", "Funktion")))
def text_header_not_understood() -> File:
    return headed(role="Funktion")


@drop(read("One header over two columns that say the same.", told(1, "fte", "again")))
def text_column_there_again() -> File:
    return File("hr.csv", text([[*row, row[CELLS[0].index("fte")]] for row in CELLS]), staff())


@drop(file_refused("One header over two columns that differ: which counts?", told(1, "fte")))
def text_column_there_again_otherwise() -> File:
    return File("hr.csv", text([[*row, "fte" if n == 0 else "0.1"] for n, row in enumerate(CELLS)]))


def beside_the_table(*lists: tuple[str, ...]) -> list[list[object]]:
    """The table, an empty column, and to the right a list of its own."""
    aside = [*lists, *[("",) * len(lists[0])] * len(CELLS)]
    return [[*row, "", *more] for row, more in zip(CELLS, aside, strict=False)]


@drop(
    read(
        "A list of the teams' names to the right of the table.",
        told(None, None, "right", "Team name"),
    )
)
def text_list_to_the_right() -> File:
    teams_named = (("Team", "Team name"), ("T01", "North"), ("T02", "South"))
    return File("hr.csv", text(beside_the_table(*teams_named)), staff())


@drop(
    file_refused(
        "Half of the table to the right of the other half.", told(1, None, "worker_ref|column")
    )
)
def text_two_halves_side_by_side() -> File:
    half = len(CELLS) // 2 + 1
    halves = [tuple(map(str, row)) for row in (CELLS[0], *CELLS[half:])]
    return File("hr.csv", text(beside_the_table(*halves)[:half]))


@drop(read("A form feed between pages, the header again on each; the old mark of the end."))
def text_pages() -> File:
    lines = text(CELLS).splitlines()
    return File(
        "hr.csv", b"\n".join([*lines[:3], b"\x0c" + lines[0], *lines[3:], b"\x1a"]), staff()
    )
