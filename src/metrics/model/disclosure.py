"""Who may see what: three levels of disclosure, and the one table that gives every role its level."""

from collections.abc import Mapping
from enum import StrEnum


class Disclosure(StrEnum):
    """How much a reader may see, least first. Each level sees what those before it see."""

    OPEN = "open"  # the whole service, of ten people or more, by agreed definitions
    SERVICE = "service"  # districts and types of team too, of ten people or more
    MANAGER = "manager"  # every figure, single teams and small numbers among them

    @property
    def seen(self) -> tuple["Disclosure", ...]:
        """The levels of the points a reader of this level may see."""
        every = tuple(Disclosure)
        return every[: every.index(self) + 1]


class Role(StrEnum):
    """Who somebody is to Engine Room."""

    PUBLIC = "public"
    SCRUTINY = "scrutiny"
    BOARD = "board"
    PRACTITIONER = "practitioner"
    LEAD_OFFICER = "lead_officer"
    COORDINATOR = "coordinator"
    APPROVER = "approver"
    ANALYST = "analyst"
    MANAGER = "manager"
    ADMINISTRATOR = "administrator"
    GUEST = "guest"


# Whoever keeps accounts in order need not know more of children's services than anybody.
SEES: Mapping[Role, Disclosure] = {
    Role.PUBLIC: Disclosure.OPEN,
    Role.SCRUTINY: Disclosure.OPEN,
    Role.ADMINISTRATOR: Disclosure.OPEN,
    Role.BOARD: Disclosure.SERVICE,
    Role.PRACTITIONER: Disclosure.SERVICE,
    Role.LEAD_OFFICER: Disclosure.SERVICE,
    Role.COORDINATOR: Disclosure.SERVICE,
    Role.APPROVER: Disclosure.SERVICE,
    Role.GUEST: Disclosure.SERVICE,
    Role.ANALYST: Disclosure.MANAGER,
    Role.MANAGER: Disclosure.MANAGER,
}
