"""Ousemere's teams and posts: 47 units that replace older district teams, and countywide teams."""

from dataclasses import dataclass, field
from datetime import date, timedelta

DISTRICTS = (
    ("NF", "North Fen"), ("EF", "East Fen"), ("OV", "Ouse Valley"), ("CI", "City"), ("SO", "South"),
)  # fmt: skip
COUNTYWIDE = "Countywide"
# Units by focus in each district: assessment, safeguarding, children in care, disability.
FOCUSES = ("assessment_access", "safeguarding", "children_in_care", "disability")
UNITS = {
    "NF": (3, 4, 2, 0),
    "EF": (3, 4, 2, 0),
    "OV": (2, 4, 2, 1),
    "CI": (3, 4, 2, 2),
    "SO": (3, 4, 2, 0),
}
LEGACY_NAMES = (
    "Assessment Team",
    "Family Safeguarding Team",
    "Children in Care Team",
    "Disability Team",
)
UNIT_NAMES = ("Assessment Unit", "Safeguarding Unit", "Children in Care Unit", "Disability Unit")
# When units open, and how many: 20 live in July 2023, 32 by December, 44 by April 2024, 47 by
# January 2025.
ROLL_OUT = (
    (date(2021, 10, 4), 8), (date(2022, 4, 4), 8), (date(2023, 5, 8), 4), (date(2023, 8, 7), 2),
    (date(2023, 10, 2), 3), (date(2023, 11, 6), 4), (date(2023, 12, 4), 3), (date(2024, 1, 8), 3),
    (date(2024, 2, 5), 3), (date(2024, 3, 4), 3), (date(2024, 4, 8), 3), (date(2024, 6, 3), 1),
    (date(2024, 9, 2), 1), (date(2025, 1, 6), 1),
)  # fmt: skip
LONG_AGO = date(2018, 4, 1)
TEMPORARY_OPENS, TEMPORARY_CLOSES = date(2023, 3, 6), date(2023, 10, 31)
RENAMED_ON = date(2024, 4, 1)

# Countywide teams: code, name, type, and full-time posts by role.
FOSTERING = {
    "first_line_manager": 1,
    "senior_practitioner": 2,
    "qualified_no_cases": 8,
    "unqualified": 1,
}
GROUP = {"middle_manager": 4, "qualified_no_cases": 1}
SUPPORT = (
    ("FD", "Integrated Front Door", "assessment_access",
     {"first_line_manager": 2, "senior_practitioner": 4, "case_holder": 8, "qualified_no_cases": 3,
      "unqualified": 5}),
    ("ED", "Emergency Duty Team", "edt",
     {"first_line_manager": 1, "senior_practitioner": 7, "qualified_no_cases": 2}),
    ("LC", "Leaving Care North", "care_leavers",
     {"first_line_manager": 1, "senior_practitioner": 1, "case_holder": 5, "personal_adviser": 6}),
    ("LC", "Leaving Care South", "care_leavers",
     {"first_line_manager": 1, "senior_practitioner": 1, "case_holder": 6, "personal_adviser": 6}),
    ("FO", "Fostering Recruitment", "fostering", FOSTERING),
    ("FO", "Fostering Support North", "fostering", FOSTERING),
    ("FO", "Fostering Support South", "fostering", FOSTERING),
    ("AD", "Adoption and Permanence", "adoption",
     {"first_line_manager": 1, "senior_practitioner": 2, "case_holder": 8, "unqualified": 2}),
    ("IR", "Independent Reviewing and Conferences", "iro_qa",
     {"middle_manager": 1, "first_line_manager": 1, "iro_chair": 23}),
    ("MG", "Heads of Service", "management", {"senior_manager": 4, "middle_manager": 2}),
    ("MG", "North Fen Group Managers", "management", GROUP),
    ("MG", "East Fen Group Managers", "management", GROUP),
    ("MG", "Ouse Valley Group Managers", "management", GROUP),
    ("MG", "City Group Managers", "management", GROUP),
    ("MG", "South Group Managers", "management", GROUP),
    ("MG", "Quality Assurance", "iro_qa", {"qualified_no_cases": 5}),
    ("MG", "Principal Social Worker and Training", "management",
     {"senior_practitioner": 2, "qualified_no_cases": 3}),
)  # fmt: skip
UNREGISTERED = ("unqualified", "clinician", "unit_coordinator", "personal_adviser")


