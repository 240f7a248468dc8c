"""What the fixes of a SARIF log make of our examples is what --fix makes of them, byte for byte."""

import pathlib

from compare import Comparison
from harness import main

FIXTURES = pathlib.Path(__file__).resolve().parents[3] / "fixtures"


class Fixes(Comparison):
    def test_digests(self):
        self.check(FIXTURES / "digests", at_least=3)

    def test_digests_with_every_rule(self):
        self.check(FIXTURES / "digests", ("--select", "all"), at_least=3)

    def test_examples_of_every_rule(self):
        folder = self.folder / "examples"
        for bad in sorted(FIXTURES.glob("*/bad*.md")):
            for name, data in variants(bad.read_bytes()):
                target = folder / bad.parent.name / name / bad.name
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(data)
        # A byte order mark has no column in SARIF, so its removal can't be said there.
        self.check(folder, ("--select", "all", "--ignore", "byte-order-mark"), at_least=20)


def variants(data):
    """The example in the bytes in which columns, lines and offsets come apart."""
    mark = b"\xef\xbb\xbf"
    yield "as-it-is", data
    yield "emoji", mark * data.startswith(mark) + "🐚🐚 글 🚀\n\n".encode() + data.removeprefix(mark)
    if b"\r" not in data:
        yield "crlf", data.replace(b"\n", b"\r\n")
    if not data.startswith(mark):
        yield "mark", mark + data


if __name__ == "__main__":
    main()
