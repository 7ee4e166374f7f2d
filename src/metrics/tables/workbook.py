"""Frames as an XLSX in which every cell is text or number: nothing in it can run."""

import io
from collections.abc import Mapping

import pandas as pd

OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def workbook_of(sheets: Mapping[str, pd.DataFrame]) -> bytes:
    """One sheet a frame, its heads kept in sight."""
    out = io.BytesIO()
    with pd.ExcelWriter(out, engine="xlsxwriter", engine_kwargs={"options": OPTIONS}) as writer:
        for name, frame in sheets.items():
            frame.to_excel(writer, sheet_name=name, index=False, freeze_panes=(1, 0))
            writer.sheets[name].autofit(480)
    return out.getvalue()
