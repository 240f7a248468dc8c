"""--files-from: a list of paths, as `git diff --name-only` gives it."""

from harness import BAD, CLEAN, Case, main


class FilesFrom(Case):
    def setUp(self):
        super().setUp()
        self.write("a.md", BAD)
        self.write("b.md", BAD)
        self.write("c d 오늘.md", BAD)

    def test_from_a_file(self):
        self.write("list.txt", "a.md\nc d 오늘.md\n")
        self.assertEqual(["a.md", "c d 오늘.md"], self.paths("--files-from", "list.txt"))

    def test_from_standard_input(self):
        self.assertEqual(["a.md", "c d 오늘.md"], self.paths("--files-from", "-", stdin="a.md\nc d 오늘.md\n"))

    def test_parted_by_nul(self):
        self.assertEqual(["a.md", "b.md"], self.paths("--files-from", "-", stdin="a.md\0b.md\0"))

    def test_without_a_last_line_break_with_blank_lines_and_crlf(self):
        self.assertEqual(["a.md", "b.md"], self.paths("--files-from", "-", stdin="\r\na.md\r\n\n\nb.md"))

    def test_paths_are_relative_to_the_current_folder_not_to_the_list(self):
        self.write("lists/list.txt", "a.md\n")
        self.assertEqual(["a.md"], self.paths("--files-from", "lists/list.txt"))

    def test_paths_of_the_command_line_are_added(self):
        self.assertEqual(["a.md", "b.md"], self.paths("--files-from", "-", "b.md", stdin="a.md\n"))

    def test_a_path_in_both_is_linted_once(self):
        self.assertEqual(1, len(self.jsonl("--files-from", "-", "a.md", stdin="a.md\n./a.md\n").reports))

    def test_an_empty_list_lints_nothing(self):
        # `git diff --name-only | digestlint --files-from -` must not fall back to the whole folder.
        result = self.jsonl("--files-from", "-", stdin="")
        self.assertCode(0, result)
        self.assertEqual("", result.out)

    def test_a_missing_path_is_an_error_and_the_others_are_linted(self):
        result = self.jsonl("--files-from", "-", stdin="gone.md\nb.md\n")
        self.assertOneError(result, "gone.md")
        self.assertEqual(["b.md"], [report["path"] for report in result.reports])

    def test_folders_may_be_listed(self):
        self.write("2024/06/03.md", BAD)
        self.assertEqual(["2024/06/03.md"], self.paths("--files-from", "-", stdin="2024\n"))

    def test_fix_mends_what_is_listed_and_nothing_else(self):
        self.assertCode(0, self.lint("--fix", "--files-from", "-", stdin="a.md\n"))
        self.assertNotEqual(BAD, self.text("a.md"))
        self.assertEqual(BAD, self.text("b.md"))

    def test_a_listed_digest_that_is_clean_gives_0(self):
        self.write("clean.md", CLEAN)
        self.assertCode(0, self.lint("--files-from", "-", stdin="clean.md\n"))


if __name__ == "__main__":
    main()
