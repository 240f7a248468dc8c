"""`-`: as a linter, as a formatter (--fix) and as a maker of patches (--diff)."""

import subprocess

from harness import BAD, CLEAN, FIXED, ONLY, UNFIXABLE, Case, digest, main, paper

HERE = ("--stdin-filename", "2024/06/03.md", "-")


class Linting(Case):
    def test_reports_go_to_standard_output_under_the_given_path(self):
        result = self.jsonl(*HERE, stdin=BAD)
        self.assertCode(1, result)
        self.assertEqual([("2024/06/03.md", "duplicate-author")],
                         [(report["path"], report["rule"]) for report in result.reports])
        self.assertEqual("", result.err)

    def test_without_a_path(self):
        result = self.jsonl("-", stdin=BAD)
        self.assertCode(1, result)
        self.assertEqual(["duplicate-author"], [report["rule"] for report in result.reports])

    def test_clean(self):
        result = self.jsonl(*HERE, stdin=CLEAN)
        self.assertCode(0, result)
        self.assertEqual("", result.out)

    def test_the_path_need_not_exist_and_nothing_is_made(self):
        self.lint(*HERE, stdin=BAD)
        self.assertFalse((self.folder / "2024").exists())

    def test_the_text_of_standard_input_counts_not_that_of_the_file(self):
        self.write("2024/06/03.md", CLEAN)
        self.assertEqual(["duplicate-author"], self.rules(*HERE, stdin=BAD))

    def test_the_config_is_that_of_the_path(self):
        self.write("2024/digestlint.toml", 'ignore = ["duplicate-author"]\n')
        self.assertEqual([], self.rules(*HERE, stdin=BAD))
        self.assertEqual(["duplicate-author"], self.rules("--stdin-filename", "2025/06/03.md", "-",
                                                          stdin=BAD.replace("(2024", "(2025")))

    def test_an_excluded_path_gives_no_reports(self):
        self.write("digestlint.toml", 'exclude = ["2024/"]\n')
        result = self.jsonl(*HERE, stdin=BAD)
        self.assertCode(0, result)
        self.assertEqual("", result.out)

    def test_a_path_for_standard_input_that_is_not_read(self):
        self.write("a.md", BAD)
        self.assertOneError(self.lint("--stdin-filename", "a.md"), "--stdin-filename needs `-`")
        self.assertOneError(self.lint("--stdin-filename", "a.md", "a.md"), "--stdin-filename needs `-`")

    def test_not_utf_8(self):
        self.assertOneError(self.lint(*HERE, stdin=b"ab\xff\n"), "2024/06/03.md:1:3", "UTF-8")


class Fixing(Case):
    def test_the_mended_text_goes_to_standard_output_alone(self):
        result = self.lint("--fix", *HERE, stdin=BAD)
        self.assertCode(0, result)
        self.assertEqual(FIXED, result.out)

    def test_what_is_left_goes_to_standard_error(self):
        both = digest(paper(authors="Jisoo Han, Jisoo Han", vote="many"))
        result = self.lint("--fix", *HERE, stdin=both)
        self.assertCode(1, result)
        self.assertEqual(digest(paper(authors="Jisoo Han", vote="many")), result.out)
        self.assertIn("vote-format", result.err)
        self.assertIn("2024/06/03.md", result.err)

    def test_jsonl_goes_to_standard_error_too(self):
        result = self.jsonl("--fix", *HERE, stdin=UNFIXABLE)
        self.assertEqual(UNFIXABLE, result.out)
        self.assertIn('"vote-format"', result.err)

    def test_with_output_the_report_goes_to_the_file(self):
        result = self.lint("--fix", "--output", "report.txt", *HERE, stdin=UNFIXABLE)
        self.assertEqual(UNFIXABLE, result.out)
        self.assertEqual("", result.err)
        self.assertIn("vote-format", self.text("report.txt"))

    def test_a_clean_text_comes_back_byte_for_byte(self):
        for text in (CLEAN.encode(), CLEAN.replace("\n", "\r\n").encode(), b"\xef\xbb\xbf" + CLEAN.encode(),
                     CLEAN.rstrip("\n").encode(), b""):
            with self.subTest(text[:40]):
                self.assertEqual(text, self.lint("--fix", *ONLY, *HERE, stdin=text).raw_out)

    def test_line_ends_and_byte_order_mark_stay(self):
        bad = b"\xef\xbb\xbf" + BAD.replace("\n", "\r\n").encode()
        fixed = b"\xef\xbb\xbf" + FIXED.replace("\n", "\r\n").encode()
        self.assertEqual(fixed, self.lint("--fix", *HERE, stdin=bad).raw_out)

    def test_a_text_that_cannot_be_read_comes_back_as_it_was(self):
        # An editor puts standard output into its buffer: an empty answer would be a lost text.
        broken = BAD.encode() + b"\xff\n"
        result = self.lint("--fix", *HERE, stdin=broken)
        self.assertOneError(result, "2024/06/03.md")
        self.assertEqual(broken, result.raw_out)

    def test_an_excluded_path_comes_back_as_it_was(self):
        self.write("digestlint.toml", 'exclude = ["2024/"]\n')
        result = self.lint("--fix", *HERE, stdin=BAD)
        self.assertCode(0, result)
        self.assertEqual(BAD, result.out)

    def test_the_file_of_that_name_stays(self):
        self.write("2024/06/03.md", BAD)
        self.lint("--fix", *HERE, stdin=BAD)
        self.assertEqual(BAD, self.text("2024/06/03.md"))


class Diffing(Case):
    def test_the_diff_fits_the_file_of_that_name(self):
        self.write("2024/06/03.md", BAD)
        result = self.lint("--diff", *HERE, stdin=BAD)
        self.assertCode(1, result)
        subprocess.run(["git", "apply", "-"], input=result.raw_out, cwd=self.folder, check=True)
        self.assertEqual(FIXED, self.text("2024/06/03.md"))

    def test_a_clean_text_gives_no_diff(self):
        result = self.lint("--diff", *HERE, stdin=CLEAN)
        self.assertCode(0, result)
        self.assertEqual("", result.out)


if __name__ == "__main__":
    main()
