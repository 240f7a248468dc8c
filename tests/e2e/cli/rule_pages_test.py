"""What the pages of the rules say is what the program does: their examples are copied out and linted, their comments and
configs tried; and no page is stale.
"""

import filecmp
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

from harness import BINARY, Case, main

ROOT = pathlib.Path(__file__).resolve().parents[3]
RULES = json.loads(subprocess.run([BINARY, "rules", "--format", "json"], stdout=subprocess.PIPE, check=True).stdout)
BLOCK = re.compile(r"^(```+)(\w+)\n(.*?)^\1$", re.MULTILINE | re.DOTALL)


def seen(text):
    """A block as the file that it shows: pictures and numbers are the characters that they stand for again."""
    text = re.sub("[\u2400-\u241f]", lambda match: chr(ord(match[0]) - 0x2400), text)
    return re.sub(r"<U\+([0-9A-F]{4,6})>", lambda match: chr(int(match[1], 16)), text)


class Page:
    def __init__(self, rule, language):
        self.rule = rule
        self.language = language
        self.text = (ROOT / "docs/rules" / ("ko" if language == "ko" else "") / f"{rule['name']}.md").read_bytes().decode()
        blocks = [(info, text) for _, info, text in BLOCK.findall(self.text)]
        take = lambda info: blocks.pop(0)[1] if blocks and blocks[0][0] == info else ""
        self.bad, self.config, self.reports, self.good = take("markdown"), take("toml"), take("text"), take("markdown")
        self.options = take("toml") if rule["options"] else ""
        self.comments = [comment for comment in take("markdown").split("\n\n") if comment]
        self.ignore = take("toml")
        assert self.bad and self.reports and self.good and self.ignore and not blocks, rule["name"]
        self.path = self.reports[: self.reports.index(".md:") + 3]


PAGES = [Page(rule, language) for rule in RULES for language in ("en", "ko")]


def on_each_page(test):
    def run(self):
        for page in PAGES:
            with self.subTest(page.rule["name"], language=page.language):
                test(self, page)
    return run


class Examples(Case):
    def lint_page(self, page, text, *arguments, config=None):
        """Lints a block as a reader would who copied it into a file of that name."""
        self.write("digestlint.toml", page.config if config is None else config)
        text = seen(text)
        if page.rule["name"] == "final-newline" and text != seen(page.good):
            text = text.removesuffix("\n")  # no page can show that there is none
        self.write(page.path, text.encode())
        select = () if page.config or config is not None else ("--select", page.rule["name"])
        return self.lint("--quiet", "--lang", page.language, *select, *arguments, page.path)

    @on_each_page
    def test_bad_examples_give_the_reports_shown(self, page):
        result = self.lint_page(page, page.bad)
        self.assertCode(1, result)
        self.assertEqual(page.reports.rstrip("\n"), result.out.rstrip("\n"))

    @on_each_page
    def test_good_examples_give_none(self, page):
        result = self.lint_page(page, page.good)
        self.assertCode(0, result)
        self.assertEqual("", result.out)

    @on_each_page
    def test_the_fixes_shown_mend_it(self, page):
        reports = len(re.findall(r"^\S.*\]$", page.reports, re.MULTILINE))
        fixes = len(re.findall(r"^ +[|=] (?:fix|unsafe fix|고치기|안전하지 않은 고치기): ", page.reports, re.MULTILINE))
        self.assertEqual(page.rule["fix"] != "none", fixes > 0)
        left = self.lint_page(page, page.bad, "--fix", "--unsafe-fixes")
        self.assertEqual(reports - fixes, len(re.findall(r"^\S.*\]$", left.out, re.MULTILINE)), left)

    @on_each_page
    def test_examples_are_short(self, page):
        self.assertLessEqual(page.bad.count("\n"), 60)

    @on_each_page
    def test_comments_silence_it(self, page):
        if not page.comments:
            self.assertEqual("meta", page.rule["group"])
            return
        next_line, whole_file = page.comments
        text = page.bad
        mark = "<U+FEFF>" if text.startswith("<U+FEFF>") else ""
        result = self.lint_page(page, f"{mark}{whole_file}\n\n{text.removeprefix(mark)}")
        self.assertCode(0, result)
        # In front of the line of the first report, which then is the first of what is left, or gone.
        number = int(re.match(r"[^:]*:(\d+):", page.reports)[1])
        if number == 1 or page.rule["name"] in ("blank-lines", "line-ending", "final-newline", "trailing-space"):
            return  # a comment there changes what is reported
        lines = text.splitlines(keepends=True)
        result = self.lint_page(page, "".join([*lines[: number - 1], next_line.strip(), "\n", *lines[number - 1 :]]))
        self.assertNotRegex(result.out, rf"\.md:{number + 1}:\d+: .*\[{page.rule['name']}\]")

    @on_each_page
    def test_the_config_silences_it(self, page):
        result = self.lint_page(page, page.bad, config=page.ignore)
        self.assertIn(result.code, (0, 1))
        self.assertNotIn(f"[{page.rule['name']}]", result.out)

    @on_each_page
    def test_the_options_shown_are_the_defaults(self, page):
        self.assertEqual(bool(page.rule["options"]), bool(page.options))
        if not page.options:
            return
        for text in (page.bad, page.good):
            select = f'select = ["{page.rule["name"]}"]\n'
            with_options, without = (self.lint_page(page, text, config=select + config) for config in (page.options, ""))
            self.assertEqual(without.out, with_options.out)
            self.assertEqual("", with_options.err)


