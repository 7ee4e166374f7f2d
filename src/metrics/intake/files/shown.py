"""What a spreadsheet shows of a number, where its format makes it another text: 15 %, 00123, W0005."""

import re
from decimal import Decimal

LITERAL = re.compile(r'"([^"]*)"|\\(.)|[_*].|\[[^\]]*\]|(.)', re.DOTALL)
ZEROS = re.compile(r"0+")


def shown(value: float, code: str) -> str | None:
    """The text of a value under a number format; None where the value says the same.

    Decimals that a format rounds away are kept: what is counted is the value. Percent is the value
    times a hundred with its sign, since 0.15 shown as 15% was written as 15 by whoever typed it;
    a sign that the format only writes behind the digits, in quotation marks, scales nothing.
    """
    prefix, pattern, suffix = _split(code)
    if "%" in pattern:
        return f"{_plain(Decimal(repr(value)) * 100)}%"
    if suffix.strip() == "%":
        return f"{_plain(Decimal(repr(value)))}%"
    is_whole = float(value).is_integer() and value >= 0
    if is_whole and ZEROS.fullmatch(pattern) and (prefix.strip() or len(pattern) > 1):
        return f"{prefix}{int(value):0{len(pattern)}d}{suffix}".strip()
    return None


def changes_text(code: str) -> bool:
    """Whether a format may show a number as another text than its digits."""
    return shown(0, code) is not None


def _split(code: str) -> tuple[str, str, str]:
    """The first section's text before the digits, the digits' pattern, the text behind."""
    before, pattern, after = "", "", ""
    for quoted, escaped, plain in LITERAL.findall(code):
        text = quoted or escaped
        if plain == ";":
            break
        if plain and plain in "0#?.,%/Ee+" and not (plain in "+" and not pattern):
            pattern, after = pattern + after.replace("%", "") + plain, ""
        elif text or plain:
            if pattern:
                after += text or plain
            else:
                before += text or plain
    return before, pattern, after


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
