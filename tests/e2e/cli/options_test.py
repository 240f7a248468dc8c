"""Options that can't be taken, and those that answer by themselves."""

from harness import BAD, Case, main


class BadOptions(Case):
    def check(self, *arguments, parts):
        self.write("a.md", BAD)
        result = self.lint(*arguments)
        self.assertOneError(result, *parts)
        self.assertEqual("", result.out)

    def test_unknown_option(self):
        self.check("--frobnicate", "a.md", parts=["--frobnicate"])

    def test_option_without_its_value(self):
        self.check("a.md", "--format", parts=["--format"])

    def test_unknown_format(self):
        self.check("--format", "yaml", "a.md", parts=["yaml", "jsonl", "sarif", "text"])

    def test_jobs_that_are_no_number(self):
        self.check("--jobs", "many", "a.md", parts=["--jobs", "many"])

    def test_no_jobs(self):
        self.check("--jobs", "0", "a.md", parts=["--jobs"])

    def test_unknown_language(self):
        self.check("--lang", "xx", "a.md", parts=["--lang", "ko"])

    def test_unknown_choice_of_color(self):
        self.check("--color", "pink", "a.md", parts=["--color", "always"])

    def test_missing_config(self):
        self.check("--config", "no.toml", "a.md", parts=["no.toml", "doesn't exist"])

    def test_missing_list_of_files(self):
        self.check("--files-from", "no.txt", parts=["no.txt", "doesn't exist"])

    def test_standard_input_mixed_with_files(self):
        self.check("-", "a.md", parts=["-"])

    def test_a_bad_option_writes_nothing(self):
        self.write("a.md", BAD)
        self.lint("--fix", "--frobnicate", "a.md")
        self.assertEqual(BAD, self.text("a.md"))


class Answers(Case):
    def test_help_names_every_option(self):
        result = self.lint("--help")
        self.assertCode(0, result)
        self.assertEqual("", result.err)
        for option in ("--fix", "--unsafe-fixes", "--diff", "--select", "--extend-select", "--ignore", "--format",
                       "--output", "--config", "--files-from", "--stdin-filename", "--jobs", "--exit-zero", "--lang",
                       "--color"):
            self.assertIn(option, result.out)

    def test_help_speaks_korean(self):
        self.assertIn("종료 코드", self.lint("--help", env={"LC_ALL": "ko_KR.UTF-8"}).out)
        self.assertIn("종료 코드", self.lint("--lang", "ko", "--help").out)

    def test_help_tells_the_exit_codes(self):
        self.assertIn("Exit codes", self.lint("--help").out)

    def test_version(self):
        result = self.lint("--version")
        self.assertCode(0, result)
        self.assertRegex(result.out, r"\Adigestlint \d+\.\d+\.\d+\n\Z")

    def test_a_path_that_begins_with_a_dash_comes_after_two(self):
        self.write("-a.md", BAD)
        self.assertEqual(["-a.md"], self.paths("--", "-a.md"))


if __name__ == "__main__":
    main()