@dataclass(eq=False)
class Home:
    """Where a post belongs for good: a unit (and the older team it came from) or another team."""

    code: str
    name: str
    team_type: str
    district: str
    opens: date = LONG_AGO
    closes: date | None = None
    legacy: str = ""  # code of the district team its posts sat in before it opened
    legacy_name: str = ""
    posts: "list[Post]" = field(default_factory=list)

    def team_on(self, day: date) -> str:
        """The code of the team its posts sit in on that day."""
        return self.legacy if self.legacy and day < self.opens else self.code

    def serves(self, first: date, last: date) -> bool:
        """True when its posts sit in one open team from first to last."""
        within = self.closes is None or self.closes >= last
        opened = bool(self.legacy) or self.opens <= first
        return within and opened and self.team_on(first) == self.team_on(last)


@dataclass(eq=False)
class Post:
    """A full-time post: approved 1.0 full-time equivalent, whoever holds it."""

    ref: str
    home: Home
    role: str
    held: int = 0  # tenths of a full-time post held by employees
    covered: int = 0  # tenths covered by agency workers because it is vacant

    @property
    def is_registered(self) -> bool:
        """True for a registered social worker's post."""
        return self.role not in UNREGISTERED

    @property
    def uncovered(self) -> int:
        """Tenths neither held nor covered."""
        return 10 - self.held - self.covered


@dataclass(frozen=True)
class Structure:
    """One council's worth of homes and posts."""

    homes: tuple[Home, ...]
    posts: tuple[Post, ...]
    temporary: Post  # not established: agency workers only


def build_structure(copy: int) -> Structure:
    """The homes and posts of one copy of the council; the first copy is Ousemere itself."""
    homes = _units(copy) + _support(copy)
    _fill_units([home for home in homes if home.legacy])
    posts = tuple(post for home in homes for post in home.posts)
    tag = f"{copy + 1}-" if copy else ""
    for number, post in enumerate(posts, start=1):
        post.ref = f"P{tag}{number:04d}"
    temporary = Home(
        f"TA{copy + 1:02d}", "Temporary Access Team", "assessment_access", COUNTYWIDE,
        TEMPORARY_OPENS, TEMPORARY_CLOSES,
    )  # fmt: skip
    return Structure((*homes, temporary), posts, Post("", temporary, "case_holder"))


def _units(copy: int) -> list[Home]:
    found: list[tuple[int, int, Home]] = []
    for place, (prefix, district) in enumerate(DISTRICTS):
        size = sum(UNITS[prefix])
        focuses = [n for n, count in enumerate(UNITS[prefix]) for _ in range(count)]
        for number, focus in enumerate(focuses, start=1):
            shown = number + size * copy
            home = Home(
                f"{prefix}{shown:02d}", f"{district} {UNIT_NAMES[focus]} {shown}", FOCUSES[focus],
                district, legacy=f"{prefix}L{focus + 1 + 4 * copy}",
                legacy_name=f"{district} {LEGACY_NAMES[focus]}",
            )  # fmt: skip
            found.append((number * 4 % size, place, home))
    order = [home for _, _, home in sorted(found, key=lambda item: item[:2])]
    opened = iter(order)
    for day, count in ROLL_OUT:
        for _ in range(count):
            next(opened).opens = day
    return [home for _, _, home in found]


def _fill_units(units: list[Home]) -> None:
    for number, home in enumerate(units):
        social_workers = 2 if number % 3 != 2 else 1
        roles = ["first_line_manager", "senior_practitioner", *["case_holder"] * social_workers]
        roles += ["unit_coordinator"] if number % 2 == 0 else []
        roles += ["clinician"] if number % 4 == 1 else []
        home.posts = [Post("", home, role) for role in roles]


def _support(copy: int) -> list[Home]:
    totals = {prefix: sum(1 for row in SUPPORT if row[0] == prefix) for prefix, *_ in SUPPORT}
    seen: dict[str, int] = {}
    homes = []
    for prefix, name, team_type, roles in SUPPORT:
        seen[prefix] = seen.get(prefix, 0) + 1
        home = Home(
            f"{prefix}{seen[prefix] + totals[prefix] * copy:02d}", name, team_type, COUNTYWIDE
        )
        home.posts = [Post("", home, role) for role, count in roles.items() for _ in range(count)]
        homes.append(home)
    return homes


def day_before(day: date) -> date:
    """The day before."""
    return day - timedelta(1)
