"""--help of the program and of each subcommand, as somebody new would read it."""

import json
import re
import shutil
import subprocess
import unicodedata

from harness import BAD, BINARY, Case, main
from readme_test import ROOT


def columns(line):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


class Help(Case):
    def subcommands(self):
        listed = self.lint("--help").out.partition("\nSubcommands")[2].partition("\n\n")[0]
        names = re.findall(r"^  ([a-z-]+)  +\S", listed, re.MULTILINE)
        self.assertIn("explain", names)
        return names

    def each_help(self):
        for name in ("", *self.subcommands()):
            for language in ("en", "ko"):
                result = self.lint(*name.split(), "--help", "--lang", language)
                self.assertCode(0, result)
                self.assertEqual("", result.err)
                yield name, language, result.out

    def test_lines_fit_a_terminal(self):
        for name, language, out in self.each_help():
            for line in out.splitlines():
                self.assertLessEqual(columns(line), 100, (name, line))

    def test_nothing_is_left_in_the_other_language(self):
        for name, language, out in self.each_help():
            for line in out.splitlines():
                # Titles and what stands behind two blanks are sentences.
                words = line if line.endswith(":") else line.strip().rpartition("  ")[2]
                if line.startswith("  ") and "  " in line.strip():
                    self.assertEqual(language == "ko", re.search("[가-힣]", words) is not None, (name, line))
            self.assertEqual(language == "ko", out.splitlines()[2].startswith("사용법: "))
            self.assertNotIn("Options:" if language == "ko" else "옵션", out)

    def test_each_option_stands_in_a_group_once(self):
        for name, _, out in self.each_help():
            options = re.findall(r"^  (?:-\w, )?(--[a-z-]+)", out, re.MULTILINE)
            self.assertEqual(sorted(set(options)), sorted(options))
            for common in ("--help", "--lang", "--color"):
                self.assertIn(common, options)

    def test_values_are_named_as_they_are(self):
        out = self.lint("--help").out
        self.assertIn("--select RULE,…  ", out)
        self.assertNotIn("...", out)
        self.assertIn("auto, always, never (default: auto)", " ".join(out.split()))

    def test_examples_run(self):
        ran = 0
        for name, language, out in self.each_help():
            examples = re.findall(r"^  (digestlint\b.*?)  +\S", re.split(r"\n(?:Examples|예):\n", out)[-1], re.MULTILINE)
            self.assertTrue(examples or name, out)
            for command in examples:
                with self.subTest(command):
                    shutil.rmtree(self.folder)
                    shutil.copytree(ROOT / "fixtures/digests", self.folder)
                    (self.folder / ".git").mkdir()
                    for k in (1, 2):
                        self.lint("--shard", f"{k}/2", "--format", "sarif", "--output", f"shard-{k}.sarif")
                    completed = subprocess.run(["sh", "-c", command.replace("digestlint", f"'{BINARY}'", 1)], cwd=self.folder,
                                               env=self.environment(), capture_output=True, timeout=60, check=False)
                    self.assertIn(completed.returncode, (0, 1), completed)
                    self.assertEqual(b"", completed.stderr)
                    ran += 1
        self.assertGreater(ran, 10)


class Mistakes(Case):
    """What is said of arguments that can't be taken, in both languages."""

    def check(self, *arguments, parts, korean):
        self.write("a.md", BAD)
        self.assertOneError(self.lint(*arguments), *parts)
        result = self.lint("--lang", "ko", *arguments) if arguments[0].startswith("-") else self.lint(*arguments, "--lang", "ko")
        self.assertCode(2, result)
        self.assertRegex(result.err, r"\A오류: .*[가-힣].*\n\Z")
        self.assertIn(korean, result.err)

    def test_a_misspelt_option(self):
        self.check("--formt", "json", parts=["'--formt'", "did you mean '--format'?"], korean="'--format'을(를) 쓰려던")

    def test_an_option_without_value(self):
        self.check("--jobs", parts=["'--jobs N' needs a value"], korean="'--jobs N'에 값이 필요합니다")

    def test_a_choice_that_is_none(self):
        self.check("--color", "pink", parts=["--color: 'pink' is none of auto, always, never"], korean="중 하나여야 합니다")

    def test_a_number_out_of_range(self):
        for number in ("0", "1025", "-1", "x", "3x", ""):
            self.check("--jobs", number, parts=[f"--jobs: '{number}' is no whole number from 1 to 1024"], korean="정수가 아닙니다")

    def test_a_missing_argument(self):
        self.check("explain", parts=["RULE… is missing", "digestlint explain [OPTION…] RULE…"], korean="RULE…이(가) 빠졌습니다")

    def test_an_option_of_another_subcommand(self):
        self.check("rules", "--fix", parts=["there is no option '--fix'", "`digestlint rules --help`"], korean="옵션이 없습니다")

    def test_a_misspelt_subcommand(self):
        self.assertIn("did you mean `digestlint explain`?", self.lint("explian").err)
        self.assertIn("did you mean `digestlint --help`?", self.lint("help").err)
        self.assertIn("check the name", self.lint("no/such/rules").err)

    def test_the_verbs_of_other_linters(self):
        for verb, said in (("lint", "`digestlint`"), ("check", "`digestlint`"), ("fix", "`digestlint --fix`"), ("version", "`digestlint --version`")):
            self.assertOneError(self.lint(verb), f"{verb}: doesn't exist; did you mean {said}?")

    def test_a_path_that_is_there_is_no_subcommand(self):
        self.write("rule/a.md", BAD)
        self.assertEqual(["rule/a.md"], [json.loads(line)["path"] for line in self.lint("--format", "jsonl", "rule").out.splitlines()])


if __name__ == "__main__":
    main()
