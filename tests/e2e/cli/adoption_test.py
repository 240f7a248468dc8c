"""What helps a project to begin: init, config, --statistics, --shard, --verbose."""

import json
import tomllib

from harness import BAD, CLEAN, ONLY, UNFIXABLE, Case, digest, main, paper


def without_votes(number):
    return digest(paper(number)).replace("Vote: 12\n\n", "")


class Init(Case):
    def init(self, *arguments, code=0, **keywords):
        result = self.lint("init", *arguments, **keywords)
        self.assertCode(code, result)
        return result

    def config(self, path="digestlint.toml"):
        return tomllib.loads(self.text(path))

    def test_a_folder_without_problems(self):
        self.write("a.md", CLEAN)
        self.assertIn("0 of 0 problems", self.init().out)
        self.assertEqual({}, self.config())
        self.assertTrue(self.text("digestlint.toml").startswith("#"))
        self.assertCode(0, self.lint("."))

    def test_a_year_that_has_no_votes(self):
        for number in range(1, 5):
            self.write(f"2023/{number}.md", without_votes(number))
            self.write(f"2024/{number}.md", digest(paper(number + 10)))
        self.init()
        override, = self.config()["overrides"]
        self.assertEqual({"paths": ["/2023/"], "ignore": ["missing-vote"]}, override)
        self.assertIn("# 4 times in 4 of 4 digests", self.text("digestlint.toml"))
        self.assertEqual([], [rule for rule in self.rules(".") if rule == "missing-vote"])

    def test_a_custom_of_all_is_ignored_and_what_is_frequent_is_a_note(self):
        for number in range(10):
            votes = "many" if number >= 7 else "12"
            text = digest(paper(number, vote=votes))
            self.write(f"{number}.md", text.replace("![](https", "(https") if number < 6 else text)
        self.init()
        config = self.config()
        self.assertIn("missing-thumbnail", config["ignore"])
        self.assertEqual("note", config["rules"]["vote-format"])
        self.assertRegex(self.text("digestlint.toml"), r'"missing-thumbnail",  # 6 times in 6 of 10 digests')

    def test_what_fix_mends_is_not_looked_away_from(self):
        for number in range(5):
            self.write(f"{number}.md", digest(paper(number, authors="A Kim, A Kim")))
        self.assertIn("--fix` mends", self.init().out)
        self.assertNotIn("duplicate-author", self.text("digestlint.toml"))

    def test_it_never_writes_over_one(self):
        self.write("digestlint.toml", "ignore = []\n")
        self.assertOneError(self.init(code=2), "digestlint.toml", "already", "--force")
        self.assertEqual("ignore = []\n", self.text("digestlint.toml"))
        self.init("--force")
        self.assertEqual({}, self.config())

    def test_another_folder_and_none(self):
        self.write("digests/a.md", CLEAN)
        self.init("digests")
        self.assertEqual({}, self.config("digests/digestlint.toml"))
        self.assertOneError(self.init("nowhere", code=2), "nowhere", "isn't a folder")
        self.assertOneError(self.init("digests/a.md", code=2), "isn't a folder")

    def test_folders_whose_names_are_patterns(self):
        for folder in ("[2023]*", "#a b!", 'q"uo\\te'):
            for number in range(1, 4):
                self.write(f"{folder}/{number}.md", without_votes(number))
        for number in range(1, 12):
            self.write(f"z/{number}.md", digest(paper(number)))
        self.init()
        self.assertEqual(3, len(self.config()["overrides"]))
        self.assertNotIn("missing-vote", self.rules("."))

    def test_in_korean(self):
        self.write("a.md", CLEAN)
        self.init("--lang", "ko")
        self.assertIn("설정입니다", self.text("digestlint.toml"))
        self.assertEqual({}, self.config())


class Config(Case):
    TOML = """exclude = ["drafts/"]
ignore = ["single-bullet"]
extend-select = ["trailing-space"]
[rules.missing-vote]
severity = "note"
[[overrides]]
paths = ["2023/"]
ignore = ["missing-vote"]
"""

    def show(self, *arguments, **keywords):
        result = self.lint("config", *arguments, **keywords)
        self.assertCode(0, result)
        return result.out

    def test_what_it_prints_says_the_same_when_it_is_pasted(self):
        for path in ("2023/a.md", "2024/a.md"):
            with self.subTest(path):
                self.write("digestlint.toml", self.TOML)
                shown = self.show(path)
                config = tomllib.loads(shown)
                self.assertEqual(path == "2024/a.md", "missing-vote" in config["select"])
                self.assertIn("trailing-space", config["select"])
                self.assertNotIn("single-bullet", config["select"])
                self.assertEqual(["drafts/"], config["exclude"])
                self.write("digestlint.toml", shown)
                self.assertEqual(config, tomllib.loads(self.show(path)))

    def test_the_command_line_counts(self):
        self.assertEqual(["vote-format"], tomllib.loads(self.show("--select", "vote-format", "a.md"))["select"])

    def test_rules_of_its_own_are_named_but_cannot_be_pasted(self):
        self.write("digestlint.toml", """[[pattern]]
id = "no-foo"
message = "'{match}' goes without saying"
pattern = "foo"
bad = ["foo 모델입니다."]
good = ["bar 모델입니다."]
""")
        shown = self.show("a.md")
        self.assertIn('  # "no-foo",', shown)
        self.write("digestlint.toml", shown)
        self.assertNotIn("no-foo", self.show("a.md"))

    def test_it_says_where_it_is_from(self):
        config = self.write("digestlint.toml", self.TOML)
        self.assertIn(f"# 2023/a.md: config: {config} (the first one upwards), with [[overrides]] of {config}:6", self.show("2023/a.md"))
        self.assertNotIn("with [[overrides]]", self.show("2024/a.md"))
        self.assertIn("left out by `exclude`", self.show("drafts/a.md"))
        self.assertIn("--no-config", self.show("--no-config", "a.md"))

    def test_a_config_that_is_wrong(self):
        self.write("digestlint.toml", "selct = []\n")
        self.assertOneError(self.lint("config", "a.md"), "digestlint.toml:1:1", "selct")


