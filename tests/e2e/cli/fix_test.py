"""--fix: what it changes, what it leaves, and that nothing is ever lost."""

import os
import resource
import signal
import stat

from harness import BAD, CLEAN, FIXED, NOBODY, ONLY, UNFIXABLE, Case, digest, main, paper


class Fix(Case):
    def fixed(self, before, *arguments):
        self.write("a.md", before)
        self.lint("--fix", *arguments, "a.md")
        return self.read("a.md")

    def test_it_mends(self):
        self.write("a.md", BAD)
        result = self.lint("--fix", "a.md")
        self.assertCode(0, result)
        self.assertEqual(FIXED, self.text("a.md"))
        self.assertEqual("", result.err)

    def test_without_fix_nothing_is_written(self):
        self.write("a.md", BAD)
        before = os.stat(self.folder / "a.md")
        self.lint("a.md")
        self.assertEqual(BAD, self.text("a.md"))
        after = os.stat(self.folder / "a.md")
        self.assertEqual((before.st_ino, before.st_mtime_ns), (after.st_ino, after.st_mtime_ns))

    def test_what_is_left_is_reported_at_its_new_place(self):
        text = digest(paper(1, authors="Jisoo Han, Jisoo Han"), paper(2, vote="many"))
        self.write("a.md", text)
        result = self.jsonl("--fix", "a.md")
        self.assertCode(1, result)
        lines = self.text("a.md").splitlines()
        self.assertEqual([("vote-format", lines.index("Vote: many") + 1)],
                         [(report["rule"], report["line"]) for report in result.reports])

    def test_many_repeats_in_one_list(self):
        self.assertEqual(digest(paper(authors="A Kim, B Lee")).encode(),
                         self.fixed(digest(paper(authors="A Kim, B Lee, A Kim, A Kim, B Lee, A Kim")), *ONLY))

    def test_line_ends_stay(self):
        self.assertEqual(FIXED.replace("\n", "\r\n").encode(), self.fixed(BAD.replace("\n", "\r\n")))

    def test_mixed_line_ends_stay(self):
        mixed = BAD.replace("\n", "\r\n").replace("Vote: 12\r\n", "Vote: 12\n")
        expected = FIXED.replace("\n", "\r\n").replace("Vote: 12\r\n", "Vote: 12\n")
        self.assertEqual(expected.encode(), self.fixed(mixed, *ONLY))

    def test_byte_order_mark_stays(self):
        self.assertEqual(b"\xef\xbb\xbf" + FIXED.encode(), self.fixed(b"\xef\xbb\xbf" + BAD.encode()))

    def test_decomposed_hangul_elsewhere_stays(self):
        import unicodedata
        bad, fixed = (unicodedata.normalize("NFD", text) for text in (BAD, FIXED))
        self.assertNotEqual(FIXED, fixed)
        self.assertEqual(fixed.encode(), self.fixed(bad, *ONLY))

    def test_a_missing_last_line_break_is_only_the_rule_s_business(self):
        cut = BAD.rstrip("\n")
        self.assertEqual(FIXED.rstrip("\n").encode(), self.fixed(cut, *ONLY))
        self.assertEqual(FIXED.encode(), self.fixed(cut))

    def test_the_last_line_break_has_the_style_of_the_file(self):
        cut = BAD.rstrip("\n").replace("\n", "\r\n")
        self.assertEqual(FIXED.replace("\n", "\r\n").encode(), self.fixed(cut))

    def test_a_second_run_changes_no_byte_and_writes_nothing(self):
        self.write("a.md", BAD.replace("\n", "\r\n").rstrip("\r\n"))
        self.lint("--fix", "a.md")
        once, before = self.read("a.md"), os.stat(self.folder / "a.md")
        result = self.lint("--fix", "a.md")
        self.assertCode(0, result)
        after = os.stat(self.folder / "a.md")
        self.assertEqual(once, self.read("a.md"))
        self.assertEqual((before.st_ino, before.st_mtime_ns), (after.st_ino, after.st_mtime_ns))

    def test_a_clean_file_beside_a_bad_one_is_not_written(self):
        self.write("clean.md", CLEAN)
        self.write("bad.md", BAD)
        before = os.stat(self.folder / "clean.md")
        self.lint("--fix", ".")
        after = os.stat(self.folder / "clean.md")
        self.assertEqual((before.st_ino, before.st_mtime_ns), (after.st_ino, after.st_mtime_ns))
        self.assertEqual(FIXED, self.text("bad.md"))

    def test_a_problem_without_a_fix_stays(self):
        self.assertEqual(UNFIXABLE.encode(), self.fixed(UNFIXABLE))

    def test_only_selected_rules_mend(self):
        self.assertEqual(BAD.encode(), self.fixed(BAD, "--ignore", "duplicate-author"))

    def test_mended_files_are_clean_also_with_many_threads(self):
        for number in range(40):
            self.write(f"many/{number}.md", BAD)
        self.assertCode(0, self.lint("--fix", *ONLY, "--jobs", "8", "many"))
        for number in range(40):
            self.assertEqual(FIXED, self.text(f"many/{number}.md"))


