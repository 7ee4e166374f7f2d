"""Streamlit reads labels as Markdown; what people named is text."""

import ast

import pytest

from metrics.model.home import ROOT
from metrics.ui.labels import JOINER, as_label

# What of Streamlit's takes words for the page, all of it read as Markdown.
LABELLED = frozenset(
    {"button", "caption", "checkbox", "date_input", "download_button", "error", "expander"}
    | {"file_uploader", "form_submit_button", "header", "info", "link_button", "markdown", "metric"}
    | {"multiselect", "number_input", "page_link", "pills", "popover", "radio", "segmented_control"}
    | {"selectbox", "slider", "spinner", "status", "subheader", "success", "table", "tabs", "title"}
    | {"text_area", "text_input", "toast", "toggle", "update", "warning", "write"}
)
WORDS_OF_THE_CODE = {"accessibility_statement"}  # a page of the repository's own


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("![x](https://evil.example/i.png)", None),
        ("**bold** $x$ `code`", r"\*\*bold\*\* \$x\$ \`code\`"),
        ("plain words", "plain words"),
        ("June: staff.csv", r"June\: staff\.csv"),
        ("\x1b[31mred", r"␛\[31mred"),
    ],
)
def test_every_mark_of_markdown_is_a_letter(text: str, label: str | None) -> None:
    made = as_label(text)
    assert label is None or made == label
    assert made.replace("\\", "").replace(JOINER, "") == text.replace("\x1b", "␛")


@pytest.mark.parametrize(
    "text", ["https://evil.example", "www.evil.example", "a@b.example", ":material/home:", ":red:"]
)
def test_addresses_and_icons_are_taken_apart(text: str) -> None:
    """They are looked for once more after Markdown has been read, where nothing is escaped."""
    assert text not in as_label(text).replace("\\", "")


def test_every_label_that_is_not_written_in_the_code_goes_through_it() -> None:
    files = [*(ROOT / "src" / "metrics" / "ui").rglob("*.py"), *(ROOT / "pages").glob("*.py")]
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            owner = getattr(node.func.value, "id", "")
            if owner not in ("st", "status") or node.func.attr not in LABELLED:
                continue
            given = {k.arg: k.value for k in node.keywords}
            named = [given[k] for k in ("label", "help", "placeholder") if k in given]
            first = node.args[:1] if node.func.attr != "page_link" else []
            for words in (*first, *named):
                is_called = isinstance(words, ast.Call)
                through = getattr(words.func, "id", "") if is_called else ""  # type: ignore[attr-defined]
                safe = isinstance(words, ast.Constant) or through in (
                    "as_label",
                    *WORDS_OF_THE_CODE,
                )
                assert safe, f"{file.name}:{node.lineno}"