class Verbose(Case):
    def test_why(self):
        base = self.write("base.toml", "")
        config = self.write("2023/digestlint.toml", 'extends = "../base.toml"\n[[overrides]]\npaths = ["a.md"]\nignore = ["all"]\n')
        self.write("2023/a.md", BAD)
        self.write("2024/a.md", BAD)
        err = self.lint("--verbose", ".").err
        self.assertIn(f"2023/a.md: config: {config} (the first one upwards), which extends {base}, with [[overrides]] of {config}:2\n", err)
        self.assertIn(f"2024/a.md: no digestlint.toml up to {self.folder}, the defaults\n", err)
        self.assertIn(f"2024/a.md: config: {base} (--config)", self.lint("--verbose", "--config", "base.toml", ".").err)
        self.assertIn("--no-config", self.lint("--verbose", "--no-config", ".").err)
        self.assertIn("stand above all configs", self.lint("--verbose", *ONLY, ".").err)


class Statistics(Case):
    def setUp(self):
        super().setUp()
        self.write("a.md", digest(paper(1, authors="A Kim, A Kim, A Kim", vote="many")))
        self.write("b.md", digest(paper(2, authors="A Kim, A Kim")))
        self.write("c.md", digest(paper(3)))

    def test_a_table(self):
        result = self.lint("--statistics", "--select", "duplicate-author,vote-format", ".")
        self.assertCode(1, result)
        rows = [line.split() for line in result.out.splitlines()]
        self.assertEqual([["reports", "files", "--fix", "unsafe", "rule"], ["3", "2", "3", "-", "duplicate-author"],
                          ["1", "1", "-", "-", "vote-format"], ["4", "2", "3", "-", "(of", "3", "linted)"]], rows)

    def test_json(self):
        document = json.loads(self.lint("--statistics", "--format", "json", "--select", "duplicate-author", ".").out)
        self.assertEqual([{"rule": "duplicate-author", "group": "authors", "severity": "error", "reports": 3, "files": 2,
                           "safeFixes": 3, "unsafeFixes": 0}], document["statistics"])
        self.assertEqual(3, document["files"])

    def test_other_formats_have_none(self):
        self.assertOneError(self.lint("--statistics", "--format", "sarif", "."), "--statistics", "sarif")

    def test_groups_select(self):
        result = self.lint("--statistics", "--select", "votes", ".")
        self.assertIn("vote-format", result.out)
        self.assertNotIn("duplicate-author", result.out)

    def test_korean(self):
        self.assertIn("검사한 파일 3개", self.lint("--statistics", "--lang", "ko", ".").out)


class Shards(Case):
    def test_each_file_is_in_one_and_about_as_many_in_each(self):
        for number in range(90):
            self.write(f"{2023 + number % 3}/{number:02}.md", digest(paper(number, authors="A Kim, A Kim")))
        parts = [self.paths(*ONLY, "--shard", f"{k}/3", ".") for k in (1, 2, 3)]
        self.assertEqual(90, len(set(sum(parts, []))))
        self.assertEqual(90, len(sum(parts, [])))
        self.assertTrue(all(15 <= len(part) <= 45 for part in parts), [len(part) for part in parts])

    def test_the_folder_that_it_is_started_from_makes_no_difference(self):
        for number in range(20):
            self.write(f"2024/{number:02}.md", BAD)
        here = {path.split("/")[-1] for path in self.paths(*ONLY, "--shard", "1/2", "2024")}
        there = set(self.paths(*ONLY, "--shard", "1/2", ".", cwd=self.folder / "2024"))
        self.assertEqual(here, there)

    def test_mistakes(self):
        self.write("a.md", BAD)
        for shard in ("0/2", "3/2", "1", "a/b", "1/0", "-1/2", "1/2x"):
            with self.subTest(shard):
                self.assertOneError(self.lint(f"--shard={shard}", "."), shard)
        self.assertOneError(self.lint("--shard", "1/2", "-", stdin=BAD), "standard input")


if __name__ == "__main__":
    main()
