"""Patterns: rules that are data, in digestlint.toml, in files that it names, and built in; and the guide to them."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import tomllib
import unittest

from harness import BINARY, Case, digest, main, paper

ROOT = pathlib.Path(__file__).resolve().parents[3]
BUILT_IN = ROOT / "rules/patterns"
PAGE = ROOT / "docs/patterns.md"

PATTERN = """[[pattern]]
id = "pebble-word"
message = "write '{replacement}'"
words = { "조약석" = "조약돌" }
bad = ["조약석을 셉니다."]
good = ["조약돌을 셉니다."]
"""


def with_text(text):
    return digest(paper().replace("조약돌을 세는 새로운 방법", text))


BAD = with_text("조약석을 세는 방법")


class Guide(Case):
    """docs/patterns.md, from top to bottom: files are written as it shows them, commands run in the same folder."""

    def test_the_page(self):
        text = PAGE.read_text()
        update = os.environ.get("DIGESTLINT_UPDATE") == "1"
        tested = {"toml": 0, "console": 0}
        programs = self.folder.parent / "bin"
        programs.mkdir()
        (programs / "digestlint").symlink_to(BINARY)
        environment = self.environment(PATH=f"{programs}:{os.environ['PATH']}")
        shown_later = []
        blocks = list(re.finditer(r"^```(\w+)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL))
        for block in blocks:
            kind, body = block.groups()
            if kind in ("toml", "tsv"):
                self.write(re.match(r"# (\S+)\n", body)[1], body)
            if kind == "markdown":
                self.write("2024-06-03.md", body)
            if kind == "console":
                self.write_if_missing("2024-06-03.md", digest())
                replayed = ""
                for command in re.findall(r"^\$ (.*\n)", body, re.MULTILINE):
                    completed = subprocess.run(["sh", "-c", command], cwd=self.folder, env=environment, timeout=60,
                                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
                    # The reader's folder has another name than ours.
                    replayed += f"$ {command}" + completed.stdout.decode().replace(str(self.folder), "/home/you/digests")
                tested[kind] += 1
                if update:
                    shown_later.append((body, replayed))
                else:
                    self.assertEqual(replayed, body)
            if kind == "toml" and not self.next_console_shows_an_error(blocks, block):
                tested[kind] += 1
                result = self.lint("test-rules", re.match(r"# (\S+)\n", body)[1])
                self.assertCode(0, result)
                self.assertCode(0, self.lint("--config", "digestlint.toml", "--exit-zero", "."))
        for body, replayed in shown_later:
            text = text.replace(body, replayed)
        if update:
            PAGE.write_text(text)
        self.assertGreaterEqual(tested["toml"], 10)
        self.assertGreaterEqual(tested["console"], 4)

    def write_if_missing(self, path, text):
        if not (self.folder / path).exists():
            self.write(path, text)

    @staticmethod
    def next_console_shows_an_error(blocks, block):
        following = blocks[blocks.index(block) + 1 : blocks.index(block) + 2]
        return bool(following) and following[0][1] == "console" and "\nerror:" in following[0][2]


class AsARule(Case):
    def setUp(self):
        super().setUp()
        self.write("digestlint.toml", PATTERN)
        self.write("a.md", BAD)

    def test_it_reports_the_exact_place(self):
        (report,) = self.jsonl("a.md").reports
        line = BAD.splitlines()[report["line"] - 1]
        self.assertEqual("조약석", line[report["column"] - 1 : report["endColumn"] - 1])
        self.assertEqual(("pebble-word", "warning", "write '조약돌'"), (report["rule"], report["severity"], report["message"]))
        self.assertEqual("unsafe", report["fix"]["safety"])

    def test_it_mends(self):
        self.assertCode(1, self.lint("--fix", "a.md"))
        self.assertEqual(BAD, self.text("a.md"))
        self.assertCode(0, self.lint("--fix", "--unsafe-fixes", "a.md"))
        self.assertEqual(BAD.replace("조약석", "조약돌"), self.text("a.md"))

    def test_a_particle_goes_along(self):
        self.write("digestlint.toml", PATTERN.replace('"조약석" = "조약돌"', '"조약석" = "바위"').replace("조약석을", "조약석은"))
        self.lint("--fix", "--unsafe-fixes", "a.md")
        self.assertEqual(BAD.replace("조약석을", "바위를"), self.text("a.md"))

    def test_select_and_ignore(self):
        self.assertEqual(["pebble-word"], self.rules("--select", "pebble-word", "a.md"))
        self.assertEqual(["pebble-word"], self.rules("--select", "patterns", "a.md"))
        self.assertEqual([], self.rules("--select", "authors", "a.md"))
        self.assertEqual([], self.rules("--ignore", "pebble-word", "a.md"))
        self.assertEqual([], self.rules("--ignore", "patterns", "a.md"))

    def test_a_misspelt_name_is_told(self):
        self.assertOneError(self.lint("--select", "pebble-wrod", "a.md"), "pebble-wrod", "did you mean 'pebble-word'?")
        self.assertOneError(self.lint("--no-config", "--select", "pebble-word", "a.md"), "neither a rule nor a group")

    def test_config_may_name_it(self):
        for config, severities in (
            ('[rules.pebble-word]\nseverity = "note"\n', ["note"]),
            ('[rules]\npebble-word = "error"\n', ["error"]),
            ('[[overrides]]\npaths = ["a.md"]\nignore = ["pebble-word"]\n', []),
            ('[[overrides]]\npaths = ["b.md"]\nignore = ["pebble-word"]\n', ["warning"]),
        ):
            with self.subTest(config):
                self.write("digestlint.toml", PATTERN + config)
                self.assertEqual(severities, [report["severity"] for report in self.jsonl("a.md").reports])
        self.write("digestlint.toml", 'ignore = ["pebble-word"]\n' + PATTERN)
        self.assertEqual([], self.rules("a.md"))

    def test_off_until_it_is_selected(self):
        self.write("digestlint.toml", PATTERN + 'severity = "off"\n')
        self.assertEqual([], self.rules("a.md"))
        self.assertEqual(["pebble-word"], self.rules("--extend-select", "pebble-word", "a.md"))

    def test_suppressions(self):
        line = next(line for line in BAD.splitlines() if "조약석" in line)
        self.write("a.md", BAD.replace(line, f"<!-- digestlint-disable-next-line pebble-word -->\n\n{line}"))
        self.assertEqual([], self.rules("a.md"))
        self.write("a.md", "<!-- digestlint-disable-file pebble-word -->\n\n" + digest())
        self.assertEqual(["unused-suppression"], self.rules("a.md"))
        self.write("a.md", "<!-- digestlint-disable-file pebble-wrod -->\n\n" + digest())
        (report,) = self.jsonl("a.md").reports
        self.assertIn("there is no rule or group 'pebble-wrod'", report["message"])

    def test_both_languages(self):
        self.write("digestlint.toml", PATTERN.replace("message =", 'message.ko = "{replacement}(으)로 씁니다"\nmessage.en ='))
        self.assertEqual(["조약돌(으)로 씁니다"], [report["message"] for report in self.jsonl("--lang", "ko", "a.md").reports])
        self.assertEqual(["write '조약돌'"], [report["message"] for report in self.jsonl("--lang", "en", "a.md").reports])
        self.write("digestlint.toml", PATTERN.replace("message =", "message.ko ="))
        self.assertEqual(["write '조약돌'"], [report["message"] for report in self.jsonl("--lang", "en", "a.md").reports])

    def test_sarif(self):
        self.write("2023/digestlint.toml", PATTERN.replace("pebble-word", "other-word"))
        self.write("2023/a.md", BAD)
        (run,) = json.loads(self.lint("--format", "sarif", ".").out)["runs"]
        rules = run["tool"]["driver"]["rules"]
        for result in run["results"]:
            self.assertEqual(result["ruleId"], rules[result["ruleIndex"]]["id"])
        self.assertLessEqual({"other-word", "pebble-word"}, {result["ruleId"] for result in run["results"]})
        names = [rule["id"] for rule in rules]
        self.assertEqual(len(names), len(set(names)))
        (rule,) = (rule for rule in rules if rule["id"] == "pebble-word")
        self.assertEqual(["patterns"], rule["properties"]["tags"])
        self.assertTrue(rule["helpUri"].endswith("/docs/patterns.md"))

    def test_rules_and_explain(self):
        self.assertIn("pebble-word", self.lint("rules").out)
        out = self.lint("explain", "pebble-word").out
        self.assertIn("- 조약석을 셉니다.", out)
        self.assertIn("[pebble-word]", out)
        self.assertNotIn("since", out.splitlines()[0])


class Files(Case):
    def setUp(self):
        super().setUp()
        self.write("a.md", BAD)
        self.write("2024/a.md", digest(paper(2).replace("시장에서", "조약석으로")))

    def test_pattern_files(self):
        self.write("style/words.toml", PATTERN)
        self.write("digestlint.toml", 'pattern-files = ["style/words.toml"]\n')
        self.assertEqual(["pebble-word", "pebble-word"], self.rules("."))

    def test_a_pattern_file_holds_nothing_else(self):
        self.write("words.toml", PATTERN + '[rules]\npebble-word = "note"\n')
        self.write("digestlint.toml", 'pattern-files = ["words.toml"]\n')
        self.assertOneError(self.lint("a.md"), "words.toml:7:2", "unknown key 'rules'")

    def test_a_file_that_is_missing(self):
        self.write("digestlint.toml", 'pattern-files = [\n  "gone.toml",\n]\n')
        self.assertOneError(self.lint("a.md"), "digestlint.toml:2:3", "gone.toml")
        self.write("digestlint.toml", PATTERN.replace('words = { "조약석" = "조약돌" }', 'word-file = "gone.tsv"'))
        self.assertOneError(self.lint("a.md"), "digestlint.toml:4:13", "gone.tsv")

    def test_extends_inherits_patterns(self):
        self.write("base.toml", PATTERN)
        self.write("2024/digestlint.toml", 'extends = "../base.toml"\n[rules]\npebble-word = "note"\n' + PATTERN.replace("pebble-word", "more"))
        self.assertEqual(["more", "pebble-word"], self.rules("2024"))
        self.write("2024/digestlint.toml", 'extends = "../base.toml"\n' + PATTERN)
        self.assertOneError(self.lint("2024"), "2024/digestlint.toml:2:1", "'pebble-word' is already a pattern", "base.toml:1")

    def test_word_file(self):
        self.write("lists/words.tsv", "\ufeff# a comment\r\n조약석\t조약돌\r\n\r\n소리\t음성|소음\t\tparticle\t까닭\r\n")
        self.write("digestlint.toml", PATTERN.replace('words = { "조약석" = "조약돌" }', 'word-file = "lists/words.tsv"'))
        self.write("a.md", with_text("조약석과 소리를 소리친"))
        reports = self.jsonl("--select", "pebble-word", "a.md").reports
        self.assertEqual(["write '조약돌'", "write '음성, 소음' (까닭)"], [report["message"] for report in reports])
        self.assertEqual([True, False], ["fix" in report for report in reports])

    def test_mistakes_in_a_word_file(self):
        self.write("digestlint.toml", PATTERN.replace('words = { "조약석" = "조약돌" }', 'word-file = "words.tsv"'))
        for text, *parts in (
            ("조약석\t조약돌\tnnone\n", "words.tsv:1:9", "nnone", "did you mean 'none'?"),
            ("# x\n조약석\t조약돌\tnone|hangull\n", "words.tsv:2:14", "did you mean 'hangul'?"),
            ("조약석\t조약돌\tparticle\n", "words.tsv:1:9", "before"),
            ("조약석\t조약돌\t\t\t\t\n", "words.tsv:1:12", "five columns"),
            ("조약석\n조약석\n", "words.tsv:2:1", "twice"),
            ("조약석\t조약석\n", "words.tsv:1:1", "its own right word"),
            ("조약석\t돌|조약석들\n", "words.tsv:1:1", "itself reported"),
            ("\t조약석\n", "words.tsv:1:1", "empty"),
            (b"\xec\xa1\xb0\xff\n", "words.tsv:1:2", "UTF-8"),
            ("# nothing\n", "digestlint.toml:4:13", "no words"),
        ):
            with self.subTest(text):
                self.write("words.tsv", text)
                self.assertOneError(self.lint("a.md"), *parts)

    def test_a_word_file_of_ten_thousand_words(self):
        words = [chr(0xAC00 + a * 7) + chr(0xAC00 + b * 11) + "꿹" for a in range(100) for b in range(100)]
        self.write("words.tsv", "조약석\t조약돌\n" + "".join(f"{word}\t돌\n" for word in words))
        self.write("digestlint.toml", PATTERN.replace('words = { "조약석" = "조약돌" }', 'word-file = "words.tsv"'))
        self.assertEqual(["pebble-word"], self.rules("a.md"))

    def test_a_list_in_nfd_finds_what_stands_in_nfc(self):
        self.write("digestlint.toml", "".join(decompose(c) for c in PATTERN))
        self.assertEqual(["pebble-word"], self.rules("a.md"))


def decompose(c):
    index = ord(c) - 0xAC00
    if not 0 <= index < 11172:
        return c
    jamo = [0x1100 + index // 588, 0x1161 + index % 588 // 28] + ([0x11A7 + index % 28] if index % 28 else [])
    return "".join(map(chr, jamo))


class Outside(Case):
    """A config that was found reads nothing outside of its repository; one that was named may."""

    def setUp(self):
        super().setUp()
        self.outside = pathlib.Path(tempfile.mkdtemp(prefix="digestlint-outside-"))
        self.addCleanup(shutil.rmtree, self.outside)
        (self.outside / "base.toml").write_text(PATTERN)
        (self.outside / "words.tsv").write_text("조약석\t조약돌\n")
        self.write("a.md", BAD)

    def configs(self):
        base = self.outside / "base.toml"
        yield f'extends = "{base}"\n'
        yield f'extends = "{os.path.relpath(base, self.folder)}"\n'
        yield f'pattern-files = ["{base}"]\n'
        yield PATTERN.replace('words = { "조약석" = "조약돌" }', f'word-file = "{self.outside / "words.tsv"}"')
        yield 'extends = "link.toml"\n'

    def test_found(self):
        (self.folder / "link.toml").symlink_to(self.outside / "base.toml")
        for config in self.configs():
            with self.subTest(config):
                self.write("digestlint.toml", config)
                result = self.jsonl("a.md")
                self.assertOneError(result, "digestlint.toml:", "lies outside of", "--config")
                self.assertEqual("", result.out)

    def test_named(self):
        (self.folder / "link.toml").symlink_to(self.outside / "base.toml")
        for config in self.configs():
            with self.subTest(config):
                self.write("digestlint.toml", config)
                self.assertEqual(["pebble-word"], self.rules("--config", "digestlint.toml", "a.md"))

    def test_a_config_that_is_a_link(self):
        (self.folder / "digestlint.toml").symlink_to(self.outside / "base.toml")
        for arguments, stdin in ((("a.md",), b""), (("--stdin-filename", "a.md", "-"), self.read("a.md"))):
            with self.subTest(arguments):
                result = self.jsonl(*arguments, stdin=stdin)
                self.assertOneError(result, "digestlint.toml:", "lies outside of", "--config")
                self.assertNotIn("조약석", result.err)
        self.assertEqual(["pebble-word"], self.rules("--config", "digestlint.toml", "a.md"))

    def test_what_is_not_there_tells_nothing_either(self):
        self.write("digestlint.toml", f'extends = "{self.outside / "gone.toml"}"\n')
        self.assertOneError(self.lint("a.md"), "lies outside of")

    def test_without_a_repository_the_folder_is_the_root(self):
        shutil.rmtree(self.folder / ".git")
        self.write("base.toml", PATTERN)
        self.write("style/base.toml", PATTERN)
        self.write("digestlint.toml", 'extends = "style/base.toml"\n')
        self.assertEqual(["pebble-word"], self.rules("a.md"))
        self.write("2024/digestlint.toml", 'extends = "../base.toml"\n')
        self.write("2024/a.md", BAD)
        self.assertOneError(self.lint("2024/a.md"), "lies outside of")

    def test_a_link_that_leads_back_in_is_inside(self):
        self.write("style/base.toml", PATTERN)
        (self.folder / "link.toml").symlink_to("style/base.toml")
        self.write("digestlint.toml", 'extends = "link.toml"\n')
        self.assertEqual(["pebble-word"], self.rules("a.md"))


class Mistakes(Case):
    def check(self, config, *parts):
        self.write("digestlint.toml", config)
        self.write("a.md", BAD)
        self.write("right/digestlint.toml", PATTERN)
        self.write("right/a.md", BAD)
        result = self.jsonl(".")
        self.assertOneError(result, *parts)
        self.assertEqual(["right/a.md"], [report["path"] for report in result.reports])

    def with_line(self, number, line):
        lines = PATTERN.splitlines(keepends=True)
        lines[number - 1] = line + "\n" if line else ""
        return "".join(lines)

    def regex(self, regex, more=""):
        return self.with_line(4, f"pattern = '{regex}'{more}")

    def test_a_regex_that_does_not_compile(self):
        for regex, *parts in (
            ("조약[석", "character 3", "closing ] is missing", "`[석`"),
            ("(조(약석", "character 3", "closing ) is missing", "`(약석`"),
            ("조약)석", "character 3", "closes nothing"),
            ("조약**석", "character 3", "`**`"),
            ("(?<=조)약석", "character 1", "no look-around", "`before`"),
            ("조약석(?!은)", "character 4", "no look-around"),
            ("조\\k", "character 2", "escape"),
        ):
            with self.subTest(regex):
                self.check(self.regex(regex), "digestlint.toml:4:11", *parts)

    def test_in_korean(self):
        self.write("digestlint.toml", self.regex("조약[석"))
        self.write("a.md", BAD)
        result = self.lint("--lang", "ko", "a.md")
        self.assertCode(2, result)
        self.assertIn("digestlint.toml:4:11: 패턴의 3번째 글자가 잘못되었습니다: 닫는 ]가 없습니다: `[석`", result.err)

    def test_one_that_does_not_find_its_bad_example(self):
        self.check(self.regex("조약돌이"), "digestlint.toml:5:8", "'pebble-word' doesn't find its own bad example")
        self.check(self.with_line(5, 'bad = [\n  "조약석입니다.",\n  "돌입니다.",\n]'), "digestlint.toml:7:3", "bad example")
        self.check(PATTERN + 'scope = "title"\nbefore = "hangul"\n', "digestlint.toml:5:8", "scope (title)")

    def test_one_that_finds_the_empty_text(self):
        self.check(self.regex("(?:조약석)?"), "digestlint.toml:4:11", "empty text")

    def test_replace(self):
        self.check(self.regex("조약석", "\nreplace = '\\1'"), "digestlint.toml:5:11", "group 1", "has 0")
        self.check(self.regex("조약석", "\nreplace = '\\x'"), "digestlint.toml:5:11", "backslash")
        self.check(PATTERN + "replace = '돌'\n", "digestlint.toml:7:11", "`replace` goes with `pattern`")
        self.check(self.regex("조약석", '\nsafety = "safe"'), "digestlint.toml:5:10", "nothing to mend with")

    def test_unknown_key(self):
        self.check(PATTERN + 'sevrity = "note"\n', "digestlint.toml:7:1", "unknown key 'sevrity' in [[pattern]]", "did you mean 'severity'?")
        self.check(self.with_line(3, 'message.kr = "x"'), "digestlint.toml:3:9", "unknown key 'kr' in message")
        self.check(self.with_line(5, 'bad = [{ txt = "x" }]'), "digestlint.toml:5:10", "did you mean 'text'?")

    def test_wrong_values(self):
        self.check(PATTERN + 'severity = "fatal"\n', "digestlint.toml:7:12", "off, note, warning, error")
        self.check(PATTERN + 'scope = "sumary"\n', "digestlint.toml:7:9", "did you mean 'summary'?")
        self.check(PATTERN + "scope = []\n", "digestlint.toml:7:9", "scope")
        self.check(PATTERN + 'scope = ["title", "tittle"]\n', "digestlint.toml:7:19", "did you mean 'title'?")
        self.check(PATTERN + 'after = "particles"\n', "digestlint.toml:7:9", "did you mean 'particle'?")
        self.check(PATTERN + 'before = "particle"\n', "digestlint.toml:7:10", "can't stand before")
        self.check(PATTERN + 'safety = "none"\n', "digestlint.toml:7:10", "safe, unsafe")
        self.check(self.with_line(5, 'bad = "조약석"'), "digestlint.toml:5:7", "list of examples")
        self.check(self.with_line(6, 'good = [{ text = "x" }]'), "digestlint.toml:6:9", "list of strings")
        self.check(self.with_line(5, 'bad = [""]'), "digestlint.toml:5:8", "empty")
        self.check(self.with_line(3, "message = 3"), "digestlint.toml:3:11", "message")
        for sign in ("\\u001b[31m", "\\n", "\\t", "\\u007f", "\\u009b31m"):
            self.check(self.with_line(3, f'message = "x{sign}"'), "digestlint.toml:3:11", "'message' holds a control character")
        self.check(PATTERN + 'summary.ko = "\\u001b[31m"\n', "digestlint.toml:7:1", "'summary' holds")
        self.check(PATTERN + 'why = "\\n\\u001b[31m"\n', "digestlint.toml:7:7", "'why' holds")
        self.check(self.with_line(4, "words = 3"), "digestlint.toml:4:9", "words")
        self.check(self.with_line(4, "words = []"), "digestlint.toml:4:9", "no words")
        self.check(self.with_line(4, 'words = ["조약석", "조약석"]'), "digestlint.toml:4:17", "twice")
        self.check("pattern = 3\n", "digestlint.toml:1:11", "[[pattern]]")
        self.check("pattern = [3]\n", "digestlint.toml:1:12", "[[pattern]]")

    def test_missing_keys(self):
        for number, key in ((2, "id"), (3, "message"), (4, "pattern"), (5, "bad"), (6, "good")):
            with self.subTest(key):
                self.check(self.with_line(number, ""), "digestlint.toml:1:1", f"needs `{key}`", "e.g. ")

    def test_two_ways_to_match(self):
        self.check(PATTERN + "pattern = '조약석'\n", "digestlint.toml:1:1", "one of")

    def test_names_that_are_taken_or_none(self):
        for name, part in (("duplicate-author", "already a rule"), ("patterns", "already a rule or a group"), ("all", "already"),
                           ("citation-number", "already a rule"), ("Pebble", "can't be the name"), ("-x", "can't be"), ("", "can't be")):
            with self.subTest(name):
                self.check(PATTERN.replace("pebble-word", name), "digestlint.toml:", part)
        self.check(PATTERN + PATTERN, "digestlint.toml:7:1", "already a pattern")

    def test_the_first_mistake_is_told(self):
        self.check('zzz = 1\naaa = 1\n', "digestlint.toml:1:1", "zzz")


class TestRules(Case):
    def test_built_in(self):
        result = self.lint("test-rules")
        self.assertCode(0, result)
        self.assertTrue(result.out.endswith("passed\n"), result)
        for file in sorted(BUILT_IN.glob("*.toml")):
            for pattern in tomllib.loads(file.read_text())["pattern"]:
                with self.subTest(pattern["id"]):
                    count = len(pattern["bad"]) + len(pattern["good"])
                    self.assertRegex(result.out, rf"rules/patterns/{file.name}:\d+:\d+: {pattern['id']}: {count} of {count} passed\n")

    def test_failures_have_their_places(self):
        self.write("words.toml", PATTERN.replace('bad = ["조약석을 셉니다."]', 'bad = [\n  "조약돌",\n  { text = "조약석", fixed = "돌" },\n]')
                   .replace('good = ["조약돌을 셉니다."]', 'good = ["조약돌", "새 조약석"]'))
        result = self.lint("test-rules", "words.toml")
        self.assertCode(1, result)
        self.assertEqual("", result.err)
        lines = result.out.splitlines()
        self.assertEqual("words.toml:1:1: pebble-word: 1 of 4 passed", lines[0])
        self.assertTrue(lines[1].startswith("error: words.toml:6:3: the pattern 'pebble-word' doesn't find"), result)
        self.assertTrue(lines[2].startswith("error: words.toml:7:3: the fix makes '조약돌', and `fixed` says '돌'"), result)
        self.assertTrue(lines[3].startswith("error: words.toml:9:16: a good example is reported: '조약석' at 1:3"), result)
        self.assertEqual("4 examples of 1 pattern: 3 failed", lines[4])

    def test_what_can_not_be_read(self):
        self.write("wrong.toml", PATTERN.replace("조약석을", "조약석을\x01"))
        self.assertOneError(self.lint("test-rules", "wrong.toml"), "wrong.toml:5:")
        self.write("wrong.toml", PATTERN.replace("words = {", "pattern = '['\n#"))
        self.assertOneError(self.lint("test-rules", "wrong.toml"), "wrong.toml:4:11")
        self.assertOneError(self.lint("test-rules", "gone.toml"), "gone.toml")
        self.write("none.toml", "")
        self.assertOneError(self.lint("test-rules", "none.toml"), "none.toml", "no patterns")

    def test_several_files_and_korean(self):
        self.write("a.toml", PATTERN)
        self.write("b/digestlint.toml", 'pattern-files = ["more.toml"]\n' + PATTERN)
        self.write("b/more.toml", PATTERN.replace("pebble-word", "more"))
        result = self.lint("test-rules", "--lang", "ko", "a.toml", "b/digestlint.toml")
        self.assertCode(0, result)
        self.assertTrue(result.out.endswith("패턴 3개의 예문 6개가 모두 통과했습니다\n"), result)


class BuiltIn(Case):
    def test_installed(self):
        build = pathlib.Path(BINARY).parent
        prefix = self.folder / "prefix"
        subprocess.run(["cmake", "--install", build, "--prefix", prefix], check=True, capture_output=True, timeout=60)
        for file in sorted(path.name for path in BUILT_IN.iterdir()):
            installed = prefix / "share/digestlint/rules/patterns" / file
            self.assertEqual((BUILT_IN / file).read_bytes(), installed.read_bytes())
            if file.endswith(".toml"):
                # Copied under other names they are anybody's patterns.
                self.write("mine.toml", re.sub(r'^id = "', 'id = "my-', installed.read_text(), flags=re.MULTILINE))
                completed = subprocess.run([prefix / "bin/digestlint", "test-rules", "mine.toml"], cwd=self.folder, check=False, timeout=60,
                                           capture_output=True)
                self.assertEqual(0, completed.returncode, completed.stdout)

    def test_both_languages_and_all_that_docs_need(self):
        for file in BUILT_IN.glob("*.toml"):
            for pattern in tomllib.loads(file.read_text())["pattern"]:
                with self.subTest(pattern["id"]):
                    for key in ("message", "summary", "why"):
                        self.assertEqual({"ko", "en"}, set(pattern[key]))
                        self.assertRegex(pattern[key]["ko"], "[가-힣]{2}")
                    for language in ("ko", "en"):
                        self.assertTrue(pattern["summary"][language].endswith("."))
                        self.assertFalse(pattern["message"][language].endswith("."))
                    self.assertIn("since", pattern)

    def test_word_lists_are_in_order(self):
        for path in (ROOT / "rules/korean/particles.txt",):
            words = [line for line in path.read_text().splitlines() if line and not line.startswith("#")]
            self.assertEqual(sorted(set(words)), words)


class Schema(Case):
    def setUp(self):
        super().setUp()
        try:
            import jsonschema
        except ImportError:
            self.skipTest("python3-jsonschema is missing")
        schema = json.loads((BUILT_IN / "pattern.schema.json").read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        self.validator = jsonschema.Draft202012Validator(schema)

    def valid(self, text):
        return not list(self.validator.iter_errors(tomllib.loads(text)))

    def test_it_takes_what_the_program_takes(self):
        for file in BUILT_IN.glob("*.toml"):
            self.assertTrue(self.valid(file.read_text()), file)
        blocks = [body for body in re.findall(r"^```toml\n(.*?)^```$", PAGE.read_text(), re.MULTILINE | re.DOTALL) if "[[pattern]]" in body]
        self.assertGreater(len(blocks), 8)
        for body in blocks:
            self.assertTrue(self.valid(body), body)

    def test_it_refuses_what_the_program_refuses(self):
        lines = PATTERN.splitlines(keepends=True)
        wrong = [
            *("".join(lines[:i] + lines[i + 1 :]) for i in range(1, 6)),  # each key is needed
            PATTERN + 'sevrity = "note"\n',
            PATTERN + 'severity = "fatal"\n',
            PATTERN + "scope = []\n",
            PATTERN + 'before = "particle"\n',
            PATTERN + "pattern = '조약석'\n",
            PATTERN + "replace = '돌'\n",
            PATTERN + 'safety = "none"\n',
            PATTERN.replace("pebble-word", "Pebble"),
            PATTERN.replace("pebble-word", "pebble-"),
            PATTERN.replace('message = "write', 'message.kr = "write'),
            PATTERN.replace('bad = ["', 'bad = [""]\n#'),
            PATTERN + "[rules]\n",
        ]
        for text in wrong:
            with self.subTest(text):
                self.assertFalse(self.valid(text))
                self.write("digestlint.toml", text.replace("[rules]", "[ruls]"))
                self.write("a.md", BAD)
                self.assertCode(2, self.lint("a.md"))


if __name__ == "__main__":
    main()