class Explain(Case):
    def explain(self, *arguments):
        result = self.lint("explain", *arguments)
        self.assertCode(0, result)
        self.assertEqual("", result.err)
        return result.out

    def test_it_shows_what_the_page_shows(self):
        for page in PAGES:
            with self.subTest(page.rule["name"], language=page.language):
                shown = re.sub(r"^    ", "", self.explain(page.rule["name"], "--lang", page.language), flags=re.MULTILINE)
                for block in (page.bad, page.config, page.good):
                    self.assertIn(block.rstrip("\n"), shown)
                # The terminal may be narrower than the page; the reports themselves are the same.
                heads = re.findall(r"^.*\.md:\d+:\d+: \w+: .* \[.*\]$", page.reports, re.MULTILINE)
                self.assertTrue(heads)
                for line in heads:
                    self.assertIn(line, shown)
                for comment in page.comments:
                    self.assertIn("  " + comment.strip(), shown)
                self.assertIn("  " + page.ignore.strip(), shown)
                self.assertIn("\n".join(page.options.splitlines()[:2]), shown)
                words = " ".join(shown.split())
                for key in ("summary", "why", "fixNote"):
                    if key in page.rule:
                        self.assertIn(" ".join(page.rule[key][page.language].split()), words)

    def test_prose_keeps_within_the_width(self):
        prose = self.explain("duplicate-author", "--lang", "ko").split("나쁜 예")[0]
        for line in prose.splitlines():
            self.assertLessEqual(sum(2 if "가" <= c <= "힣" else 1 for c in line), 100, line)

    def test_markdown_is_the_page(self):
        for page in PAGES[:6]:
            self.assertEqual(page.text, self.explain(page.rule["name"], "--format", "markdown", "--lang", page.language))

    def test_several_rules(self):
        out = self.explain("vote-format", "vote-order")
        self.assertLess(out.index("vote-format  ("), out.index("vote-order  ("))

    def test_a_misspelt_rule(self):
        self.assertOneError(self.lint("explain", "duplicate-autor"), "duplicate-autor", "did you mean 'duplicate-author'?")
        self.assertIn("'duplicate-author'을(를) 쓰려던 것인가요?", self.lint("explain", "duplicate-autor", "--lang", "ko").err)

    def test_a_name_that_is_near_none(self):
        self.assertOneError(self.lint("explain", "frobnicate-the-widgets"), "`digestlint rules` lists them")

    def test_a_group(self):
        result = self.lint("explain", "authors")
        self.assertOneError(result, "'authors' is a group", "`digestlint rules authors`")
        self.assertCode(0, self.lint("rules", "authors"))

    def test_no_rule(self):
        self.assertCode(2, self.lint("explain"))


