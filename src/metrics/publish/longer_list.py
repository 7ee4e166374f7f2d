"""A published list with a row more, as the file that would be sent to the door."""

import csv
import io
from collections.abc import Mapping, Sequence

from metrics.holdings.as_written import rows_as_written
from metrics.intake import Source
from metrics.model.home import Home
from metrics.publish.press import Press
from metrics.registry.contracts import SYNTHETIC


def list_with(home: Home, extract: str, row: Mapping[str, str]) -> Source:
    """The whole list as it is published, and the row after it; the row alone where nothing is.

    A list is replaced by what is loaded, so that a row by itself would take the others away. The row
    of a synthetic council is synthetic too. Raises NotFound when the archive has lost the list's rows.
    """
    press = Press.at(home)
    base = press.published_base()
    own = [batch for batch in base.batches if batch.extract == extract]
    newest = max(own, key=lambda batch: batch.number, default=None)
    written = rows_as_written(press.archive.path(newest)) if newest else []
    marked = {SYNTHETIC.name: "yes"} if base.is_sample else {}
    return Source(f"{extract}.csv", _as_csv([*written, {**row, **marked}]))


def _as_csv(rows: Sequence[Mapping[str, str]]) -> bytes:
    columns = list(dict.fromkeys(name for row in rows for name in row))
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode("utf-8")
