"""Names of any kind: spaces, Hangul in both forms, bytes that are no UTF-8, and escapes that would drive a terminal."""

import json
import os
import unicodedata
import urllib.parse

from harness import BAD, FIXED, ONLY, Case, digest, main, paper, without_colors

# Everything that a terminal may act on: C0 but for the line break, DEL, and C1.
CONTROLS = {chr(code) for code in [*range(0x20), *range(0x7F, 0xA0)]} - {"\n"}


class Names(Case):
    def check(self, name):
        with self.subTest(name):
            self.write(name, BAD)
            self.assertEqual([name], self.paths("--", name))
            self.assertIn(name, self.lint("--", name).out)
            self.assertCode(0, self.lint("--fix", "--", name))
            self.assertEqual(FIXED, self.text(name))

    def test_names(self):
        for name in ("with space.md", "오늘의 논문 (6월).md", "2024 06/03 요약.md", "日本語.md", "🐚.md", "a'b\"c.md", "#1?.md",
                     "a%20b.md", "$HOME.md", "*.md", "[ab].md", "{x}.md", "--.md/a.md", "a\\b.md", "a:9:32.md"):
            self.check(name)

    def test_decomposed_hangul_is_a_name_of_its_own(self):
        # Files from macOS; the system tells the two apart, and so must every report.
        composed, decomposed = "오늘.md", unicodedata.normalize("NFD", "오늘.md")
        self.assertNotEqual(composed, decomposed)
        self.write(composed, BAD)
        self.write(decomposed, BAD)
        self.assertEqual({composed, decomposed}, set(self.paths(".")))
        self.lint("--fix", decomposed)
        self.assertEqual(BAD, self.text(composed))
        self.assertEqual(FIXED, self.text(decomposed))

    def test_a_name_that_is_no_utf_8(self):
        name = b"caf\xe9.md"
        with open(os.path.join(os.fsencode(self.folder), name), "wb") as file:
            file.write(BAD.encode())
        result = self.jsonl(name)
        self.assertCode(1, result)
        report, = [json.loads(line) for line in result.raw_out.decode("utf-8").splitlines()]  # strict: JSON is UTF-8
        self.assertTrue(report["path"].startswith("caf"))
        self.lint(name).raw_out.decode("utf-8")
        log = json.loads(self.lint("--format", "sarif", name).raw_out.decode("utf-8"))
        uri = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        self.assertEqual(name, urllib.parse.unquote_to_bytes(uri))
        self.assertCode(0, self.lint("--fix", name))

    def test_a_long_path(self):
        self.check("/".join(["아주 긴 폴더 이름" * 5] * 12) + "/a.md")


class Escapes(Case):
    NAMES = ("\x1b[31mred.md", "\x1b]0;title\x07.md", "line\nbreak.md", "back\x08space.md", "return\rd.md", "c1\x9b31m.md",
             "del\x7f.md")

    def assertHarmless(self, text):
        self.assertEqual(set(), set(text) & CONTROLS, repr(text))

    def test_names_in_reports(self):
        for name in self.NAMES:
            with self.subTest(repr(name)):
                self.write(name, BAD)
                result = self.lint(*ONLY, name)
                self.assertCode(1, result)
                self.assertHarmless(result.out)
                self.assertIn("duplicate-author", result.out)
                self.assertHarmless(without_colors(self.lint(*ONLY, "--color", "always", name).out))
                self.assertEqual([name], self.paths(*ONLY, name))

    def test_a_line_break_in_a_name_makes_no_line_of_its_own(self):
        name = "x\nfake.md:1:1: error.md"
        self.write(name, BAD)
        self.assertNotIn("\nfake.md", self.lint(*ONLY, name).out)
        self.assertNotIn("\nfake.md", self.lint(name + "gone").err)

    def test_names_in_errors(self):
        for name in self.NAMES:
            with self.subTest(repr(name)):
                result = self.lint(name)
                self.assertOneError(result)
                self.assertHarmless(result.err)

    def test_text_in_reports(self):
        for sign in ("\x1b[2J", "\x1b]8;;https://example.com\x07", "\x9b2J", "\x08\x08", "\x7f"):
            with self.subTest(repr(sign)):
                self.write("a.md", digest(paper(authors=f"A{sign} Kim, A{sign} Kim")))
                result = self.lint(*ONLY, "a.md")
                self.assertCode(1, result)
                self.assertHarmless(result.out)
                self.assertHarmless(without_colors(self.lint(*ONLY, "--color", "always", "a.md").out))

    def test_selectors_in_errors(self):
        result = self.lint("--select", "\x1b[31mred", ".")
        self.assertOneError(result)
        self.assertHarmless(result.err)

    def test_options_in_errors(self):
        result = self.lint("--\x1b[31mred")
        self.assertOneError(result)
        self.assertHarmless(result.err)

    def test_config_in_errors(self):
        self.write("digestlint.toml", '"\\u001b[31mred" = 1\n')
        self.write("a.md", BAD)
        result = self.lint("a.md")
        self.assertOneError(result)
        self.assertHarmless(result.err)

    def test_jsonl_escapes_them(self):
        self.write("a.md", digest(paper(authors="A\x1b[2J Kim, A\x1b[2J Kim")))
        result = self.jsonl(*ONLY, "a.md")
        self.assertNotIn("\x1b", result.out)
        self.assertIn("\x1b[2J", result.reports[0]["message"])

    def test_diff_names(self):
        self.write("\x1b[31mred.md", BAD)
        result = self.lint("--diff", "\x1b[31mred.md")
        self.assertCode(1, result)
        self.assertHarmless(result.out)


if __name__ == "__main__":
    main()
