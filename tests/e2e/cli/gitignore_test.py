"""What is found in a folder, and what isn't."""

from harness import BAD, Case, main


class Folders(Case):
    def check(self, expected, *arguments, **keywords):
        self.assertEqual(expected, self.paths(*(arguments or (".",)), **keywords))

    def test_markdown_at_any_depth_and_nothing_else(self):
        for path in ("a.md", "b.markdown", "C.MD", "2024/06/03.md", "notes.txt", "md", "x.md.orig"):
            self.write(path, BAD)
        self.check(["2024/06/03.md", "C.MD", "a.md", "b.markdown"])

    def test_hidden_files_and_folders_are_left_out(self):
        for path in ("a.md", ".hidden.md", ".git/b.md", ".cache/c.md"):
            self.write(path, BAD)
        self.check(["a.md"])

    def test_markdown_that_is_no_digest_is_left_out_unless_named(self):
        self.write("README.md", "# About us\n\nHow we write.")
        self.write("a.md", BAD)
        self.check(["a.md"])
        self.check(["README.md"], "--select", "final-newline", "README.md")

    def test_links_to_folders_are_not_followed(self):
        self.write("real/a.md", BAD)
        (self.folder / "link").symlink_to("real")
        (self.folder / "real/around").symlink_to("..")
        self.check(["real/a.md"])

    def test_a_file_that_is_named_and_found_is_linted_once(self):
        self.write("2024/a.md", BAD)
        result = self.jsonl("2024", "2024/a.md", "./2024/a.md", "2024/../2024/a.md", str(self.folder / "2024/a.md"))
        self.assertEqual(1, len(result.reports), result)


class Gitignore(Case):
    def setUp(self):
        super().setUp()
        for path in ("a.md", "draft.md", "drafts/b.md", "2024/c.md", "2024/draft.md", "2024/keep/draft.md"):
            self.write(path, BAD)

    def check(self, expected, *arguments, **keywords):
        self.assertEqual(expected, self.paths(*(arguments or (".",)), **keywords))

    def test_without_one_everything_is_found(self):
        self.check(["2024/c.md", "2024/draft.md", "2024/keep/draft.md", "a.md", "draft.md", "drafts/b.md"])

    def test_names_anchors_folders(self):
        self.write(".gitignore", "# ours\n\n/draft.md\ndrafts/\n")
        self.check(["2024/c.md", "2024/draft.md", "2024/keep/draft.md", "a.md"])

    def test_a_name_holds_at_every_depth(self):
        self.write(".gitignore", "draft.md\n")
        self.check(["2024/c.md", "a.md", "drafts/b.md"])

    def test_a_nearer_one_takes_back(self):
        self.write(".gitignore", "draft.md\n")
        self.write("2024/keep/.gitignore", "!draft.md\n")
        self.check(["2024/c.md", "2024/keep/draft.md", "a.md", "drafts/b.md"])

    def test_those_above_the_named_folder_hold_up_to_the_repository_s_root(self):
        self.write(".gitignore", "draft.md\n")
        self.check(["2024/c.md"], "2024")
        self.check(["c.md"], ".", cwd=self.folder / "2024")

    def test_those_above_the_repository_do_not(self):
        self.write(".gitignore", "*.md\n")
        self.write("2024/.git/HEAD", "ref: refs/heads/main\n")
        self.check(["2024/c.md", "2024/draft.md", "2024/keep/draft.md"], "2024")

    def test_a_named_file_is_linted_all_the_same(self):
        self.write(".gitignore", "draft.md\n")
        self.check(["draft.md"], "draft.md")

    def test_fix_leaves_ignored_files_alone(self):
        self.write(".gitignore", "draft.md\n")
        self.lint("--fix", ".")
        self.assertEqual(BAD, self.text("2024/draft.md"))
        self.assertNotEqual(BAD, self.text("2024/c.md"))

    def test_git_agrees(self):
        import subprocess
        import shutil
        shutil.rmtree(self.folder / ".git")
        subprocess.run(["git", "init", "-q"], cwd=self.folder, check=True)
        names = ("one.md", "two words.md", "three.md", "a[b].md", "deep/x/one.md", "deep/two words.md", "오늘.md", "a.b.md")
        for name in names:
            self.write(f"t/{name}", BAD)
        self.write(".gitignore", "\n".join(
            ["t/**/one.md", "!t/one.md", "two\\ words.md", "t/t?ree.md", "a\\[b\\].md", "/오*.md", "*.b.md", "a.md   "]))
        listed = subprocess.run(["git", "-c", "core.quotePath=off", "ls-files", "--others", "--exclude-standard", "*.md"],
                                cwd=self.folder, check=True, capture_output=True, text=True, encoding="utf-8").stdout
        self.check(sorted(listed.splitlines()))


if __name__ == "__main__":
    main()
