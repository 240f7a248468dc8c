"""digestlint baseline and --baseline: old problems stay quiet, new ones don't."""

import collections
import json
import os
import pathlib
import random
import shutil

from harness import BAD, CLEAN, FIXED, ONLY, UNFIXABLE, Case, digest, main, paper

ROOT = pathlib.Path(__file__).resolve().parents[3]
SHARED = pathlib.Path(os.environ.get("DIGESTLINT_SHARED", ROOT.parent / "shared"))
FILE = "digestlint-baseline.txt"


class Baseline(Case):
    def baseline(self, *arguments, code=0, **keywords):
        result = self.lint("baseline", *arguments, **keywords)
        self.assertCode(code, result)
        return result.out

    def entries(self, path=FILE):
        return [tuple(line.split("\t")) for line in self.text(path).splitlines()[1:]]

    def reported(self, *arguments, **keywords):
        return [(report["path"], report["rule"]) for report in self.jsonl("--baseline", FILE, *arguments, **keywords).reports]

    def test_what_was_there_is_quiet_and_what_comes_is_not(self):
        self.write("2024/a.md", BAD)
        self.assertIn("1 problem in 1 file (1 new, 0 mended", self.baseline(*ONLY, "."))
        result = self.lint("--baseline", FILE, *ONLY, ".")
        self.assertCode(0, result)
        self.assertIn("1 problem in the baseline is not shown", result.out)
        self.write("2024/b.md", BAD)
        self.assertEqual([("2024/b.md", "duplicate-author")], self.reported(*ONLY, "."))

    def test_though_lines_move(self):
        self.write("a.md", BAD)
        self.baseline(*ONLY, ".")
        self.write("a.md", "\n<!-- new -->\n\n" + BAD.replace("12\n\nAuthors", "12\n\n\n\nAuthors").replace("\n", "\r\n"))
        self.assertEqual([], self.reported(*ONLY, "."))

    def test_one_more_of_the_same_is_new(self):
        self.write("a.md", BAD)
        self.baseline(*ONLY, ".")
        self.write("a.md", digest(paper(authors="Jisoo Han, Mina Park, Jisoo Han, Jisoo Han")))
        self.assertEqual([("a.md", "duplicate-author")], self.reported(*ONLY, "."))

    def test_the_file(self):
        self.write("b.md", UNFIXABLE)
        self.write("a.md", BAD)
        self.baseline(".")
        lines = self.text(FILE).splitlines(keepends=True)
        self.assertEqual("# digestlint-baseline 1\n", lines[0])
        self.assertEqual(sorted(lines[1:]), lines[1:])
        for line in lines[1:]:
            self.assertRegex(line, r"^[ab]\.md\t[a-z-]+\t[0-9a-f]{16}:1\n$")
        before = self.read(FILE)
        self.baseline(".", "--jobs", "8")
        self.assertEqual(before, self.read(FILE))

    def test_mended_ones_are_pruned_and_new_ones_stay_out(self):
        self.write("a.md", BAD)
        self.write("b.md", BAD)
        self.baseline(*ONLY, ".")
        self.write("a.md", FIXED)
        self.write("c.md", BAD)
        self.assertIn("1 problem in 1 file (0 new, 1 mended", self.baseline("--prune", *ONLY, "."))
        self.assertEqual(["b.md"], [path for path, _, _ in self.entries()])
        self.write("a.md", BAD)
        self.assertEqual([("a.md", "duplicate-author"), ("c.md", "duplicate-author")], self.reported(*ONLY, "."))

    def test_written_anew_it_says_what_came_and_went(self):
        self.write("a.md", BAD)
        self.baseline(*ONLY, ".")
        self.write("a.md", FIXED)
        self.write("b.md", BAD)
        self.assertIn("(1 new, 1 mended", self.baseline(*ONLY, "."))

    def test_what_a_run_does_not_look_at_stays(self):
        self.write("2023/a.md", digest(paper(1, authors="A Kim, A Kim", vote="many")))
        self.write("2024/a.md", digest(paper(2, authors="A Kim, A Kim", vote="many")))
        both = ("--select", "duplicate-author,vote-format")
        self.baseline(*both, ".")
        before = self.entries()
        self.assertEqual(4, len(before))
        for arguments in (("2024",), (*ONLY, "."), ("--prune", *ONLY, "2023")):
            with self.subTest(arguments):
                self.baseline(*arguments) if "--select" in arguments else self.baseline(*both, *arguments)
                self.assertEqual(before, self.entries())

    def test_what_holds_across_files_stays_until_all_are_looked_at(self):
        self.write("2023/a.md", digest(paper(1)))
        self.write("2024/a.md", digest(paper(1)))
        only = ("--select", "duplicate-paper")
        self.baseline(*only, ".")
        self.assertEqual(1, len(self.entries()))
        self.baseline("--prune", *only, "2024")
        self.assertEqual(1, len(self.entries()))
        self.assertEqual([], self.reported(*only, "."))
        self.write("2024/a.md", digest(paper(2)))
        self.baseline("--prune", *only, ".")
        self.assertEqual([], self.entries())

    def test_a_renamed_file_keeps_its_problems(self):
        self.write("a.md", BAD)
        self.baseline(*ONLY, ".")
        shutil.move(self.folder / "a.md", self.folder / "b.md")
        self.assertEqual([], self.reported(*ONLY, "."))
        self.assertIn("(0 new, 0 mended", self.baseline("--prune", *ONLY, "."))
        self.assertEqual(["b.md"], [path for path, _, _ in self.entries()])

    def test_a_deleted_file_goes(self):
        self.write("a.md", BAD)
        self.write("b.md", CLEAN)
        self.baseline(*ONLY, ".")
        (self.folder / "a.md").unlink()
        self.baseline("--prune", *ONLY, ".")
        self.assertEqual([], self.entries())

    def test_paths_are_those_from_the_file(self):
        self.write("2024/a.md", BAD)
        self.baseline(*ONLY, "2024")
        quiet = self.lint("--baseline", "../" + FILE, *ONLY, str(self.folder / "2024/a.md"), cwd=self.folder / "2024")
        self.assertCode(0, quiet)
        self.baseline("--output", "ci/known.txt", *ONLY, ".", code=2)  # there is no such folder
        (self.folder / "ci").mkdir()
        self.baseline("--output", "ci/known.txt", *ONLY, ".")
        self.assertEqual("../2024/a.md", self.entries("ci/known.txt")[0][0])
        self.assertCode(0, self.lint("--baseline", "ci/known.txt", *ONLY, "."))

    def test_names_that_hurt(self):
        paths = ("a\tb.md", "줄\n바꿈.md", "100%.md", "#a.md", "두 칸  .md", "%0A.md")
        for path in paths:
            self.write(path, BAD)
        pathlib.Path(os.fsdecode(bytes(self.folder) + b"/\xff.md")).write_text(BAD)
        self.baseline(*ONLY, ".")
        self.assertEqual(len(paths) + 1, len(self.read(FILE).splitlines()) - 1)
        self.assertEqual([], self.reported(*ONLY, "."))

    def test_standard_input(self):
        self.write("2024/a.md", BAD)
        self.baseline(*ONLY, ".")
        arguments = ("--baseline", FILE, *ONLY, "--stdin-filename", "2024/a.md", "-")
        self.assertCode(0, self.lint(*arguments, stdin="\n\n" + BAD))
        self.assertCode(1, self.lint(*arguments, stdin=BAD.replace("Mina Park", "Tomas Novak, Tomas Novak")))

    def test_fix_mends_only_what_is_new(self):
        old = "Authors: A Kim, B Lee, A Kim"
        self.write("a.md", digest(paper(1, authors="A Kim, B Lee, A Kim")))
        self.baseline(*ONLY, ".")
        self.write("a.md", digest(paper(1, authors="A Kim, B Lee, A Kim"), paper(2, authors="C Oh, D Woo, C Oh, C Oh")))
        result = self.lint("--fix", "--baseline", FILE, *ONLY, ".")
        self.assertCode(0, result)
        self.assertIn(old, self.text("a.md"))
        self.assertIn("Authors: C Oh, D Woo\n", self.text("a.md"))
        self.assertEqual("", self.lint("--diff", "--baseline", FILE, *ONLY, ".").out)

    def test_two_branches_merge(self):
        for name in "abc":
            self.write(f"{name}.md", BAD)
        self.baseline(*ONLY, "b.md")
        common = self.text(FILE).splitlines(keepends=True)
        self.baseline(*ONLY, "a.md", "b.md")
        ours = self.text(FILE).splitlines(keepends=True)
        self.write(FILE, "".join(common))
        self.baseline(*ONLY, "b.md", "c.md")
        theirs = self.text(FILE).splitlines(keepends=True)
        # What `merge=union` leaves: all lines, some twice, out of order, perhaps with the other system's line ends.
        self.write(FILE, ours[0] + "".join(reversed(ours[1:] + theirs[1:])).replace("\n", "\r\n"))
        self.assertEqual([], self.reported(*ONLY, "."))

    def test_files_that_are_none(self):
        self.write("a.md", BAD)
        good = "a.md\tduplicate-author\t0123456789abcdef:1\n"
        for text, parts in ((BAD, (f"{FILE}:1:", "isn't a baseline")), ("", (f"{FILE}:1:", "isn't a baseline")),
                            ("# digestlint-baseline 2\n", (f"{FILE}:1:", "another version")),
                            ("# digestlint-baseline 1\n" + good + "<<<<<<< HEAD\n" + good, (f"{FILE}:3:", "isn't a line")),
                            ("# digestlint-baseline 1\na.md\tx\n", (f"{FILE}:2:", "isn't a line")),
                            ("# digestlint-baseline 1\n" + good.replace("f:1", "f"), (f"{FILE}:2:", "isn't a line")),
                            ("# digestlint-baseline 1\n" + good.replace("a.md", "%4"), (f"{FILE}:2:", "isn't a line"))):
            with self.subTest(text):
                self.write(FILE, text)
                self.assertOneError(self.lint("--baseline", FILE, "."), *parts, "digestlint baseline")
                self.assertOneError(self.lint("baseline", "."), *parts)
                self.assertEqual(text, self.text(FILE))

    def test_a_missing_one(self):
        self.write("a.md", BAD)
        self.assertOneError(self.lint("--baseline", "no.txt", "."), "no.txt", "doesn't exist")
        self.assertOneError(self.lint("baseline", "--prune", "."), FILE, "doesn't exist")

    def test_what_can_not_be_read_is_an_error_and_the_rest_is_written(self):
        self.write("a.md", BAD)
        self.write("broken.md", b"Vote: 1\n\xff")
        result = self.lint("baseline", *ONLY, ".")
        self.assertOneError(result, "broken.md")
        self.assertEqual(1, len(self.entries()))

    def test_korean(self):
        self.write("a.md", BAD)
        self.assertIn("새 문제만", self.baseline("--lang", "ko", "."))


