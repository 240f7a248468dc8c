"""0: no problem, 1: problems, 2: could not do its work."""

import os
import unittest

from harness import BAD, CLEAN, ONLY, UNFIXABLE, Case, main


class ExitCodes(Case):
    def test_a_clean_digest_gives_0_under_the_default_rules(self):
        self.write("2024/06/03.md", CLEAN)
        result = self.jsonl("2024/06/03.md")
        self.assertEqual("", result.out)
        self.assertEqual("", result.err)
        self.assertCode(0, result)

    def test_a_problem_gives_1(self):
        self.write("a.md", BAD)
        result = self.lint("a.md")
        self.assertCode(1, result)
        self.assertIn("duplicate-author", result.out)
        self.assertEqual("", result.err)

    def test_a_problem_of_any_severity_gives_1(self):
        self.write("digestlint.toml", '[rules]\nduplicate-author = "note"\n')
        self.write("a.md", BAD)
        self.assertCode(1, self.lint("a.md"))

    def test_one_bad_file_among_clean_ones_gives_1(self):
        self.write("a.md", CLEAN)
        self.write("b.md", BAD)
        self.write("c.md", CLEAN)
        self.assertCode(1, self.lint("a.md", "b.md", "c.md"))

    def test_exit_zero_reports_and_gives_0(self):
        self.write("a.md", BAD)
        result = self.lint("--exit-zero", "a.md")
        self.assertCode(0, result)
        self.assertIn("duplicate-author", result.out)

    def test_exit_zero_does_not_hide_that_work_was_not_done(self):
        self.write("a.md", BAD)
        self.assertCode(2, self.lint("--exit-zero", "a.md", "missing.md"))

    def test_fix_gives_0_when_nothing_is_left(self):
        self.write("a.md", BAD)
        self.assertCode(0, self.lint("--fix", "a.md"))

    def test_fix_gives_1_when_something_is_left(self):
        self.write("a.md", UNFIXABLE)
        result = self.lint("--fix", "a.md")
        self.assertCode(1, result)
        self.assertIn("vote-format", result.out)

    def test_an_empty_folder_gives_0(self):
        (self.folder / "empty").mkdir()
        self.assertCode(0, self.lint("empty"))

    def test_an_empty_file_ends_by_itself(self):
        self.write("empty.md", b"")
        self.assertCode(0, self.lint(*ONLY, "empty.md"))

    def test_without_a_path_the_current_folder_is_linted(self):
        self.write("2024/06/03.md", BAD)
        result = self.lint()
        self.assertCode(1, result)
        self.assertIn("2024/06/03.md", result.out)


class CouldNotWork(Case):
    """One clear error on standard error, with the place and what to do; the other files are linted all the same."""

    def check(self, *arguments, parts, **keywords):
        self.write("good/other.md", BAD)
        result = self.jsonl(*ONLY, *arguments, "good/other.md", **keywords)
        self.assertOneError(result, *parts)
        self.assertEqual(["good/other.md"], [report["path"] for report in result.reports])

    def test_missing_file(self):
        self.check("no/such.md", parts=["no/such.md", "doesn't exist"])

    def test_file_without_rights(self):
        self.write("secret.md", BAD, mode=0o000)
        self.check("secret.md", parts=["secret.md", "permission"], as_nobody=True)

    def test_folder_without_rights(self):
        self.write("closed/a.md", BAD)
        (self.folder / "closed").chmod(0o000)
        self.check("closed", parts=["closed", "permission"], as_nobody=True)

    def test_folder_without_rights_below_a_named_one(self):
        self.write("open/closed/a.md", BAD)
        (self.folder / "open/closed").chmod(0o000)
        self.check("open", parts=["open/closed", "permission"], as_nobody=True)

    def test_not_utf_8(self):
        self.write("latin1.md", CLEAN.encode() + "- Caf\xe9\n".encode("latin-1"))
        self.check("latin1.md", parts=[f"latin1.md:{CLEAN.count(chr(10)) + 1}:6", "UTF-8"])

    def test_utf_16(self):
        self.write("utf16.md", CLEAN.encode("utf-16"))
        self.check("utf16.md", parts=["utf16.md:1:", "UTF-16"])

    def test_nul_byte(self):
        self.write("nul.md", b"## Daily Papers (2024-06-03)\n\nab\0c\n")
        self.check("nul.md", parts=["nul.md:3:3", "NUL"])

    def test_broken_symbolic_link(self):
        (self.folder / "link.md").symlink_to("nowhere.md")
        self.check("link.md", parts=["link.md", "link"])

    def test_symbolic_link_to_itself(self):
        (self.folder / "loop.md").symlink_to("loop.md")
        self.check("loop.md", parts=["loop.md", "loop"])

    def test_broken_symbolic_link_in_a_folder(self):
        (self.folder / "links").mkdir()
        (self.folder / "links/link.md").symlink_to("nowhere.md")
        self.check("links", parts=["links/link.md", "link"])

    def test_a_file_that_does_not_end_as_a_folder(self):
        self.write("a.md", CLEAN)
        self.check("a.md/b.md", parts=["a.md/b.md"])

    def test_fix_leaves_a_file_that_it_cannot_read_as_it_is(self):
        broken = BAD.encode() + b"\xff\n"
        self.write("broken.md", broken)
        result = self.lint("--fix", "broken.md")
        self.assertOneError(result, "broken.md")
        self.assertEqual(broken, self.read("broken.md"))

    def test_every_error_is_told(self):
        result = self.lint("one.md", "two.md", "three.md")
        self.assertCode(2, result)
        self.assertEqual(3, len(result.errors), result)


