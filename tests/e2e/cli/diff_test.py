"""--diff: a patch that patch and git take, that does what --fix does, and that writes nothing."""

import shutil
import subprocess
import unittest

from harness import BAD, CLEAN, FIXED, ONLY, UNFIXABLE, Case, digest, main, paper

LONG = digest(*[paper(number, authors="Jisoo Han, Jisoo Han" if number in (2, 3, 9) else "Mina Park")
                for number in range(1, 12)])

TEXTS = {
    "one line": BAD,
    "several hunks": LONG,
    "CRLF": BAD.replace("\n", "\r\n"),
    "a byte order mark": "\ufeff" + BAD,
    "no last line break": CLEAN.rstrip("\n"),
    "no last line break in the hunk of another change": digest(paper(authors="A Kim, A Kim")).split("\n- ")[0],
    "blank lines at the end": CLEAN + "\n\n\n",
}


class Diff(Case):
    def check(self, path, text, apply):
        with self.subTest(path=path, apply=apply[0]):
            self.write(path, text)
            rules = ("--select", "duplicate-author,final-newline")
            result = self.lint("--diff", *rules, path)
            self.assertCode(1, result)
            self.assertEqual("", result.err)
            self.assertEqual(text, self.text(path), "--diff has written")
            self.assertCode(0, self.lint("--fix", *rules, path))
            fixed = self.read(path)
            self.assertNotEqual(text.encode(), fixed)
            self.write(path, text)
            subprocess.run(apply, input=result.raw_out, cwd=self.folder, check=True, capture_output=True)
            self.assertEqual(fixed, self.read(path))

    def check_both(self, path, text):
        self.check(path, text, ["git", "apply", "-"])
        self.check(path, text, ["patch", "--binary", "-p1"])

    def test_texts(self):
        for name, text in TEXTS.items():
            with self.subTest(name):
                self.check_both("a.md", text)

    def test_paths(self):
        for path in ("2024/06/03.md", "with space.md", "오늘의 논문/요약.md", 'quo"te.md', "back\\slash.md", "tab\there.md"):
            self.check_both(path, BAD)

    def test_a_path_that_begins_with_a_dot(self):
        self.check_both("./2024/a.md", BAD)

    def test_several_files_make_one_patch(self):
        for path in ("a.md", "b/c.md", "d e.md"):
            self.write(path, BAD)
        self.write("clean.md", CLEAN)
        result = self.lint("--diff", ".")
        self.assertNotIn("clean.md", result.out)
        subprocess.run(["git", "apply", "-"], input=result.raw_out, cwd=self.folder, check=True)
        for path in ("a.md", "b/c.md", "d e.md"):
            self.assertEqual(FIXED, self.text(path))

    def test_it_is_a_unified_diff_with_three_lines_of_context(self):
        self.write("a.md", BAD)
        lines = self.lint("--diff", "a.md").out.splitlines()
        self.assertEqual("--- a/a.md", lines[0].rstrip("\t"))
        self.assertEqual("+++ b/a.md", lines[1].rstrip("\t"))
        self.assertEqual("@@ -6,7 +6,7 @@", lines[2])
        self.assertEqual(["-Authors: Jisoo Han, Mina Park, Jisoo Han", "+Authors: Jisoo Han, Mina Park"],
                         [line for line in lines[3:] if line[0] in "+-"])

    def test_nothing_to_mend_gives_nothing_and_0(self):
        self.write("a.md", CLEAN)
        result = self.lint("--diff", "a.md")
        self.assertCode(0, result)
        self.assertEqual("", result.out)

    def test_the_exit_code_is_about_the_diff(self):
        # Nobody could see why an empty diff should be a failure.
        self.write("a.md", UNFIXABLE)
        result = self.lint("--diff", "a.md")
        self.assertEqual("", result.out)
        self.assertCode(0, result)

    def test_exit_zero(self):
        self.write("a.md", BAD)
        result = self.lint("--diff", "--exit-zero", "a.md")
        self.assertCode(0, result)
        self.assertIn("+Authors: Jisoo Han, Mina Park", result.out)

    def test_with_fix_it_still_writes_nothing(self):
        self.write("a.md", BAD)
        result = self.lint("--fix", "--diff", "a.md")
        self.assertIn("+Authors: Jisoo Han, Mina Park\n", result.out)
        self.assertEqual(BAD, self.text("a.md"))

    def test_unsafe_fixes_are_in_it_when_asked_for(self):
        near = digest(paper(authors="José García, Mina Park, Jose Garcia"))
        self.write("a.md", near)
        self.assertEqual("", self.lint("--diff", "a.md").out)
        self.assertIn("+Authors:", self.lint("--diff", "--unsafe-fixes", "a.md").out)

    def test_selection_holds(self):
        self.write("a.md", BAD.rstrip("\n"))
        result = self.lint("--diff", *ONLY, "a.md")
        self.assertIn("+Authors:", result.out)
        self.assertNotIn("+- **Performance", result.out)

    def test_into_a_file(self):
        self.write("a.md", BAD)
        result = self.lint("--diff", "--output", "a.patch", "a.md")
        self.assertEqual("", result.out)
        subprocess.run(["git", "apply", "a.patch"], cwd=self.folder, check=True)
        self.assertEqual(FIXED, self.text("a.md"))

    def test_an_unreadable_file_is_an_error_and_the_others_are_in_the_diff(self):
        self.write("a.md", BAD)
        result = self.lint("--diff", "missing.md", "a.md")
        self.assertOneError(result, "missing.md")
        self.assertIn("+Authors:", result.out)


class Tools(unittest.TestCase):
    def test_the_tools_that_the_patches_are_for_are_here(self):
        self.assertIsNotNone(shutil.which("git"))
        self.assertIsNotNone(shutil.which("patch"))


if __name__ == "__main__":
    main()
