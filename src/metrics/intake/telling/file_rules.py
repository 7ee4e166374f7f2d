"""Rules of a file's shape: each a code, what it stops, and what it means, for the rule book."""

from dataclasses import dataclass

from metrics.model.problem import Severity

ERROR, REFUSED, WARNING = Severity.ERROR, Severity.REFUSED, Severity.WARNING
ASKS = Severity.ASKS


@dataclass(frozen=True)
class FileRule:
    """One rule that looks at the bytes, the rows and the header of a file."""

    code: str
    severity: Severity
    about: str  # what it finds and what is done, in a sentence or two


_RULES = (
    # What the file is made of
    FileRule("file-empty", ERROR, "The file holds nothing at all."),
    FileRule("not-a-table", ERROR, "The bytes are no text table and no XLSX workbook."),
    FileRule(
        "encoding-windows",
        WARNING,
        "The text is in the older Windows encoding (cp1252). It is read as that, so curly quotes, "
        "dashes and pound signs stay what they were.",
    ),
    FileRule("encoding-utf16", WARNING, "The text is in UTF-16 (Excel's “Unicode text”)."),
    FileRule(
        "delimiter-other",
        WARNING,
        "Cells are separated by semicolons, tabs or upright bars rather than commas.",
    ),
    FileRule(
        "quote-or-cell-unreadable", ERROR, "A quotation mark is never closed, or text follows it."
    ),
    FileRule(
        "quote-around-rows",
        ERROR,
        "Two stray quotation marks, rows apart, would make the rows between them the text of one cell, "
        "also of a column that is left out. A note of several lines in quotation marks is read as it is.",
    ),
    FileRule("cell-too-long", ERROR, "A cell is longer than any spreadsheet allows."),
    FileRule("line-too-long", ERROR, "A line of the file is longer than any extract's."),
    FileRule("too-many-columns", ERROR, "The file has more columns than any extract."),
    FileRule("file-changed", ERROR, "The file was changed while it was being read."),
    # Workbooks and packages
    FileRule("workbook-unreadable", ERROR, "The workbook is damaged or has a password."),
    FileRule("workbook-too-large", ERROR, "The workbook would unpack to more than the limit."),
    FileRule("sheet-missing", ERROR, "The workbook has no sheet of the name asked for."),
    FileRule(
        "sheets-several",
        ERROR,
        "Several sheets of the workbook are extracts: which one is meant, or that all are, must be said.",
    ),
    FileRule(
        "sheets-without-extract",
        ERROR,
        "No sheet that is shown is an extract; what each lacks is said. Hidden sheets are passed over.",
    ),
    FileRule(
        "sheets-not-read", WARNING, "The workbook has other sheets, which are not read; named."
    ),
    FileRule(
        "row-struck-out",
        WARNING,
        "A row of a workbook with a cell that is struck out, by hand or when somebody left; read like the others.",
    ),
    FileRule(
        "rows-hidden",
        WARNING,
        "A sheet has rows that are not shown, as a filter or a person has hidden them: read like the others.",
    ),
    FileRule("zip-unreadable", ERROR, "The ZIP file is damaged or has a password."),
    FileRule("zip-too-large", ERROR, "The ZIP file would unpack to more than the limit."),
    FileRule("zip-path-outside", ERROR, "A file in the ZIP names a place outside it."),
    FileRule("zip-holds-nothing", ERROR, "The ZIP file or folder holds no extract."),
    FileRule("zip-others", WARNING, "Files in a ZIP that are no extract, passed over; named."),
    FileRule("zip-in-zip", ERROR, "The ZIP file holds another ZIP file."),
    # Which extract it is
    FileRule("file-unknown", ERROR, "The columns are those of no extract that is known."),
    FileRule("file-ambiguous", ERROR, "The columns fit two extracts equally well."),
    FileRule("column-missing", ERROR, "A required column of the extract is not there."),
    FileRule(
        "column-twice",
        ERROR,
        "Two columns of the file claim to be the same, by one name or by two that are known for it, and "
        "do not say the same.",
    ),
    FileRule(
        "column-again",
        WARNING,
        "A column is there under two names that are known for it, with the same in every row.",
    ),
    FileRule(
        "no-rows", ERROR, "There is a header and nothing below it, or totals and notes alone."
    ),
    FileRule(
        "publication-undeclared",
        ERROR,
        "A tidy published file that no contract declares; a drafted contract is in the message.",
    ),
    FileRule(
        "header-alias",
        WARNING,
        "A column goes by another name that is known for it. Case, space and punctuation of its "
        "own name do not matter and are not reported.",
    ),
    FileRule(
        "columns-dropped",
        WARNING,
        "Columns that no contract permits: not read, not stored. Their names are listed.",
    ),
    FileRule(
        "personal-data-dropped",
        WARNING,
        "Of the dropped columns, those whose names speak of people: names, National Insurance "
        "numbers, dates of birth, addresses, pay. No value is shown or stored.",
    ),
    # Cells read as a person sees them
    FileRule(
        "text-mangled",
        WARNING,
        "Letters that were saved in one encoding and read in another (CafÃ© for Café): put right, "
        "since the bytes show what they were.",
    ),
    FileRule(
        "text-garbled",
        WARNING,
        "Letters that were lost when the file was saved, and cannot be put right.",
    ),
    FileRule(
        "character-invisible",
        WARNING,
        "A soft hyphen, a byte order mark, a mark of direction or of no width, a control character or "
        "an odd space in a cell: taken out, since nobody sees it and two codes would look the same.",
    ),
    FileRule(
        "text-as-formula",
        WARNING,
        'A text kept as a formula (="W0001", which keeps a spreadsheet from changing it): unwrapped.',
    ),
    FileRule(
        "text-apostrophe",
        WARNING,
        "An apostrophe in front, a spreadsheet's mark of a text: taken off.",
    ),
    FileRule(
        "date-in-zone",
        WARNING,
        "A time that says its zone (2025-07-06T23:00:00Z): read as the day it was in England.",
    ),
    # Days of a column read together
    FileRule(
        "date-swapped",
        REFUSED,
        "Dates of which none is after the 12th, in a column whose texts all are: a spreadsheet set to another "
        "country swapped day and month where it could.",
    ),
    FileRule(
        "date-may-be-swapped",
        WARNING,
        "The same of a column of dates beside other columns of texts: day and month may be swapped.",
    ),
    # Rows that are no rows of the table
    FileRule("rows-above-header", WARNING, "Rows above the header (titles, who ran it) set aside."),
    FileRule("row-header-repeated", WARNING, "The header again, as at a page break; set aside."),
    FileRule("row-total", WARNING, "A total at the foot or between teams; set aside."),
    FileRule("row-footer", WARNING, "A note below or between the rows; set aside."),
    FileRule(
        "key-empty",
        REFUSED,
        "A row with figures but without what says whose it is, as merged cells leave it.",
    ),
    FileRule("row-misshapen", REFUSED, "A row with more or fewer cells than the header."),
    FileRule(
        "version-conflict",
        ERROR,
        "A line that a program for versions leaves where two versions of a file differ: which one is "
        "right is not known.",
    ),
    FileRule(
        "row-repeated",
        WARNING,
        "A row that is there again, cell by cell: counted once, the copy set aside.",
    ),
    # Rows read together
    FileRule("key-repeated", ERROR, "Two rows of the file have the same key."),
    # The file beside what is published
    FileRule("file-loaded-before", WARNING, "The very same file was loaded before."),
    FileRule("file-twice", WARNING, "The same file is among the files twice; once is enough."),
    FileRule("extract-twice", ERROR, "Two of the files are the same extract for the same month."),
    FileRule(
        "key-in-two-files",
        ERROR,
        "Two files of one load in which the same keys are another's: of another worker, child, team or month. "
        "Two rows or more, above a tenth of the later file.",
    ),
    FileRule(
        "rows-in-two-files",
        WARNING,
        "Two files of one load with rows of the same keys, as exports that overlap: copies are counted once, "
        "and where they differ, the row of the later file counts.",
    ),
    FileRule(
        "month-not-as-named", ERROR, "The file's name says a month that its rows do not hold."
    ),
    FileRule("month-not-as-chosen", ERROR, "The rows are not of the month that was chosen."),
    FileRule(
        "month-restated",
        WARNING,
        "A month that is published already: its rows are replaced. The figures that change are listed.",
    ),
    FileRule(
        "month-empty",
        WARNING,
        "A list of events reaches over a month without a row of it. It counts as not received, unless "
        "the contract says empty_month = “nought” or whoever loads it says that nothing happened.",
    ),
    FileRule(
        "month-shrinks",
        ASKS,
        "A month that would be replaced by far fewer rows, or a new one with far fewer than the month "
        "before: more than a tenth less, and less by more than from any published month to the next. "
        "With fewer than six published months: a new one with less than half.",
    ),
    FileRule(
        "list-shrinks",
        ASKS,
        "A list that comes whole and would lose more than a tenth of its rows, and more than from any of "
        "six or more lists before to the next; or a target.",
    ),
    FileRule(
        "column-emptied",
        ASKS,
        "A column of which most cells are filled in the newest published month, and none in the file, where "
        "two or more would be expected; of events also where rows of the same key would empty most of three "
        "or more published cells.",
    ),
    FileRule(
        "column-constant",
        ASKS,
        "All that is filled in of a snapshot's column says one thing, in five rows or more (a date: in every "
        "row). No published month did, and by the newest, chance would in fewer than one of a hundred files: "
        "a default that the export wrote.",
    ),
    FileRule(
        "column-empty",
        WARNING,
        "A column that its contract calls usual, such as the grade of an audit, of which no cell is filled.",
    ),
    FileRule(
        "key-of-another",
        ASKS,
        "Rows of events that would take the place of published rows of the same key that are another's: of "
        "another worker, child, team or month, as references leave them that start again each month. Asked "
        "of two or more, above a tenth of the file, and above what six or more loads before did, up to half.",
    ),
    FileRule(
        "counted-event-lost",
        ASKS,
        "A list of events without the inspection that the settings count months from, or with another "
        "day of it.",
    ),
    FileRule(
        "list-row-gone",
        WARNING,
        "A row of a list that is replaced whole is not in the new file: it would go.",
    ),
    FileRule(
        "list-row-changed", WARNING, "A row of a list that is replaced whole says something else."
    ),
    FileRule("list-row-new", WARNING, "A row that a list that is replaced whole did not have."),
    FileRule(
        "release-older",
        WARNING,
        "A release of a publication older than the one published: it only fills gaps. The newest "
        "release of a figure counts, in whatever order releases are loaded.",
    ),
    FileRule("figure-revised", WARNING, "A published figure that a newer release gives otherwise."),
    FileRule(
        "figure-withdrawn",
        WARNING,
        "A published figure in whose place a newer release has a symbol, such as c or x.",
    ),
    # The wide supervision tracker
    FileRule(
        "tracker-unpivoted",
        WARNING,
        "A supervision tracker, one row a worker and twelve month columns, read as sessions.",
    ),
    FileRule(
        "tracker-of-another-kind",
        ERROR,
        "A tracker of something else: its title names another kind of session (case, group, training), or its "
        "months say planned or next due. It is never read as personal supervision held.",
    ),
    FileRule(
        "tracker-worker-twice",
        ERROR,
        "A worker on two rows of a tracker, both filled for one month: which is right, or whether both are, is "
        "not known.",
    ),
    FileRule(
        "tracker-day-elsewhere",
        WARNING,
        "A day in a tracker that is not of the month its column is headed by; read as it is written.",
    ),
    FileRule(
        "tracker-day-unknown", WARNING, "“Y” in a tracker: held in the month, the day not said."
    ),
)
FILE_RULES = {rule.code: rule for rule in _RULES}
