"""digestlint.toml: which one applies, what it may say, and what is said about a wrong one."""

from harness import BAD, Case, bad, digest, main, paper

QUIET = 'ignore = ["duplicate-author"]\n'


class Finding(Case):
    def test_beside_the_file(self):
        self.write("2024/digestlint.toml", QUIET)
        self.write("2024/a.md", BAD)
        self.write("b.md", bad(2))
        self.assertEqual(["b.md"], self.paths("2024/a.md", "b.md"))

    def test_above_the_file(self):
        self.write("digestlint.toml", QUIET)
        self.write("2024/06/a.md", BAD)
        self.assertEqual([], self.paths("."))

    def test_it_is_sought_from_the_file_not_from_the_current_folder(self):
        self.write("elsewhere/digestlint.toml", QUIET)
        self.write("2024/a.md", BAD)
        self.assertEqual(["../2024/a.md"], self.paths("../2024/a.md", cwd=self.folder / "elsewhere"))
        self.write("2024/digestlint.toml", QUIET)
        self.assertEqual([], self.paths("../2024/a.md", cwd=self.folder / "elsewhere"))

    def test_the_nearest_one_alone_counts(self):
        self.write("digestlint.toml", QUIET)
        self.write("2024/digestlint.toml", "")
        self.write("2024/a.md", BAD)
        self.assertEqual(["2024/a.md"], self.paths("."))

    def test_the_search_ends_at_the_repository_s_root(self):
        self.write("digestlint.toml", QUIET)
        self.write("inner/.git/HEAD", "ref: refs/heads/main\n")
        self.write("inner/a.md", BAD)
        self.assertEqual(["inner/a.md"], self.paths("."))

    def test_config_stands_above_all_that_is_found(self):
        self.write("digestlint.toml", QUIET)
        self.write("other.toml", "")
        self.write("2024/a.md", BAD)
        self.assertEqual(["2024/a.md"], self.paths("--config", "other.toml", "."))
        self.assertEqual(["a.md"], self.paths("--config", "../other.toml", "a.md", cwd=self.folder / "2024"))

    def test_no_config(self):
        self.write("digestlint.toml", QUIET)
        self.write("a.md", BAD)
        self.assertEqual(["a.md"], self.paths("--no-config", "a.md"))

    def test_verbose_says_which(self):
        config = self.write("digestlint.toml", "")
        self.write("a.md", BAD)
        self.assertIn(f"a.md: config: {config}", self.lint("--verbose", "a.md").err)


class Contents(Case):
    def setUp(self):
        super().setUp()
        self.write("2023/a.md", bad(1))
        self.write("2024/a.md", bad(2))

    def severities(self):
        return [(report["path"], report["severity"]) for report in self.jsonl(".").reports]

    def test_severity(self):
        self.write("digestlint.toml", '[rules.duplicate-author]\nseverity = "note"\n')
        self.assertEqual([("2023/a.md", "note"), ("2024/a.md", "note")], self.severities())

    def test_severity_in_short(self):
        self.write("digestlint.toml", '[rules]\nduplicate-author = "warning"\n')
        self.assertEqual([("2023/a.md", "warning"), ("2024/a.md", "warning")], self.severities())

    def test_off(self):
        self.write("digestlint.toml", '[rules]\nduplicate-author = "off"\n')
        self.assertEqual([], self.paths("."))

    def test_override_by_path(self):
        self.write("digestlint.toml", '[[overrides]]\npaths = ["2023/"]\nrules.duplicate-author = "note"\n')
        self.assertEqual([("2023/a.md", "note"), ("2024/a.md", "error")], self.severities())

    def test_override_that_ignores(self):
        self.write("digestlint.toml", '[[overrides]]\npaths = ["2023/*.md"]\nignore = ["authors"]\n')
        self.assertEqual(["2024/a.md"], self.paths("."))

    def test_a_later_override_stands_above_an_earlier_one(self):
        self.write("digestlint.toml", '[[overrides]]\npaths = ["*.md"]\nrules.duplicate-author = "note"\n'
                                      '[[overrides]]\npaths = ["2024/"]\nrules.duplicate-author = "warning"\n')
        self.assertEqual([("2023/a.md", "note"), ("2024/a.md", "warning")], self.severities())

    def test_exclude(self):
        self.write("digestlint.toml", 'exclude = ["2023/"]\n')
        self.assertEqual(["2024/a.md"], self.paths("."))

    def test_exclude_holds_for_named_files_too(self):
        # pre-commit names files: whoever excludes one does not want to say so twice.
        self.write("digestlint.toml", 'exclude = ["2023/"]\n')
        result = self.jsonl("2023/a.md")
        self.assertCode(0, result)
        self.assertEqual("", result.out)

    def test_exclude_is_relative_to_its_config(self):
        self.write("2023/digestlint.toml", 'exclude = ["/a.md"]\n')
        self.assertEqual(["2024/a.md"], self.paths("."))

    def test_extends(self):
        self.write("shared/base.toml", QUIET)
        self.write("digestlint.toml", 'extends = "shared/base.toml"\n')
        self.assertEqual([], self.paths("."))

    def test_extends_is_relative_to_the_config_and_is_overruled(self):
        self.write("base.toml", '[rules]\nduplicate-author = "note"\n')
        self.write("2023/digestlint.toml", 'extends = "../base.toml"\n')
        self.write("2024/digestlint.toml", 'extends = "../base.toml"\n[rules]\nduplicate-author = "warning"\n')
        self.assertEqual([("2023/a.md", "note"), ("2024/a.md", "warning")], self.severities())


