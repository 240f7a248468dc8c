"""--changed-since REV: only problems on lines that were changed since then, as git says."""

import shutil
import subprocess

from harness import BAD, CLEAN, FIXED, ONLY, Case, digest, main, paper


class ChangedSince(Case):
    def setUp(self):
        super().setUp()
        shutil.rmtree(self.folder / ".git")
        self.git("init", "-q", "-b", "main")

    def git(self, *arguments, cwd=None):
        identity = ("-c", "user.name=Mina", "-c", "user.email=mina@example.org", "-c", "commit.gpgsign=false")
        return subprocess.run(["git", *identity, *arguments], cwd=cwd or self.folder, check=True, capture_output=True,
                              env=self.environment(GIT_CONFIG_NOSYSTEM="1")).stdout.decode()

    def commit(self, message="a change"):
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)

    def reported(self, *arguments, since="main", **keywords):
        result = self.jsonl("--changed-since", since, *ONLY, *(arguments or (".",)), **keywords)
        self.assertEqual("", result.err)
        return [(report["path"], report["line"]) for report in result.reports]

    def old_and_new(self):
        """A digest with an old mistake on main and a new one on a branch, and a file that nobody touched."""
        self.write("a.md", digest(paper(1, authors="A Kim, A Kim"), paper(2)))
        self.write("untouched.md", BAD)
        self.commit()
        self.git("checkout", "-q", "-b", "branch")
        self.write("a.md", "\n\n" + digest(paper(1, authors="A Kim, A Kim"), paper(2, authors="B Lee, B Lee")))
        return "a.md", 2 + self.text("a.md").splitlines().index("Authors: B Lee, B Lee") - 1

    def test_only_the_new_one(self):
        place = self.old_and_new()
        for step in ("in the work tree", "in the index", "committed"):
            with self.subTest(step):
                self.assertEqual([place], self.reported())
            self.git("add", "-A") if step == "in the work tree" else None
            self.commit() if step == "in the index" else None
        self.assertCode(0, self.lint("--changed-since", "HEAD", *ONLY, "."))

    def test_what_main_did_meanwhile_is_not_ours(self):
        place = self.old_and_new()
        self.commit()
        self.git("checkout", "-q", "main")
        self.write("untouched.md", CLEAN)
        self.commit()
        self.git("checkout", "-q", "branch")
        self.assertEqual([place], self.reported())

    def test_a_new_file_counts_whole(self):
        self.write("old.md", BAD)
        self.commit()
        self.write("new.md", BAD)
        self.assertEqual([("new.md", 9)], self.reported())
        self.git("add", "-N", "new.md")
        self.assertEqual([("new.md", 9)], self.reported())
        self.commit()
        self.assertEqual([("new.md", 9)], self.reported(since="HEAD~1"))

    def test_a_file_that_git_ignores_counts_whole_when_it_is_named(self):
        self.write(".gitignore", "drafts/\n")
        self.commit()
        self.write("drafts/a.md", BAD)
        self.assertEqual([("drafts/a.md", 9)], self.reported("drafts/a.md"))

    def test_a_rename_changes_no_line(self):
        self.write("2024/a.md", digest(paper(1, authors="A Kim, A Kim"), paper(2), paper(3)))
        self.commit()
        self.write("2025/b.md", self.text("2024/a.md").replace("Vote: 12\n\nAuthors: Jisoo Han", "Vote: 12\n\nAuthors: C Oh, C Oh, Jisoo Han", 1))
        (self.folder / "2024/a.md").unlink()
        self.git("add", "-A")
        report, = self.reported()
        self.assertEqual("2025/b.md", report[0])
        self.assertIn("C Oh", self.text("2025/b.md").splitlines()[report[1] - 1])

    def test_a_deleted_line_and_a_deleted_file(self):
        self.write("a.md", BAD)
        self.write("gone.md", BAD)
        self.commit()
        self.write("a.md", BAD.replace("Vote: 12\n\n", ""))
        (self.folder / "gone.md").unlink()
        self.assertEqual([], self.reported())

    def test_lines_that_look_like_a_diff(self):
        self.write("a.md", BAD)
        self.commit()
        awkward = "\n++ b/other.md\n@@ -1 +1 @@\n-- a\ndiff --git a/x b/x\n\\ No newline\n"
        self.write("a.md", BAD + awkward)
        self.commit()
        self.write("a.md", BAD.replace("Mina Park", "Mina Parks") + awkward.replace("other", "another").replace("+1 ", "+2 "))
        self.assertEqual([("a.md", 9)], self.reported(since="HEAD"))
        self.write("a.md", BAD + awkward.replace("other", "another"))
        self.assertEqual([], self.reported(since="HEAD"))

    def test_line_ends(self):
        # git knows \n alone; a lone \r ends a line for us and for Markdown.
        text = "<!-- one\rtwo\rthree -->\n\n" + digest(paper(1, authors="A Kim, A Kim"), paper(2))
        self.write("a.md", text)
        self.write("b.md", text.replace("\n", "\r\n"))
        self.commit()
        for path, end in (("a.md", "\n"), ("b.md", "\r\n")):
            with self.subTest(path):
                self.write(path, self.text(path).replace("Authors: A Kim, A Kim", "Authors: A Kim, A  Kim"))
                self.assertEqual([path], [report[0] for report in self.reported(path)])
                self.git("checkout", "-q", path)
                self.write(path, self.text(path).replace(f"Vote: 12{end}", f"Vote: 13{end}"))
                self.assertEqual([], self.reported(path))

    def test_names_that_hurt(self):
        for path in ("2024/오늘 요약.md", "a\tb.md", 'q"uote.md', "줄\n바꿈.md", "칸 \\n.md"):
            with self.subTest(path):
                self.write(path, BAD)
                self.commit()
                self.write(path, BAD.replace("Mina Park", "Mina Parks"))
                self.assertEqual([(path, 9)], self.reported(path, since="HEAD"))
                self.write(path, BAD + "\n")
                self.assertEqual([], self.reported(path, since="HEAD"))

    def test_somebody_s_git_config_changes_nothing(self):
        self.old_and_new()
        want = self.reported()
        for key, value in (("diff.noprefix", "true"), ("diff.mnemonicPrefix", "true"), ("color.ui", "always"),
                           ("diff.context", "9"), ("diff.interHunkContext", "99"), ("diff.external", "false"),
                           ("diff.renames", "false"), ("core.quotePath", "true"), ("diff.relative", "true"),
                           ("core.pager", "false")):
            with self.subTest(key):
                self.git("config", key, value)
                self.assertEqual(want, self.reported())
                self.git("config", "--unset", key)

    def test_from_a_folder_below_and_from_outside(self):
        self.write("2024/a.md", BAD)
        self.commit()
        self.write("2024/a.md", BAD.replace("Mina Park", "Mina Parks"))
        self.assertEqual([("a.md", 9)], self.reported("a.md", since="HEAD", cwd=self.folder / "2024"))
        path = str(self.folder / "2024/a.md")
        self.assertEqual([(path, 9)], self.reported(path, since="HEAD", cwd=self.folder.parent))

    def test_fix_mends_only_what_is_reported(self):
        self.old_and_new()
        self.assertCode(0, self.lint("--fix", "--changed-since", "main", *ONLY, "."))
        self.assertIn("Authors: A Kim, A Kim\n", self.text("a.md"))
        self.assertIn("Authors: B Lee\n", self.text("a.md"))
        self.assertEqual(BAD, self.text("untouched.md"))

    def test_fixes_that_take_several_rounds_stay_in_their_lines(self):
        old = "Authors: A Kim, A Kim"
        self.write("a.md", digest(paper(1), paper(2, authors="A Kim, A Kim")))
        self.commit()
        self.write("a.md", digest(paper(1, authors="B Lee, B Lee, B Lee, B Lee, C Oh, C Oh"), paper(2, authors="A Kim, A Kim")))
        self.assertCode(0, self.lint("--fix", "--changed-since", "HEAD", "--select", "authors", "."))
        self.assertIn("Authors: B Lee, C Oh\n", self.text("a.md"))
        self.assertIn(old, self.text("a.md"))

    def test_it_says_what_it_left_out(self):
        self.old_and_new()
        self.assertIn("2 problems on lines that were not changed are not shown", self.lint("--changed-since", "main", *ONLY, ".").out)

    def test_with_a_baseline(self):
        self.write("a.md", BAD)
        self.commit()
        self.lint("baseline", *ONLY, ".")
        self.write("a.md", BAD.replace("Jisoo Han, Mina", "Jisoo Han, Tomas Vale, Mina"))
        self.assertEqual([("a.md", 9)], self.reported(since="HEAD"))
        self.assertEqual([], self.reported("--baseline", "digestlint-baseline.txt", ".", since="HEAD"))

    def test_mistakes(self):
        self.write("a.md", BAD)
        self.commit()
        for revision in ("nowhere", "--output=x", "-p", "", "HEAD:a.md", "a b"):
            with self.subTest(revision):
                self.assertOneError(self.lint(f"--changed-since={revision}", "."), "no revision")
        self.assertFalse((self.folder / "x").exists())
        self.assertOneError(self.lint("--changed-since", "HEAD", "-", stdin=BAD), "standard input")
        self.git("checkout", "-q", "--orphan", "other")
        self.git("commit", "-q", "-m", "another root")
        self.assertOneError(self.lint("--changed-since", "main", "."), "no commit in common")

    def test_outside_of_a_repository(self):
        self.write("a.md", BAD)
        shutil.rmtree(self.folder / ".git")
        self.assertOneError(self.lint("--changed-since", "main", "."), "needs a git repository")
        (self.folder / ".git").mkdir()  # something that git doesn't take for one
        self.assertOneError(self.lint("--changed-since", "main", "."), "git can't tell", "not a git repository")

    def test_without_git(self):
        self.write("a.md", BAD)
        self.commit()
        self.assertOneError(self.lint("--changed-since", "HEAD", ".", env={"PATH": str(self.folder)}), "git isn't installed")

    def test_korean(self):
        self.write("a.md", BAD)
        self.commit()
        self.assertIn("리비전이 없습니다", self.lint("--lang", "ko", "--changed-since", "nowhere", ".").err)


if __name__ == "__main__":
    main()
