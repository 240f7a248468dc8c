"""--cache: what is printed is what would be without it, whatever has happened to the files and the folder."""

import os
import subprocess
import time

from harness import BAD, BINARY, CLEAN, Case, bad, digest, main, paper


class Cache(Case):
    def setUp(self):
        super().setUp()
        for number in range(1, 4):
            self.write(f"2024/06/0{number}.md", bad(number))
        self.write("2024/06/04.md", CLEAN)  # its paper is that of the first: rules across files have something to say

    def entries(self):
        """The cache's files about digests and runs."""
        return sorted(path for path in self.folder.glob(".digestlint_cache/*/*") if path.is_file())

    def check(self, *arguments):
        """The same without the cache, with whatever it holds, and with what that leaves."""
        without = self.lint(*arguments)
        for _ in range(2):
            cached = self.lint("--cache", *arguments)
            self.assertEqual((without.code, without.out, without.err), (cached.code, cached.out, cached.err))
        return without

    def test_each_format_is_what_it_is_without_it(self):
        for name in ("text", "jsonl", "json", "sarif", "github", "gitlab", "rdjsonl", "junit", "html", "summary"):
            self.assertCode(1, self.check("--format", name))
        self.check("--statistics")
        self.check("--quiet", "--color", "always")
        self.check("--exit-zero")
        self.check("--lang", "ko")
        self.check("--diff")

    def test_what_has_changed_is_seen(self):
        self.check()
        self.write("2024/06/02.md", digest(paper(2, authors="Mina Park, Mina Park")))
        self.assertIn("'Mina Park' is already", self.check().out)
        (self.folder / "2024/06/01.md").unlink()
        self.assertNotIn("06/01.md", self.check().out)
        self.write("2024/06/05.md", bad(1))
        self.assertIn("06/05.md", self.check().out)
        self.write("digestlint.toml", 'ignore = ["duplicate-author"]')
        self.assertNotIn("is already in this paper's authors", self.check().out)
        self.write("digestlint.toml", 'select = ["duplicate-author"]')
        self.assertIn("is already in this paper's authors", self.check().out)
        self.check("--select", "vote-format")

    def test_a_rename_is_seen(self):
        self.write("2024/06/03.md", CLEAN)
        self.check("--select", "digest-date", "--format", "jsonl")
        (self.folder / "2024/06/03.md").rename(self.folder / "2024/06/13.md")
        self.assertIn("13.md", self.check("--select", "digest-date", "--format", "jsonl").out)

    def test_only_what_has_changed_is_linted_again(self):
        self.lint("--cache")
        before = {path: path.stat().st_mtime_ns for path in self.entries()}
        self.assertEqual(5, len(before))  # four digests, one run
        self.write("2024/06/02.md", bad(3))
        self.lint("--cache")
        self.assertEqual(2, sum(path.stat().st_mtime_ns != before[path] for path in self.entries()))

    def test_a_comment_that_keeps_a_report_quiet_does_so_from_the_cache_too(self):
        self.write("2024/06/02.md", BAD.replace("Authors:", "<!-- digestlint-disable-next-line duplicate-author -->\nAuthors:", 1))
        self.check()
        self.check("--format", "jsonl")

    def test_a_comment_keeps_what_is_said_across_files_quiet(self):
        self.assertIn("[duplicate-paper]", self.check().out)
        self.write("2024/06/04.md", "<!-- digestlint-disable-file duplicate-paper, duplicate-summary -->\n\n" + CLEAN)
        shown = self.check().out
        self.assertNotIn("[duplicate-paper]", shown)
        self.assertNotIn("[unused-suppression]", shown)

    def test_fix_mends_what_the_cache_remembers(self):
        self.lint("--cache")
        mended = self.lint("--cache", "--fix")
        self.assertIn("Mended 3 problems", mended.out)
        self.assertNotIn("duplicate-author", self.check("--format", "jsonl").out)

    def test_spoilt_entries_are_none(self):
        self.lint("--cache")
        for spoil in (lambda data: data[: len(data) // 2], lambda data: b"", lambda data: data[:-1] + b"x", lambda data: os.urandom(500)):
            for path in self.entries():
                path.write_bytes(spoil(path.read_bytes()))
            self.check()

    def test_a_folder_that_cannot_be_written_is_done_without(self):
        self.write(".digestlint_cache", "in the way")
        self.check()
        (self.folder / ".digestlint_cache").unlink()
        self.folder.chmod(0o555)
        result = self.lint("--cache", as_nobody=True)
        self.folder.chmod(0o755)
        self.assertCode(1, result)
        self.assertEqual("", result.err)
        self.assertFalse((self.folder / ".digestlint_cache").exists())

    def test_runs_share_it(self):
        expected = self.lint("--format", "jsonl").out
        for _ in range(5):
            runs = [subprocess.Popen([BINARY, "--cache", "--format", "jsonl"], cwd=self.folder, env=self.environment(), stdout=subprocess.PIPE)
                    for _ in range(8)]
            for run in runs:
                self.assertEqual(expected, run.communicate(timeout=60)[0].decode())
            self.write("2024/06/04.md", CLEAN + "\n" * (_ + 1))
            expected = self.lint("--format", "jsonl").out
        self.assertEqual([], [path for path in self.entries() if "." in path.name])  # none half written

    def test_an_unreadable_file_is_an_error_each_time(self):
        self.write("2024/06/09.md", b"\xff")
        self.assertCode(2, self.check())

    def test_neither_git_nor_a_backup_takes_it(self):
        self.lint("--cache")
        self.assertIn("\n*\n", self.text(".digestlint_cache/.gitignore"))
        self.assertTrue(self.text(".digestlint_cache/CACHEDIR.TAG").startswith("Signature: 8a477f597d28d172789f06886806bc55"))

    def test_what_no_run_has_used_for_two_weeks_goes(self):
        self.lint("--cache")
        [old] = [path for path in (self.folder / ".digestlint_cache").iterdir() if path.is_dir()]
        long_ago = time.time() - 15 * 24 * 3600
        os.utime(old, (long_ago, long_ago))
        self.lint("--cache", "--select", "vote-format")
        [new] = [path for path in (self.folder / ".digestlint_cache").iterdir() if path.is_dir()]
        self.assertNotEqual(old, new)

    def test_options_that_choose_by_more_than_rules_keep_nothing(self):
        self.lint("--cache", "--shard", "1/2")
        self.assertFalse((self.folder / ".digestlint_cache").exists())


if __name__ == "__main__":
    main()
