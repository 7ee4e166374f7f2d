"""Every sentence that the app can say, taken from where it is written, and how hard it is to read.

    python -m tests.readability [--worst 20]

Sentences are the texts of the rooms that speak to people, with what is filled in left as a short word, and
the words of definitions, contracts and rules. LIX (Björnsson 1968): words a sentence, plus words of more
than six letters in a hundred: about 30 is easy, 40 a newspaper, 50 official, 60 hard.
"""

import argparse
import ast
import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from metrics.model.home import ROOT

SPEAKING = ("wording", "ui", "figures", "intake", "publish", "watch", "cli")
SPOKEN_KEYS = frozenset(
    [
        "subtitle",
        "question",
        "definition",
        "caveats",
        "note",
        "description",
        "message",
        "mend",
        "title",
    ]
)
FILLED_IN = "it"
FEWEST = 8  # words; fewer are a label, or too few for an index
NO_SENTENCE = re.compile(
    r"[_=;{}\\|]|^\s*(select|with)\b|--|\w[.:]\w"
)  # SQL, patterns, names for programs
WORD = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'’-]*")
END = re.compile(r"(?<=[.!?])\s+|\n\s*\n")
LONG = 6  # letters


@dataclass(frozen=True)
class Sentence:
    """One sentence and where it is written."""

    place: str
    text: str

    @property
    def words(self) -> list[str]:
        return WORD.findall(self.text)

    @property
    def lix(self) -> float:
        return lix([self])


def lix(sentences: Iterable[Sentence]) -> float:
    """The index of some sentences together."""
    many = list(sentences)
    words = [word for sentence in many for word in sentence.words]
    return len(words) / len(many) + 100 * sum(len(w) > LONG for w in words) / len(words)


def every_sentence() -> list[Sentence]:
    """The sentences of code and of declarations, each once, in the order of their files."""
    found = {s.text: s for s in (*_of_code(), *_of_declarations())}
    return list(found.values())


def _of_code() -> Iterator[Sentence]:
    for room in SPEAKING:
        for path in sorted((ROOT / "src" / "metrics" / room).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            for line, text in _texts(tree):
                yield from _sentences(f"{path.relative_to(ROOT)}:{line}", text)


def _texts(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Every text of a module that is no docstring, f-strings with what is filled in as a word."""
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    parts = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for part in node.values
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            told = (v.value if isinstance(v, ast.Constant) else FILLED_IN for v in node.values)
            yield node.lineno, "".join(map(str, told))
        elif (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in docs | parts
        ):
            yield node.lineno, node.value


def _of_declarations() -> Iterator[Sentence]:
    for folder, pattern in (("data/contracts", "*.toml"), ("data/themes", "*.toml")):
        for path in sorted((ROOT / folder).glob(pattern)):
            yield from _spoken(path, path.read_text(encoding="utf-8"))
    for path in sorted((ROOT / "queries").rglob("*.sql")):
        text = path.read_text(encoding="utf-8")
        if text.startswith("/*"):
            yield from _spoken(path, text[2 : text.index("*/")])


def _spoken(path: Path, text: str) -> Iterator[Sentence]:
    place = str(path.relative_to(ROOT))
    for told in _values(tomllib.loads(text)):
        yield from _sentences(place, told)


def _values(node: object, key: str = "") -> Iterator[str]:
    if isinstance(node, dict):
        for name, value in node.items():
            yield from _values(value, name)
    elif isinstance(node, list):
        for value in node:
            yield from _values(value, key)
    elif isinstance(node, str) and key in SPOKEN_KEYS:
        yield node


def _sentences(place: str, text: str) -> Iterator[Sentence]:
    """The sentences of a text; what is markup, SQL or a name for programs is none."""
    plain = re.sub(r"<[^>]*>|\{[^}]*\}", " ", text)
    for part in END.split(plain):
        told = " ".join(part.split())
        if len(WORD.findall(told)) >= FEWEST and not NO_SENTENCE.search(told):
            yield Sentence(place, told)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--worst", type=int, default=0, help="only so many, the hardest first")
    worst = parser.parse_args().worst
    sentences = every_sentence()
    shown = sorted(sentences, key=lambda s: -s.lix)[:worst] if worst else sentences
    for sentence in shown:
        print(f"{sentence.lix:5.1f}  {len(sentence.words):3}  {sentence.place}  {sentence.text}")
    print(f"{len(sentences)} sentences, LIX {lix(sentences):.1f} all together")


if __name__ == "__main__":
    main()