def sentences(number):
    """Lines that an edit may leave anywhere in a digest."""
    return ("", f"<!-- 메모 {number} -->", f"<!-- 나중에 다시 볼 것: {number}번 -->")


class Edited(Case):
    """A baseline of many digests, then 20 random lines more in each of up to 50 of them, and one new mistake."""

    def check(self, source, seed):
        shutil.copytree(source, self.folder, dirs_exist_ok=True, copy_function=shutil.copyfile)
        self.assertCode(0, self.lint("baseline", "."))
        chance = random.Random(seed)
        files = sorted(path for path in self.folder.rglob("*.md") if "\nAuthors: " in path.read_text())
        files = chance.sample(files, min(50, len(files)))
        for number, path in enumerate(files):
            lines = path.read_bytes().decode().split("\n")
            at = chance.choice([i for i, line in enumerate(lines) if line.startswith("Authors: ")])
            lines[at] = lines[at].rstrip("\r") + ", Zed Quill, Zed Quill"
            for _ in range(20):
                # Not behind the last line: there it would be a new mistake, final-newline's.
                lines.insert(chance.randrange(len(lines) - 1), chance.choice(sentences(number)))
            path.write_bytes("\n".join(lines).encode())
        new = collections.Counter()
        back = []
        for report in self.jsonl("--baseline", FILE, ".").reports:
            if report["rule"] == "duplicate-author" and "Zed Quill" in report["message"]:
                new[report["path"]] += 1
            else:
                back.append(report)
        self.assertEqual([], back)
        self.assertEqual({str(path.relative_to(self.folder)): 1 for path in files}, dict(new))
        return len(files)

    def test_the_samples(self):
        for seed in range(5):
            with self.subTest(seed):
                self.assertGreater(self.check(ROOT / "fixtures/digests", seed), 3)

    def test_real_digests(self):
        corpus = SHARED / "corpus/dev"
        if not corpus.is_dir():
            self.skipTest(f"digestlint test skipped: {corpus} isn't at hand")
        self.assertEqual(50, self.check(corpus, 1))


if __name__ == "__main__":
    main()
