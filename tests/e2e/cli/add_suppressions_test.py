"""--add-suppressions: comments that keep the problems quiet, where the page shows nothing of them."""

import os
import pathlib
import re
import shutil
import subprocess

from harness import BAD, CLEAN, ONLY, UNFIXABLE, Case, digest, main, paper

ROOT = pathlib.Path(__file__).resolve().parents[3]
SHARED = pathlib.Path(os.environ.get("DIGESTLINT_SHARED", ROOT.parent / "shared"))


def page(text):
    """What a reader sees: cmark-gfm's HTML without comments."""
    html = subprocess.run(["cmark-gfm", "--unsafe", "-e", "table", "-e", "strikethrough", "-e", "tasklist", "-e", "autolink"],
                          input=text, capture_output=True, check=True).stdout.decode()
    return re.sub(r"\s+", " ", re.sub(r"<!--.*?-->", "", html, flags=re.DOTALL)).strip()


class AddSuppressions(Case):
    def add(self, *arguments, code=0, **keywords):
        result = self.lint("--add-suppressions", *arguments, **keywords)
        self.assertCode(code, result)
        return result

    def test_above_the_line(self):
        self.write("a.md", BAD)
        self.assertIn("Added comments that keep 1 problem quiet", self.add(*ONLY, ".").out)
        self.assertEqual(BAD.replace("Authors:", "<!-- digestlint-disable-next-line duplicate-author -->\nAuthors:"), self.text("a.md"))
        self.assertCode(0, self.lint("."))

    def test_around_a_list(self):
        text = digest(paper()).replace("오답이 절반으로", "**오답(Error)**이 절반으로")
        self.write("a.md", text)
        self.assertEqual(["broken-emphasis"], self.rules("."))
        self.add(".")
        added = self.text("a.md")
        self.assertIn("\n<!-- digestlint-disable broken-emphasis -->\n- **What's New**", added)
        self.assertTrue(added.endswith("\n<!-- digestlint-enable broken-emphasis -->\n"))
        self.assertCode(0, self.lint("."))

    def test_several_rules_share_a_comment(self):
        self.write("a.md", digest(paper(authors="['A Kim', 'B Lee', 'A Kim']")))
        self.add("--select", "authors", ".")
        self.assertIn("<!-- digestlint-disable-next-line author-list-format duplicate-author -->\nAuthors", self.text("a.md"))

    def test_the_whole_file_for_its_layout(self):
        self.write("a.md", CLEAN.rstrip("\n"))
        self.add("--select", "final-newline", ".")
        self.assertTrue(self.text("a.md").startswith("<!-- digestlint-disable-file final-newline -->\n\n## Daily"))
        self.assertCode(0, self.lint("--select", "final-newline,unused-suppression", "."))

    def test_line_ends_and_the_byte_order_mark_stay(self):
        self.write("a.md", b"\xef\xbb\xbf" + BAD.replace("\n", "\r\n").encode())
        self.add(*ONLY, ".")
        data = self.read("a.md")
        self.assertTrue(data.startswith(b"\xef\xbb\xbf## Daily"))
        self.assertNotIn(b"\n", data.replace(b"\r\n", b""))
        self.assertIn(b"-->\r\nAuthors", data)

    def test_twice_is_once(self):
        self.write("a.md", digest(paper(authors="A Kim, A Kim", vote="many")))
        self.add(".")
        before = self.read("a.md")
        self.add(".")
        self.assertEqual(before, self.read("a.md"))

    def test_what_is_mended_needs_no_comment(self):
        self.write("a.md", digest(paper(authors="A Kim, A Kim", vote="many")))
        out = self.add("--fix", ".").out
        self.assertIn("Mended 1 problem. Added comments that keep 1 problem quiet", out)
        self.assertIn("Authors: A Kim\n", self.text("a.md"))
        self.assertNotIn("duplicate-author", self.text("a.md"))

    def test_diff_writes_nothing(self):
        self.write("a.md", BAD)
        result = self.add("--diff", *ONLY, ".", code=1)
        self.assertIn("+<!-- digestlint-disable-next-line duplicate-author -->\n", result.out)
        self.assertNotIn("-Authors", result.out)
        self.assertEqual(BAD, self.text("a.md"))

    def test_standard_input(self):
        result = self.add(*ONLY, "-", stdin=BAD)
        self.assertIn("<!-- digestlint-disable-next-line duplicate-author -->\nAuthors", result.out)

    def test_only_what_is_reported(self):
        self.write("a.md", digest(paper(1, authors="A Kim, A Kim")))
        self.lint("baseline", *ONLY, ".")
        self.write("a.md", digest(paper(1, authors="A Kim, A Kim"), paper(2, authors="B Lee, B Lee")))
        self.add("--baseline", "digestlint-baseline.txt", *ONLY, ".")
        self.assertEqual(1, self.text("a.md").count("<!--"))
        self.assertIn("-->\nAuthors: B Lee, B Lee", self.text("a.md"))

    def test_across_files(self):
        self.write("2023/a.md", digest(paper(1)))
        self.write("2024/a.md", digest(paper(1)))
        self.add("--select", "duplicate-paper", ".")
        self.assertIn("disable-next-line duplicate-paper -->\n### [", self.text("2024/a.md"))
        self.assertCode(0, self.lint("--select", "duplicate-paper", "."))

    def test_comments_that_are_of_no_use_are_left_to_fix(self):
        self.write("a.md", "<!-- digestlint-disable-file vote-format -->\n\n" + CLEAN)
        before = self.read("a.md")
        self.add("--select", "vote-format,unused-suppression", ".", code=1)
        self.assertEqual(before, self.read("a.md"))

    def test_a_fence_that_never_closes(self):
        self.write("a.md", UNFIXABLE + "\n```\nVote: x\n")
        self.add("--select", "vote-format", ".")
        self.assertCode(0, self.lint("--select", "vote-format", "."))


class Pages(Case):
    """On whole folders: the pages show the same, and nothing is left that a comment could keep quiet."""

    def check(self, source):
        if shutil.which("cmark-gfm") is None:
            self.skipTest("digestlint test skipped: there is no cmark-gfm")
        shutil.copytree(source, self.folder, dirs_exist_ok=True, copy_function=shutil.copyfile)
        before = {path: path.read_bytes() for path in self.folder.rglob("*.md")}
        result = self.lint("--add-suppressions", "-q", ".")
        self.assertEqual("", result.err)
        self.assertEqual([], [report for report in self.jsonl(".").reports if report["rule"] != "unused-suppression"])
        for path, text in before.items():
            with self.subTest(path.name):
                self.assertEqual(page(text), page(path.read_bytes()))
        return sum(path.read_bytes() != text for path, text in before.items())

    def test_the_samples(self):
        self.assertGreater(self.check(ROOT / "fixtures/digests"), 3)

    def test_the_examples_of_the_rules(self):
        for folder in sorted((ROOT / "fixtures").iterdir()):
            if folder.name != "digests" and (folder / "bad.md").exists() and not (folder / "digestlint.toml").exists():
                with self.subTest(folder.name):
                    shutil.rmtree(self.folder)
                    (self.folder / ".git").mkdir(parents=True)
                    self.check(folder)

    def test_real_digests(self):
        if not (SHARED / "corpus/dev").is_dir():
            self.skipTest("digestlint test skipped: no ../shared/corpus")
        self.assertGreater(self.check(SHARED / "corpus/dev"), 100)


if __name__ == "__main__":
    main()