class Selections(Case):
    def test_unknown_rule_is_an_error_with_a_suggestion(self):
        self.write("a.md", BAD)
        for option in ("--select", "--extend-select", "--ignore"):
            with self.subTest(option):
                result = self.lint(option, "duplicate-autor", "a.md")
                self.assertOneError(result, "duplicate-autor", "did you mean", "duplicate-author")
                self.assertNotIn("a.md", result.out)

    def test_it_is_told_once_however_many_files_there_are(self):
        for number in range(5):
            self.write(f"{number}.md", BAD)
        self.assertOneError(self.lint("--select", "duplicate-autor", "."), "duplicate-autor")

    def test_it_is_told_without_any_file(self):
        (self.folder / "empty").mkdir()
        self.assertOneError(self.lint("--select", "duplicate-autor", "empty"), "duplicate-autor")

    def test_it_is_told_for_standard_input(self):
        self.assertOneError(self.lint("--select", "duplicate-autor", "-", stdin=BAD), "duplicate-autor")


class Output(Case):
    def test_report_into_a_folder_that_does_not_exist(self):
        self.write("a.md", BAD)
        self.assertOneError(self.lint("--output", "no/folder/report.txt", "a.md"), "no/folder/report.txt")

    @unittest.skipUnless(os.path.exists("/dev/full"), "needs /dev/full")
    def test_report_onto_a_full_disk(self):
        self.write("a.md", BAD)
        self.assertOneError(self.lint("--output", "/dev/full", "a.md"), "/dev/full")

    @unittest.skipUnless(os.path.exists("/dev/full"), "needs /dev/full")
    def test_standard_output_onto_a_full_disk(self):
        # capture_output can't be mixed with a stdout of one's own, so by hand.
        import subprocess
        from harness import BINARY
        self.write("a.md", BAD)
        with open("/dev/full", "wb") as full:
            done = subprocess.run([BINARY, "a.md"], cwd=self.folder, stdout=full, stderr=subprocess.PIPE,
                                  env=self.environment(), timeout=60, check=False)
        self.assertEqual(2, done.returncode)
        self.assertIn(b"error: standard output can't be written: ", done.stderr)

    def test_a_reader_that_goes_away_is_no_crash(self):
        import subprocess
        from harness import BINARY
        for number in range(200):
            self.write(f"{number}.md", BAD)
        with subprocess.Popen([BINARY, "."], cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              env=self.environment()) as program:
            program.stdout.close()
            err = program.stderr.read()
            self.assertIn(program.wait(60), (1, 2), err)
        self.assertNotIn(b"terminate", err)


if __name__ == "__main__":
    main()
