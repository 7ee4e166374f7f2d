"""A council's answers when it begins, judged all together and made into its settings."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from metrics.errors import MetricsError
from metrics.model.council import District, Inspection
from metrics.model.report import Council
from metrics.registry.codes import Codes, squash
from metrics.registry.registry import Registry

REGION = "region"  # the code lists that answers are looked up in
JUDGEMENT = "judgement"
MOST_HEADLINES = 5  # tiles of the Board page
MOST_LETTERS = 120
INSPECTION_ID = "INSPECTION"
REFERENCE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]{0,39}")
KIND_OF_COUNCIL = re.compile(
    r"\b(royal|london|metropolitan|borough|county|city|district|council|of|the)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Answers:
    """What was answered, as it was written; nothing is empty text."""

    name: str
    region: str  # code or name
    short_name: str = ""
    board_name: str = ""
    districts: tuple[str, ...] = ()  # each a name, or CODE=NAME
    headlines: tuple[str, ...] = ()  # ids of measures; none: the usual ones
    inspection_id: str = ""  # as the list of events has it, or will have it
    inspection_title: str = ""
    inspection_start: str = ""
    inspection_end: str = ""
    inspection_judgement: str = ""  # code or name


def council_of(answers: Answers, registry: Registry, today: date) -> Council:
    """The settings that the answers make; what nobody is asked stays as it is in force.

    Raises MetricsError listing every answer that cannot be, with what was found and expected.
    """
    faults: list[str] = []
    codes, before = registry.codes, registry.council
    name = _words(answers.name, "name", faults)
    short = _words(answers.short_name, "short name", faults) or short_name_of(name)
    board = _words(answers.board_name, "board name", faults) or f"{short} Improvement Board"
    if not name:
        faults.insert(0, "name: the council's name is empty. Write it as it is to be read.")
    region = _code(answers.region, REGION, codes, "region", faults)
    made = replace(
        before,
        name=name,
        short_name=short,
        board_name=board,
        region_code=region or before.region_code,
        districts=tuple(_districts(answers.districts, faults)),
        headlines=_headlines(answers.headlines, registry, faults),
        day_zero_event=_reference(answers.inspection_id, faults),
        inspection=_inspection(answers, codes, today, faults),
        # A made-up council's stand in; a real one has its own.
        neighbours_of=None if before.shows_sample else before.neighbours_of,
        shows_sample=False,
    )
    if faults:
        raise MetricsError("\n".join((*faults, "Nothing has been written.")))
    return made


def answers_of(council: Council) -> Answers:
    """The answers that settings stand for; of the sample's own only what suits any council."""
    if council.shows_sample:
        return Answers(name="", region="", headlines=council.headlines)
    own = council.inspection
    return Answers(
        name=council.name,
        region=council.region_code,
        short_name=council.short_name,
        board_name=council.board_name,
        districts=tuple(f"{d.code}={d.name}" if d.code else d.name for d in council.districts),
        headlines=council.headlines,
        inspection_id=council.day_zero_event,
        inspection_title=own.title if own else "",
        inspection_start=str(own.date_start) if own else "",
        inspection_end=str(own.date_end or "") if own else "",
        inspection_judgement=own.overall_judgement or "" if own else "",
    )


def short_name_of(name: str) -> str:
    """The place alone: Ousemere of Ousemere County Council; the whole name where nothing is left."""
    return " ".join(KIND_OF_COUNCIL.sub(" ", name).split()) or name


def _words(text: str, what: str, faults: list[str]) -> str:
    """One line of words."""
    words = " ".join(text.split())
    if len(words) > MOST_LETTERS:
        faults.append(f"{what}: {len(words)} letters; at most {MOST_LETTERS} fit on a page.")
    if not words.isprintable():
        faults.append(f"{what}: holds a character that cannot be seen. Type it anew.")
    return words


def _code(text: str, name: str, codes: Codes, what: str, faults: list[str]) -> str | None:
    """The code that is meant by a code or a label of a list."""
    found = codes.spellings.get((name, squash(text)))
    if found is None:
        known = "; ".join(f"{c.label} ({c.code})" for c in codes.of(name))
        found_words = f"“{text.strip()}” is not one of them" if text.strip() else "none is named"
        faults.append(f"{what}: {found_words}. Choose one of: {known}.")
    return found


def _districts(written: Iterable[str], faults: list[str]) -> Iterator[District]:
    seen: set[str] = set()
    for text in written:
        code, parted, name = text.partition("=")
        name = _words(name if parted else text, "district", faults)
        code = " ".join(code.split()) if parted else ""
        if not name or (parted and not REFERENCE.fullmatch(code)):
            faults.append(f"district: “{text.strip()}” is neither a name nor CODE=NAME.")
        for said in filter(None, (squash(name), squash(code))):
            if said in seen:
                faults.append(f"district: “{text.strip()}” is named twice.")
            seen.add(said)
        yield District(name, code or None)


def _headlines(asked: tuple[str, ...], registry: Registry, faults: list[str]) -> tuple[str, ...]:
    """The measures of the tiles, in order."""
    chosen = tuple(dict.fromkeys(asked)) or registry.council.headlines
    if unknown := [name for name in chosen if name not in registry.indicators]:
        known = ", ".join(sorted(registry.indicators))
        faults.append(f"headlines: there is no measure {', '.join(unknown)}. Known: {known}.")
    if len(chosen) > MOST_HEADLINES:
        faults.append(f"headlines: {len(chosen)} are named; the Board page has room for five.")
    return chosen


def _reference(text: str, faults: list[str]) -> str:
    reference = text.strip() or INSPECTION_ID
    if not REFERENCE.fullmatch(reference):
        faults.append(
            f"inspection reference: “{reference}” is none. Write letters, digits and few marks, as "
            "E03: the event_id that the list of events has for it."
        )
    return reference


def _inspection(
    answers: Answers, codes: Codes, today: date, faults: list[str]
) -> Inspection | None:
    """The inspection, where there has been one."""
    said = (answers.inspection_title, answers.inspection_start, answers.inspection_end)
    if not any(text.strip() for text in (*said, answers.inspection_judgement)):
        return None
    title = _words(answers.inspection_title, "inspection title", faults) or "Inspection"
    start = _day(answers.inspection_start, "inspection, first day", today, faults)
    end = _day(answers.inspection_end or "", "inspection, last day", today, faults, optional=True)
    if start is None:
        return None
    if end and end < start:
        faults.append("inspection: its last day is before its first day. Correct one of the two.")
    judged = answers.inspection_judgement.strip()
    judgement = _code(judged, JUDGEMENT, codes, "judgement", faults) if judged else None
    return Inspection(title, start, end, judgement)


def _day(
    text: str, what: str, today: date, faults: list[str], *, optional: bool = False
) -> date | None:
    """The day written as 2025-09-22."""
    if optional and not text.strip():
        return None
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        faults.append(f"{what}: “{text.strip()}” is not a day. Write it as 2025-09-22.")
        return None
    if day > today:
        faults.append(
            f"{what}: {day} has not come. Months are counted from an inspection that was."
        )
    return day
