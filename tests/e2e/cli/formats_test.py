"""--format and --output, and that the number of threads changes no byte."""

import json
import urllib.parse

from harness import BAD, CLEAN, FIXED, ONLY, UNFIXABLE, Case, apply_edits, digest, main, paper

EMOJI = digest(paper(authors="🐚🐚 Ōno, Mina Park, 🐚🐚 Ōno"))


class Text(Case):
    def test_a_report_has_its_place_its_rule_and_its_message(self):
        self.write("a.md", BAD)
        out = self.lint("a.md").out
        line = BAD.splitlines().index("Authors: Jisoo Han, Mina Park, Jisoo Han") + 1
        self.assertIn(f"a.md:{line}:32", out)
        self.assertIn("duplicate-author", out)
        self.assertIn("Jisoo Han", out)

    def test_it_is_the_default(self):
        self.write("a.md", BAD)
        self.assertEqual(self.lint("--format", "text", "a.md").out, self.lint("a.md").out)

    def test_paths_are_as_they_were_given(self):
        self.write("2024/a.md", BAD)
        absolute = str(self.folder / "2024/a.md")
        self.assertIn(f"{absolute}:", self.lint(absolute).out)
        self.assertIn("../2024/a.md:", self.lint("../2024/a.md", cwd=self.folder / "2024").out)

    def test_columns_count_characters(self):
        self.write("a.md", EMOJI)
        self.assertRegex(self.lint("a.md").out, r"a\.md:9:29\b")


class Jsonl(Case):
    def test_a_line_has_what_it_should(self):
        self.write("a.md", BAD)
        report, = self.jsonl("a.md").reports
        message, fix = report.pop("message"), report.pop("fix")
        self.assertEqual({"path": "a.md", "rule": "duplicate-author", "severity": "error",
                          "line": 9, "column": 32, "endLine": 9, "endColumn": 41}, report)
        self.assertIn("Jisoo Han", message)
        self.assertEqual("safe", fix["safety"])

    def test_columns_are_code_points_and_edits_are_bytes(self):
        self.write("a.md", EMOJI)
        report, = self.jsonl("a.md").reports
        self.assertEqual((29, 35), (report["column"], report["endColumn"]))
        self.assertEqual(digest(paper(authors="🐚🐚 Ōno, Mina Park")).encode(),
                         apply_edits(EMOJI.encode(), report["fix"]["edits"]))

    def test_the_byte_order_mark_is_no_column_but_is_bytes(self):
        text = b"\xef\xbb\xbf" + BAD.encode()
        self.write("a.md", text)
        report, = self.jsonl("a.md").reports
        self.assertEqual(32, report["column"])
        self.assertEqual(b"\xef\xbb\xbf" + FIXED.encode(), apply_edits(text, report["fix"]["edits"]))

    def test_crlf_changes_no_column(self):
        text = BAD.replace("\n", "\r\n").encode()
        self.write("a.md", text)
        report, = self.jsonl("a.md").reports
        self.assertEqual((9, 32, 9, 41), tuple(report[key] for key in ("line", "column", "endLine", "endColumn")))
        self.assertEqual(FIXED.replace("\n", "\r\n").encode(), apply_edits(text, report["fix"]["edits"]))

    def test_fix_is_absent_where_there_is_none(self):
        self.write("a.md", UNFIXABLE)
        report, = self.jsonl("a.md").reports
        self.assertNotIn("fix", report)

    def test_clean_is_empty(self):
        self.write("a.md", CLEAN)
        self.assertEqual("", self.jsonl("a.md").out)

    def test_every_line_ends(self):
        self.write("a.md", digest(paper(authors="A Kim, A Kim, A Kim")))
        out = self.jsonl("a.md").out
        self.assertEqual(2, out.count("\n"))
        self.assertTrue(out.endswith("}\n"))

    def test_reports_are_sorted_by_path_and_place(self):
        for path in ("b.md", "a.md", "c/a.md"):
            self.write(path, digest(paper(1, authors="A Kim, A Kim", vote="many"), paper(2, vote="-")))
        result = self.jsonl("--select", "duplicate-author,vote-format", "c", "b.md", "a.md")
        places = [(report["path"], report["line"], report["column"]) for report in result.reports]
        self.assertEqual(9, len(places))
        self.assertEqual(sorted(places), places)


