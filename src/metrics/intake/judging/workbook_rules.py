"""What can be wrong with a cell of a workbook: what is shown in it is not what is stored."""

from metrics.intake.judging.cell_conditions import is_local, when, written
from metrics.intake.judging.cell_rule import CellRule
from metrics.model.problem import Severity

WORKBOOK_RULES = (
    CellRule(
        "excel-error",
        Severity.REFUSED,
        "A spreadsheet's error (#REF!, #N/A, #DIV/0! ...) stands where a value should: what the "
        "value was is not known.",
        lambda column, contract: is_local(contract),
        lambda column, _: when(
            f"starts_with({written(column)}, '#')",
            f"is_excel_error({written(column)}) and not is_not_calculated({written(column)})",
        ),
        lambda column, value: f"{column.name}: “{value}” is a spreadsheet's error, not a value.",
        lambda column, value: "Mend the formula in the spreadsheet and export it again.",
    ),
    CellRule(
        "formula-not-calculated",
        Severity.REFUSED,
        "A cell of a workbook holds a formula and no value: the program that wrote it left the sums "
        "to whoever opens it.",
        lambda column, contract: is_local(contract),
        lambda column, _: when(
            f"starts_with({written(column)}, '#')", f"is_not_calculated({written(column)})"
        ),
        lambda column, value: f"{column.name} holds a formula that was never calculated.",
        lambda column, value: (
            "Open the workbook in a spreadsheet program, save it, and load it again."
        ),
    ),
    CellRule(
        "cell-merged",
        Severity.REFUSED,
        "A cell of a workbook that is merged with others, below the header: only one of them holds what is shown, "
        "and a number may be of one row or of all.",
        lambda column, contract: is_local(contract),
        lambda column, _: when(
            f"starts_with({written(column)}, '#')", f"is_merged({written(column)})"
        ),
        lambda column, value: (
            f"{column.name} is merged with other cells, so it is not known what is this row's own."
        ),
        lambda column, value: (
            "Take the merging off in the spreadsheet, fill in each row's own value, and load it again."
        ),
    ),
    CellRule(
        "text-partly-struck",
        Severity.REFUSED,
        "A text of a workbook of which part is struck out, or a digit raised as the mark of a note: 1 struck out "
        "before 4 is 4, and is stored as 14.",
        lambda column, contract: is_local(contract),
        lambda column, _: when(
            f"starts_with({written(column)}, '#')", f"is_partly_read({written(column)})"
        ),
        lambda column, value: (
            f"{column.name} holds a text of which part is struck out or raised (superscript), so it does not say "
            "what is seen."
        ),
        lambda column, value: (
            "Type the cell again as it is meant, and put notes in a column of their own."
        ),
    ),
)
