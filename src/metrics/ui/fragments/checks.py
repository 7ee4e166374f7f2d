"""What the door found, as tables: files, rules broken by who can mend them, rows, figures."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from metrics.intake import (
    Checked,
    CheckedFile,
    MenderGroup,
    PutRight,
    RuleGroup,
    by_mender,
    by_row,
)
from metrics.model.problem import Problem, Severity
from metrics.publish.changes import ValueChange
from metrics.ui.fragments.tables import table
from metrics.ui.fragments.text import NOTHING, card, heading, in_lines, joined, link, paragraph
from metrics.ui.links import page_address
from metrics.wording.free_text import free_text_words
from metrics.wording.numbers import value_text

SHOWN = 50
WORDS = {
    Severity.ERROR: "File refused",
    Severity.REFUSED: "Row refused",
    Severity.ASKS: "Asks first",
    Severity.WARNING: "Warning",
}
COUNTED = {
    Severity.ERROR: ("error", "errors"),
    Severity.REFUSED: ("refusal", "refusals"),
    Severity.ASKS: ("question", "questions"),
    Severity.WARNING: ("warning", "warnings"),
}


def checked_files(checked: Checked) -> Markup:
    """One row a file: what it is, and what becomes of each of its rows."""
    heads = (
        "File", "Extract", "Months", "Rows in", "Accepted", "Repaired", "Refused", "Set aside",
    )  # fmt: skip
    rows = [
        (
            file.name,
            _what(file),
            _span(file),
            *_counts(file),
        )
        for file in checked.files
    ]
    told = paragraph(
        "Accepted, refused and set aside add up to the rows in; repaired are accepted."
    )
    read = [free_text_words(file.name, file.free_text) for file in checked.files if file.free_text]
    return (
        card(table(heads, rows, caption="Files checked", numbers=5))
        + told
        + joined(map(paragraph, read))
    )


def rows_by_month(checked: Checked) -> Markup:
    """Rows of each month beside what is published and the month before; nothing without months."""
    rows = [
        (
            (file.contract_id or "").replace("_", " "),
            month.month.label,
            f"{month.rows_in:,}",
            f"{month.rows_published:,}",
            f"{month.rows_month_before:,}",
        )
        for file in checked.files
        for month in file.month_rows[-3:]
    ]
    if not rows:
        return NOTHING
    heads = ("Extract", "Month", "Rows in the file", "Published now", "Month before")
    return card(table(heads, rows, caption="Rows beside what is published", numbers=3))


def what_is_replaced(checked: Checked) -> Markup:
    """Of whole lists and publications: what the files do to what is published, row by row."""
    told = [
        Markup("<p>{}</p>{}").format(file.name, changes_list(file.changes))
        for file in checked.files
        if file.changes
    ]
    return heading(2, "What the files replace") + card(joined(told)) if told else NOTHING


def changes_list(changes: Sequence[str]) -> Markup:
    """What one file does: its counts, then each row, folded away where there are any."""
    if not changes:
        return NOTHING
    counts, *rows = changes
    if not rows:
        return paragraph(counts)
    items = joined(Markup("<li>{}</li>").format(row) for row in rows)
    return Markup('<details><summary>{}</summary><ul class="er-files">{}</ul></details>').format(
        counts, items
    )


def mender_groups(checked: Checked) -> Markup:
    """For each team or provider, the rules that its files break, the worst first."""
    return joined(_mender(group) for group in by_mender(checked))


def repairs_table(repairs: PutRight) -> Markup:
    """What was put right, a row for each kind in a column of a file."""
    heads = ("Outcome", "Where", "What was found", "What to do", "How many")
    rows = [_rule(group) for group in repairs.rules]
    return card(table(heads, rows, caption="Put right on the way in", numbers=1))


def large_changes(checked: Checked) -> Markup:
    """What would go or change so much that a yes is asked for, each in a sentence."""
    return heading(2, "This would change much") + joined(
        paragraph(problem.message) for problem in checked.large_changes
    )


def row_table(problems: Sequence[Problem]) -> Markup:
    """Row by row: everything found in each."""
    groups = by_row(problems)
    rows = [
        (
            group.file,
            f"{group.row:,}",
            in_lines(f"{WORDS[p.severity]}: {p.message}" for p in group.problems),
        )
        for group in groups[:SHOWN]
    ]
    heads = ("File", "Row", "What was found")
    rest = len(groups) - SHOWN
    more = paragraph(f"{rest:,} more rows are in the download.") if rest > 0 else NOTHING
    return card(table(heads, rows, caption="Problems row by row", numbers=0)) + more


def changes_tables(changes: Sequence[ValueChange], headlines: Sequence[str]) -> Markup:
    """Figures of months already published that would change, then figures of new months."""
    restated = _headlines_first((c for c in changes if not c.is_new_month), headlines)
    new = _headlines_first((c for c in changes if c.is_new_month), headlines)
    months = sorted({change.month for change in new})
    span = months[0].label if months else ""
    span += f" to {months[-1].label}" if len(months) > 1 else ""
    parts = [
        heading(3, f"Restated months: {len(restated):,} published figures would change"),
        _changes(restated, "Published figures that would change") if restated else NOTHING,
        heading(3, f"New months: {len(new):,} figures" + (f", {span}" if span else "")),
        _changes([c for c in new if c.month == months[-1]], "Figures of the newest month")
        if new
        else NOTHING,
    ]
    return joined(parts)


def _what(file: CheckedFile) -> str:
    if file.contract_id is None:
        return "the same file again" if file.is_same_again else "not recognised"
    return file.contract_id.replace("_", " ")


def _counts(file: CheckedFile) -> tuple[str, ...]:
    """Rows in, accepted, repaired, refused and set aside; of a file that is not recognised none is read."""
    if file.contract_id is None:
        return ("not read", *["–"] * 4)
    every = (
        file.rows_in,
        file.rows_accepted,
        file.rows_repaired,
        file.rows_refused,
        file.rows_set_aside,
    )
    return tuple(f"{count:,}" for count in every)


def _span(file: CheckedFile) -> str:
    months = file.months
    if not months:
        return "–"
    return months[0].label + (f" to {months[-1].label}" if len(months) > 1 else "")


def _mender(group: MenderGroup) -> Markup:
    counts = []
    for severity, (one, many) in COUNTED.items():
        count = group.count(severity)
        if count:
            counts.append(f"{count:,} {one if count == 1 else many}")
    rows = [_rule(rule) for rule in group.rules[:SHOWN]]
    heads = ("Outcome", "Where", "What was found", "What to do", "How many")
    made = table(heads, rows, caption=f"For {group.mended_by}", numbers=1)
    return heading(3, f"For {group.mended_by}: {', '.join(counts)}") + card(made)


def _rule(group: RuleGroup) -> tuple[str, ...]:
    first = group.first
    rule = link(page_address("rules", rule=group.rule), group.rule, about="in the rule book")
    where = ", ".join(part for part in (group.file, group.rows_words, group.column) if part)
    example = "For example: " if group.count > 1 else ""
    return (
        in_lines((WORDS[group.severity], rule)),
        where,
        example + first.message,
        first.mend,
        group.count_words,
    )


def _headlines_first(changes: Iterable[ValueChange], headlines: Sequence[str]) -> list[ValueChange]:
    return sorted(
        changes,
        key=lambda c: (
            c.indicator.id not in headlines,
            c.indicator.title,
            c.split_label or "",
            c.month,
        ),
    )


def _changes(changes: Sequence[ValueChange], caption: str) -> Markup:
    rows = [
        (
            c.indicator.title + (f": {c.split_label}" if c.split_label else ""),
            c.month.label,
            value_text(c.old, c.indicator.unit),
            value_text(c.new, c.indicator.unit),
        )
        for c in changes[:SHOWN]
    ]
    rest = len(changes) - SHOWN
    more = paragraph(f"{rest:,} more are in the workbook.") if rest > 0 else NOTHING
    heads = ("Measure", "Month", "Published", "Would be")
    return card(table(heads, rows, caption=caption, numbers=2)) + more
