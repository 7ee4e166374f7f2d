"""Times that say their zone, as the day it was in England: 23:00 in July by Greenwich is the next day."""

import re
from datetime import datetime

from metrics.model.clock import london_day

ZONED = r"(\d{4}-\d{2}-\d{2})[ T](\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)? ?(?:Z|([+-]\d{2})(?::?(\d{2}))?)"


def local_day(cell: str) -> str | None:
    """The day in England, as YYYY-MM-DD; None for any other text or a time that does not exist."""
    found = re.fullmatch(ZONED, cell)
    if found is None:
        return None
    day, hour, minute, hours, minutes = found.groups()
    zone = f"{hours}:{minutes or '00'}" if hours else "+00:00"
    try:
        at = datetime.fromisoformat(f"{day}T{int(hour):02d}:{minute}{zone}")
    except ValueError:
        return None
    return london_day(at).isoformat()
