#!/usr/bin/env python3
"""Lints texts that make parsers slow, each at a size and at twice the size, and says how the time of the processor grows: 2 is
linear, 4 is quadratic.

    bench/pathological.py build/release/digestlint [NAME…]
"""

import os
import sys
import tempfile

from measure import measure

HEAD = "## Daily Papers (2024-06-03)\n\n"
PAPER = "### [작은 모델 {0}](https://arxiv.org/abs/2406.{0:05})\n\nVote: 12\n\nAuthors: Jisoo Han, Mina Park\n\n- **What's New**: 방법 {0}을 제안합니다.\n\n"


def papers(count):
    return "".join(PAPER.format(number % 99999) for number in range(count))


# Each is called with a size that is then doubled.
CASES = {
    "brackets": (50_000, lambda n: "[" * n),
    "closed brackets": (50_000, lambda n: "[" * n + "]" * n),
    "links in links": (20_000, lambda n: "[a](" * n),
    "images": (20_000, lambda n: "![" * n + "a" + "](u)" * n),
    "parentheses": (50_000, lambda n: "(" * n + "가" + ")" * n),
    "block quotes": (20_000, lambda n: ">" * n + " 가\n"),
    "lazy block quotes": (2_000, lambda n: "> " * 40 + "가\n" + "나\n" * n),
    "nested lists": (300, lambda n: "".join("  " * depth + "- 가\n" for depth in range(n))),
    "emphasis opened": (50_000, lambda n: "*가 " * n),
    "emphasis run": (50_000, lambda n: "*" * n + "가" + "*" * n),
    "mixed emphasis": (30_000, lambda n: "*가_나 **다" * n),
    "strikethrough": (30_000, lambda n: "~~가~ " * n),
    "backticks": (800, lambda n: "".join("가" + "`" * length for length in range(1, n))),
    "html opened": (50_000, lambda n: "<a " * n),
    "comments opened": (30_000, lambda n: "가 <!-- " * n),
    "comments": (20_000, lambda n: "<!-- 가 -->\n" * n),
    "suppressions": (5_000, lambda n: "<!-- digestlint-disable-next-line josa -->\n" * n),
    "disabled and enabled": (3_000, lambda n: "<!-- digestlint-disable josa -->\n\n<!-- digestlint-enable josa -->\n\n" * n),
    "reference definitions": (10_000, lambda n: "".join(f"[a{i}]: /u\n" for i in range(n)) + "\n" + "".join(f"[a{i}] " for i in range(n))),
    "footnotes": (5_000, lambda n: "".join(f"가[^{i}]\n\n[^{i}]: 나\n\n" for i in range(n))),
    "table": (5_000, lambda n: "|" * n + "\n" + "|-" * n + "|\n" + "|" * n + "\n"),
    "authors": (500_000, lambda n: "### [a](https://arxiv.org/abs/2406.00001)\n\nAuthors: " + ", ".join(f"Kim {i}" for i in range(n)) + "\n"),
    "one author": (20_000, lambda n: "### [a](https://arxiv.org/abs/2406.00001)\n\nAuthors: " + "Mina Park, " * n + "\n"),
    "like authors": (5_000, lambda n: "### [a](https://arxiv.org/abs/2406.00001)\n\nAuthors: " + ", ".join(f"Kim Minsu{'a' * (i % 40)}{i}" for i in range(n)) + "\n"),
    "papers": (4_000, papers),
    "one paper again": (3_000, lambda n: PAPER.format(1) * n),
    "one line": (25_000_000, lambda n: "모델은 좋다. " * (n // 20)),
    "one word": (5_000_000, lambda n: "모델" * (n // 6)),
    "one bullet": (3_000_000, lambda n: "### [a](https://arxiv.org/abs/2406.00001)\n\n- " + "방법을 제안한다 " * (n // 23) + "\n"),
    "blank lines": (500_000, lambda n: "\n" * n),
    "blanks": (2_000_000, lambda n: " " * n + "가"),
    "no-break spaces": (500_000, lambda n: "\u00a0" * n + "가"),
    "control characters": (100_000, lambda n: "가\x01" * n),
    "bare URLs": (20_000, lambda n: "https://x.io/가 " * n),
    "dots": (200_000, lambda n: "www" + "." * n),
    "quotes": (100_000, lambda n: "'가\"나" * n),
    "maths": (50_000, lambda n: "$x_1$ \\(y^2 " * n),
    "dollars": (100_000, lambda n: "$" * n),
    "entities": (100_000, lambda n: "&amp;&x" * n),
    "backslashes": (500_000, lambda n: "\\" * n),
    "combining marks": (300_000, lambda n: "가" + "\u0301" * n),
    "jamo": (200_000, lambda n: "\u1100\u1161" * n),
}


def seconds(binary, path, options):
    return measure([binary, "--no-config", "--jobs", "1", "--format", "jsonl", *options, path]).cpu


def main():
    binary = os.path.abspath(sys.argv[1])
    names = sys.argv[2:] or list(CASES)
    print(f"{'':24}{'bytes':>12}{'defaults':>10}{'growth':>8}{'all rules':>11}{'growth':>8}")
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "2024-06-03.md")
        for name in names:
            size, make = CASES[name]
            times = []
            for count in (size, 2 * size):
                with open(path, "w", encoding="utf-8") as file:
                    file.write(HEAD + make(count))
                times.append([seconds(binary, path, options) for options in ([], ["--select", "all"])])
            (small, small_all), (large, large_all) = times
            print(f"{name:24}{os.path.getsize(path):>12,}{large:>9.2f}s{large / max(small, 0.005):>8.1f}{large_all:>10.2f}s"
                  f"{large_all / max(small_all, 0.005):>8.1f}", flush=True)


if __name__ == "__main__":
    main()
