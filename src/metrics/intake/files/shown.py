"""What a spreadsheet shows of a number, where its format makes it another text: 15 %, 00123, W0005, 2 hrs, Yes."""

import re
from decimal import Decimal

LITERAL = re.compile(r'"([^"]*)"|\\(.)|[_*].|\[[^\]]*\]|(.)', re.DOTALL)
GENERAL = re.compile("general", re.IGNORECASE)
ZEROS = re.compile(r"0+")
GROUPS = re.compile(r"0+([- ]0+)+")  # of digits, as in 00-000
DIGITS = re.compile(r"[#0@]+")
HOURS = re.compile(r"h|hrs?|hours?", re.IGNORECASE)
PLACES = "0#?.,%/Ee+@"  # for digits, and what scales them
Token = tuple[str, bool]  # a text, and whether it stands for digits


def shown(value: float, code: str) -> str | None:
    """The text of a value under a number format; None where the value says the same.

    Decimals that a format rounds away are kept: what is counted is the value. Percent is the value
    times a hundred with its sign, since 0.15 shown as 15% was written as 15 by whoever typed it;
    a sign that the format only writes behind the digits, in quotation marks, scales nothing. Words
    behind the digits are left out but for hours, which are a unit of their own.
    """
    prefix, pattern, suffix = _split(_section(value, code))
    if not pattern:
        return prefix.strip() if any(map(str.isalpha, prefix)) else None
    if "%" in pattern:
        return f"{_plain(Decimal(repr(value)) * 100)}%"
    if suffix.strip() == "%" or HOURS.fullmatch(suffix.strip()):
        return f"{_plain(Decimal(repr(value)))}{suffix}".strip()
    if float(value).is_integer() and value >= 0:
        return _reference(int(value), prefix, pattern, suffix)
    return None


def changes_text(code: str) -> bool:
    """Whether a format may show a number as another text than its digits."""
    return any(shown(value, code) is not None for value in (1, 0, -1))


def _reference(value: int, prefix: str, pattern: str, suffix: str) -> str | None:
    """A whole number with the noughts, dashes and letters of its format."""
    if GROUPS.fullmatch(pattern):
        digits = iter(f"{value:0{pattern.count('0')}d}")
        return "".join(next(digits) if place == "0" else place for place in pattern) + "".join(
            digits
        )
    if ZEROS.fullmatch(pattern) and (prefix.strip() or len(pattern) > 1):
        return f"{prefix}{value:0{len(pattern)}d}{suffix}".strip()
    if DIGITS.fullmatch(pattern) and any(map(str.isalnum, prefix)):
        return f"{prefix}{value:0{pattern.count('0')}d}{suffix}".strip()
    return None


def _section(value: float, code: str) -> list[Token]:
    """The part of a format that a value is shown by: above nought, below it, nought."""
    sections: list[list[Token]] = [[]]
    for quoted, escaped, plain in LITERAL.findall(GENERAL.sub("#", code)):
        if plain == ";":
            sections.append([])
        elif quoted or escaped or plain:
            sections[-1].append((quoted or escaped or plain, plain != "" and plain in PLACES))
    which = 1 if value < 0 else 2 if value == 0 else 0
    return sections[which] if which < len(sections) else sections[0]


def _split(section: list[Token]) -> tuple[str, str, str]:
    """The text before the digits, the digits' pattern, the text behind."""
    before, pattern, after = "", "", ""
    for text, is_place in section:
        if is_place and not (text == "+" and not pattern):
            pattern, after = pattern + after.replace("%", "") + text, ""
        elif pattern:
            after += text
        else:
            before += text
    return before, pattern, after


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