class UnsafeFix(Case):
    NEAR = digest(paper(authors="José García, Mina Park, Jose Garcia"))

    def test_an_unsafe_fix_is_offered_and_not_applied(self):
        self.write("a.md", self.NEAR)
        result = self.jsonl("--fix", "a.md")
        self.assertCode(1, result)
        self.assertEqual([("near-duplicate-author", "unsafe")],
                         [(report["rule"], report["fix"]["safety"]) for report in result.reports])
        self.assertEqual(self.NEAR, self.text("a.md"))

    def test_a_safe_one_in_the_same_file_is_applied_alone(self):
        self.write("a.md", digest(paper(authors="José García, Mina Park, Mina Park, Jose Garcia")))
        result = self.jsonl("--fix", "a.md")
        self.assertEqual(["near-duplicate-author"], [report["rule"] for report in result.reports])
        self.assertEqual(self.NEAR, self.text("a.md"))

    def test_it_is_applied_when_asked_for(self):
        self.write("a.md", self.NEAR)
        result = self.lint("--fix", "--unsafe-fixes", "a.md")
        self.assertCode(0, result)
        self.assertEqual(1, self.text("a.md").count("Garc"))

    def test_unsafe_fixes_alone_write_nothing(self):
        self.write("a.md", self.NEAR)
        self.lint("--unsafe-fixes", "a.md")
        self.assertEqual(self.NEAR, self.text("a.md"))


class OnDisk(Case):
    def test_mode_stays(self):
        for mode in (0o600, 0o644, 0o664, 0o755):
            with self.subTest(oct(mode)):
                self.write("a.md", BAD, mode=mode)
                self.assertCode(0, self.lint("--fix", "a.md"))
                self.assertEqual(FIXED, self.text("a.md"))
                self.assertEqual(mode, stat.S_IMODE((self.folder / "a.md").stat().st_mode))

    def test_mode_does_not_depend_on_the_umask(self):
        self.write("a.md", BAD, mode=0o664)
        self.lint("--fix", "a.md", umask=0o077)
        self.assertEqual(FIXED, self.text("a.md"))
        self.assertEqual(0o664, stat.S_IMODE((self.folder / "a.md").stat().st_mode))

    def test_owner_stays(self):
        if os.geteuid() != 0:
            self.skipTest("only root can make a file of somebody else's")
        os.chown(self.write("a.md", BAD), NOBODY, NOBODY)
        self.assertCode(0, self.lint("--fix", "a.md"))
        info = (self.folder / "a.md").stat()
        self.assertEqual((FIXED, NOBODY, NOBODY), (self.text("a.md"), info.st_uid, info.st_gid))

    def test_a_symbolic_link_stays_one(self):
        self.write("real/a.md", BAD)
        (self.folder / "link.md").symlink_to("real/a.md")
        self.assertCode(0, self.lint("--fix", "link.md"))
        self.assertEqual("real/a.md", os.readlink(self.folder / "link.md"))
        self.assertEqual(FIXED, self.text("real/a.md"))

    def test_a_file_and_a_link_to_it_in_one_run(self):
        self.write("a.md", BAD)
        (self.folder / "link.md").symlink_to("a.md")
        result = self.lint("--fix", *ONLY, "a.md", "link.md")
        self.assertCode(0, result)
        self.assertEqual(FIXED, self.text("a.md"))

    def test_a_hard_link_is_not_parted_from_the_others(self):
        self.write("folder/a.md", BAD)
        os.link(self.folder / "folder/a.md", self.folder / "b.md")
        self.check_lost_nothing("folder/a.md", self.lint("--fix", "folder/a.md"))
        self.assertTrue(os.path.samefile(self.folder / "folder/a.md", self.folder / "b.md"))

    def test_nothing_is_left_beside_the_file(self):
        self.write("a.md", BAD)
        self.lint("--fix", "a.md")
        self.assertEqual([".git", "a.md"], sorted(os.listdir(self.folder)))

    def check_lost_nothing(self, path, result):
        self.assertOneError(result, path)
        self.assertEqual(BAD, self.text(path))
        self.assertEqual([os.path.basename(path)], os.listdir((self.folder / path).parent))

    def test_read_only_folder(self):
        self.write("folder/a.md", BAD)
        self.write("other/b.md", BAD)
        os.chmod(self.folder / "folder", 0o555)
        os.chmod(self.folder / "other", 0o777)
        os.chmod(self.folder / "other/b.md", 0o666)
        if os.geteuid() == 0:
            os.chown(self.folder / "other/b.md", NOBODY, NOBODY)
        result = self.lint("--fix", "folder/a.md", "other/b.md", as_nobody=True)
        self.check_lost_nothing("folder/a.md", result)
        self.assertEqual(FIXED, self.text("other/b.md"))

    def test_write_protected_file(self):
        self.write("folder/a.md", BAD, mode=0o444)
        if os.geteuid() == 0:
            os.chown(self.folder / "folder", NOBODY, NOBODY)
            os.chown(self.folder / "folder/a.md", NOBODY, NOBODY)
        self.check_lost_nothing("folder/a.md", self.lint("--fix", "folder/a.md", as_nobody=True))

    def test_what_could_not_be_written_is_still_reported(self):
        self.write("folder/a.md", BAD, mode=0o444)
        os.chmod(self.folder / "folder", 0o555)
        result = self.jsonl("--fix", "folder/a.md", as_nobody=True)
        self.assertOneError(result, "folder/a.md")
        self.assertEqual(["duplicate-author"], [report["rule"] for report in result.reports])

    def test_a_write_that_fails_midway_leaves_the_old_file(self):
        # The same as a full disk: after 100 bytes every write to a file fails.
        self.write("folder/a.md", BAD)

        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

        self.check_lost_nothing("folder/a.md", self.lint("--fix", "folder/a.md", preexec_fn=limit, restore_signals=False))


if __name__ == "__main__":
    main()
