"""--select, --extend-select and --ignore: rules, groups, `all`; and what stands above what."""

from harness import Case, digest, main, paper

# Several problems at once: a repeated author (on), a vote that is no number (on), blanks at a line's end (off), and
# no last line break (on).
TEXT = digest(
    paper(1, authors="Jisoo Han, Jisoo Han", vote="many"),
    paper(2).replace("Vote: 12", "Vote: 12   "),
).rstrip("\n")


class Selection(Case):
    def setUp(self):
        super().setUp()
        self.write("a.md", TEXT)

    def check(self, expected, *arguments):
        self.assertEqual(expected, self.rules(*arguments, "a.md"))

    def test_default(self):
        self.check(["duplicate-author", "final-newline", "vote-format"])

    def test_select_one(self):
        self.check(["vote-format"], "--select", "vote-format")

    def test_select_several_by_commas(self):
        self.check(["duplicate-author", "vote-format"], "--select", "vote-format,duplicate-author")

    def test_select_several_by_repeating(self):
        self.check(["duplicate-author", "vote-format"], "--select", "vote-format", "--select", "duplicate-author")

    def test_an_option_takes_one_value_and_leaves_the_path(self):
        self.assertEqual(["vote-format"], self.rules("a.md", "--select", "vote-format"))
        self.assertEqual(["vote-format"], self.rules("--select", "vote-format", "a.md"))
        self.assertEqual(["vote-format"], self.rules("--select=vote-format", "a.md"))

    def test_select_a_group(self):
        self.check(["duplicate-author"], "--select", "authors")

    def test_a_group_brings_its_rules_that_are_off(self):
        self.check(["final-newline", "trailing-space"], "--select", "layout")

    def test_select_all_but(self):
        self.assertIn("trailing-space", self.rules("--select", "all", "a.md"))
        self.assertNotIn("trailing-space", self.rules("--select", "all", "--ignore", "trailing-space", "a.md"))

    def test_extend_select_adds(self):
        self.check(["duplicate-author", "final-newline", "trailing-space", "vote-format"],
                   "--extend-select", "trailing-space")

    def test_ignore_takes_away(self):
        self.check(["final-newline", "vote-format"], "--ignore", "duplicate-author")
        self.check(["vote-format"], "--ignore", "authors,layout")

    def test_ignore_stands_above_select(self):
        self.check(["vote-format"], "--select", "vote-format,duplicate-author", "--ignore", "duplicate-author")

    def test_the_command_line_stands_above_the_config(self):
        self.write("digestlint.toml", 'select = ["vote-format"]\nignore = ["duplicate-author"]\n')
        self.check(["vote-format"])
        self.check(["duplicate-author"], "--select", "duplicate-author")
        self.check(["duplicate-author", "vote-format"], "--extend-select", "duplicate-author")
        self.check([], "--ignore", "vote-format")


if __name__ == "__main__":
    main()
