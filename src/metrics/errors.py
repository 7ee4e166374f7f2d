"""The one kind of error that is the user's to mend; anything else that is raised is a bug."""


class MetricsError(Exception):
    """Something the user can mend: says what was found, what was expected and what to do."""


class DefinitionError(MetricsError):
    """Definition files (contracts, indicators, settings) that do not hold together, all faults listed."""


class NotFound(MetricsError):
    """Something asked for by name does not exist; names the nearest that does."""

    def __init__(
        self, message: str, nearest: str | None = None, nearest_title: str | None = None
    ) -> None:
        super().__init__(message)
        self.nearest = nearest  # as an address or a command asks for it
        self.nearest_title = nearest_title or nearest  # as a reader knows it


class NothingPublished(NotFound):
    """There is no month to show: a council has begun and loaded nothing yet, or only lists."""


class Refused(MetricsError):
    """A load that was refused; nothing has changed."""


class Overtaken(MetricsError):
    """Somebody else published since this was looked at: says who and what; nothing has changed."""