class Sarif(Case):
    def sarif(self, *arguments):
        log = json.loads(self.lint("--format", "sarif", *arguments).out)
        self.assertEqual("2.1.0", log["version"])
        return log["runs"][0]

    def test_a_result(self):
        self.write("2024/오늘 요약.md", BAD)
        run = self.sarif(*ONLY, "2024")
        self.assertEqual("digestlint", run["tool"]["driver"]["name"])
        result, = run["results"]
        self.assertEqual("duplicate-author", result["ruleId"])
        place = result["locations"][0]["physicalLocation"]
        uri = place["artifactLocation"]["uri"]
        self.assertTrue(uri.isascii())
        self.assertEqual("2024/오늘 요약.md", urllib.parse.unquote(uri))
        self.assertEqual((9, 32), (place["region"]["startLine"], place["region"]["startColumn"]))

    def test_places_are_relative_to_the_repository_s_root(self):
        self.write("2024/a.md", BAD)
        log = json.loads(self.lint("--format", "sarif", "a.md", cwd=self.folder / "2024").out)
        place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
        self.assertEqual("2024/a.md", place["artifactLocation"]["uri"])

    def test_clean_is_a_whole_log_without_results(self):
        self.write("a.md", CLEAN)
        self.assertEqual([], self.sarif("a.md")["results"])

    def test_an_error_still_gives_a_whole_log(self):
        self.write("a.md", BAD)
        result = self.lint("--format", "sarif", "a.md", "missing.md")
        self.assertOneError(result, "missing.md")
        self.assertEqual(1, len(json.loads(result.out)["runs"][0]["results"]))


class OutputFile(Case):
    def test_the_report_goes_into_the_file_and_nowhere_else(self):
        self.write("a.md", BAD)
        for form in ("text", "jsonl", "sarif"):
            with self.subTest(form):
                shown = self.lint("--format", form, "a.md").raw_out
                result = self.lint("--format", form, "--output", "report", "a.md")
                self.assertCode(1, result)
                self.assertEqual(("", ""), (result.out, result.err))
                self.assertEqual(shown, self.read("report"))

    def test_a_longer_report_of_before_is_replaced(self):
        self.write("a.md", UNFIXABLE)
        self.write("report", "x" * 100_000)
        self.lint("--format", "jsonl", "--output", "report", "a.md")
        self.assertEqual("vote-format", json.loads(self.text("report"))["rule"])

    def test_errors_go_to_standard_error_all_the_same(self):
        self.write("a.md", BAD)
        result = self.lint("--output", "report", "a.md", "missing.md")
        self.assertOneError(result, "missing.md")
        self.assertNotIn("missing.md:", self.text("report"))


class Jobs(Case):
    def test_the_number_of_threads_changes_no_byte(self):
        for number in range(60):
            self.write(f"2024/{number:02}.md", [BAD, CLEAN, UNFIXABLE, EMOJI][number % 4].rstrip("\n"))
        self.write("2024/broken.md", b"Vote: 1\n\xff")
        for form in ("text", "jsonl", "sarif"):
            with self.subTest(form):
                one, eight = (self.lint("--format", form, "--jobs", jobs, "2024") for jobs in ("1", "8"))
                self.assertCode(2, one)
                self.assertIn("duplicate-author", one.out)
                self.assertEqual((one.raw_out, one.raw_err, one.code), (eight.raw_out, eight.raw_err, eight.code))


if __name__ == "__main__":
    main()