class Mistakes(Case):
    """The error has the place and the mend, and files of other configs are linted all the same."""

    def check(self, config, *parts):
        self.write("wrong/digestlint.toml", config)
        self.write("wrong/a.md", BAD)
        self.write("wrong/b.md", BAD)
        self.write("right/c.md", BAD)
        result = self.jsonl(".")
        self.assertOneError(result, *parts)
        self.assertEqual(["right/c.md"], [report["path"] for report in result.reports])

    def test_no_toml(self):
        self.check('select = ["all"]\nignore = [\n', "wrong/digestlint.toml:", "TOML")

    def test_unknown_key(self):
        self.check('\nextend_select = ["all"]\n', "wrong/digestlint.toml:2:1", "extend_select", "did you mean", "extend-select")

    def test_unknown_rule_in_a_list(self):
        self.check('ignore = ["duplicate-autor"]\n', "wrong/digestlint.toml:1:", "duplicate-autor", "duplicate-author")

    def test_unknown_rule_in_a_table(self):
        self.check('[rules.duplicate-autor]\nseverity = "note"\n', "wrong/digestlint.toml:1:", "duplicate-author")

    def test_unknown_option_of_a_rule(self):
        self.check('[rules.duplicate-author]\nsevertiy = "note"\n', "wrong/digestlint.toml:2:1", "severity")

    def test_wrong_type(self):
        self.check('exclude = "2023/"\n', "wrong/digestlint.toml:1:11", "exclude", "list")

    def test_unknown_severity(self):
        self.check('[rules]\nduplicate-author = "fatal"\n', "wrong/digestlint.toml:2:20", "warning")

    def test_override_without_paths(self):
        self.check('[[overrides]]\nignore = ["authors"]\n', "wrong/digestlint.toml:1:", "paths")

    def test_extends_a_file_that_is_not_there(self):
        self.check('extends = "gone.toml"\n', "wrong/digestlint.toml:1:", "gone.toml")

    def test_extends_itself(self):
        self.check('extends = "digestlint.toml"\n', "wrong/digestlint.toml:1:", "circle")

    def test_not_utf_8(self):
        self.check(b'# caf\xe9\n', "wrong/digestlint.toml")

    def test_a_folder_of_that_name(self):
        self.write("wrong/digestlint.toml/x", "")
        self.write("wrong/a.md", BAD)
        self.assertOneError(self.lint("wrong/a.md"), "wrong/digestlint.toml", "folder")

    def test_with_config_nothing_is_linted(self):
        self.write("mine.toml", "select = 1\n")
        self.write("a.md", BAD)
        result = self.jsonl("--config", "mine.toml", "a.md")
        self.assertOneError(result, "mine.toml:1:10", "list")
        self.assertEqual("", result.out)

    def test_fix_writes_nothing_under_a_wrong_config(self):
        self.write("digestlint.toml", "selct = []\n")
        self.write("a.md", BAD)
        self.assertOneError(self.lint("--fix", "a.md"), "digestlint.toml:1:1", "select")
        self.assertEqual(BAD, self.text("a.md"))


class OfRules(Case):
    def test_an_option_changes_what_is_reported(self):
        # missing-vote can be told that votes are not required.
        self.write("a.md", digest(paper()).replace("Vote: 12\n\n", ""))
        self.assertEqual(["missing-vote"], self.rules("a.md"))
        self.write("digestlint.toml", '[rules]\nmissing-vote = "off"\n')
        self.assertEqual([], self.rules("a.md"))


if __name__ == "__main__":
    main()