class Rules(Case):
    def test_the_table_has_all(self):
        for language in ("en", "ko"):
            out = self.lint("rules", "--lang", language).out
            rows = re.findall(r"^  ([a-z][a-z-]+)  +\S", out, re.MULTILINE)
            self.assertEqual([rule["name"] for rule in RULES], rows)
            words = " ".join(out.split())
            for rule in RULES:
                self.assertIn(rule["summary"][language], words)
            for line in out.splitlines():
                self.assertLessEqual(sum(2 if "가" <= c <= "힣" else 1 for c in line), 100, line)

    def test_groups_and_names_select(self):
        for format, names in (("json", lambda out: [rule["name"] for rule in json.loads(out)]),
                              ("text", lambda out: re.findall(r"^  ([a-z-]+)  ", out, re.MULTILINE))):
            result = self.lint("rules", "votes", "duplicate-author", "--format", format)
            self.assertCode(0, result)
            self.assertEqual(["vote-format", "vote-order", "duplicate-author"], names(result.out))

    def test_a_misspelt_group(self):
        self.assertOneError(self.lint("rules", "author"), "author", "did you mean 'authors'?")

    def test_json(self):
        for rule in RULES:
            with self.subTest(rule["name"]):
                self.assertIn(rule["severity"], ("error", "warning", "note", "off"))
                self.assertIn(rule["fix"], ("safe", "unsafe", "none"))
                self.assertEqual(rule["fix"] != "none", "fixNote" in rule)
                for text in (rule["summary"], rule["why"], rule.get("fixNote", rule["why"]), *(option["doc"] for option in rule["options"])):
                    self.assertRegex(text["ko"], "[가-힣]{2}")
                    self.assertTrue(text["en"])
                self.assertTrue(rule["url"].endswith(f"docs/rules/{rule['name']}.md"))
                for option in rule["options"]:
                    self.assertIn(option["type"], ("boolean", "integer", "string", "strings", "pattern"))
                    self.assertIn("default", option)

    def test_a_reader_that_goes_away(self):
        command = f"'{BINARY}' rules | head -n 1"
        completed = subprocess.run(["bash", "-c", command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=True)
        self.assertEqual((b"digest\n", b""), (completed.stdout, completed.stderr))


class Generated(unittest.TestCase):
    def test_no_page_is_stale(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([ROOT / "scripts/generate", folder], env={**os.environ, "DIGESTLINT_BINARY": BINARY}, check=True)
            new = pathlib.Path(folder)
            files = {path.relative_to(new) for path in new.rglob("*") if path.is_file()}
            self.assertGreater(len(files), 2 * len(RULES))
            here = {path.relative_to(ROOT) for path in (ROOT / "docs/rules").rglob("*") if path.is_file()}
            stale = [str(path) for path in sorted(files) if not (ROOT / path).is_file() or not filecmp.cmp(new / path, ROOT / path, shallow=False)]
            self.assertEqual([], stale, "run scripts/generate")
            self.assertEqual(set(), here - files, "nothing writes these; run scripts/generate")

    def test_links_lead_somewhere(self):
        for page in (ROOT / "docs/rules").rglob("*.md"):
            text = BLOCK.sub("", page.read_text())
            for target in re.findall(r"\]\(([^)\s]+)\)", re.sub(r"`[^`]*`", "", text)):
                if not target.startswith("https://"):
                    self.assertTrue((page.parent / target.partition("#")[0]).exists(), f"{page}: {target}")


if __name__ == "__main__":
    main()
