"""Examples of the guides that neither show an output nor are a config: comments, messages, lines for editors.

readme_test.py runs what is shown with its output, schema_test.py checks the configs, patterns_test.py has its own page.
"""

import os
import pathlib
import re
import subprocess
import tomllib

from harness import BAD, BINARY, CLEAN, Case, digest, main, paper

ROOT = pathlib.Path(__file__).resolve().parents[3]
GUIDES = ("README.md", "README.ko.md", *sorted(str(path.relative_to(ROOT)) for path in (ROOT / "docs").glob("*.md")))
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(page, kind):
    return [body for found, body in BLOCK.findall((ROOT / page).read_text()) if found == kind]


class Comments(Case):
    def test_those_of_the_readme_and_of_adoption(self):
        for page in ("README.md", "README.ko.md", "docs/adoption.md"):
            [block] = blocks(page, "markdown")
            comment = block.splitlines()[0]
            with self.subTest(page):
                self.write("a.md", digest(paper(authors="Wei Wang, Mina Park, Wei Wang")))
                self.assertEqual(["duplicate-author"], self.rules("a.md"))
                self.write("a.md", self.text("a.md").replace("Authors:", f"{comment}\n\nAuthors:"))
                self.assertEqual([], self.rules("a.md"))

    def test_those_of_the_configuration(self):
        line, stretch, whole = blocks("docs/configuration.md", "markdown")[0].split("\n\n")
        begin, end = (stretch + "\n").split("\n…\n")
        comment, authors = line.split("\n")
        votes = ("--extend-select", "vote-order", "a.md")

        text = digest(paper(authors=authors.removeprefix("Authors: ")))
        self.write("a.md", text)
        self.assertEqual(["duplicate-author"], self.rules(*votes))
        self.write("a.md", text.replace("Authors:", f"{comment}\nAuthors:"))
        self.assertEqual([], self.rules(*votes))

        papers = (paper(1, vote="many"), paper(2, vote="1"), paper(3, vote="2"))
        self.write("a.md", digest(*papers))
        self.assertEqual(["vote-format", "vote-order"], self.rules(*votes))
        self.write("a.md", digest(begin + "\n\n" + papers[0], papers[1], papers[2] + "\n" + end))
        self.assertEqual([], self.rules(*votes))
        self.write("a.md", digest(begin + "\n\n" + papers[0], papers[1] + "\n" + end, paper(3, vote="few")))
        self.assertEqual(["vote-format"], self.rules("--select", "vote-format", "a.md"))

        english = digest(paper().replace(paper().split("\n\n")[-1].split("\n")[0], "- **What's New**: " + "We count pebbles with small models. " * 3))
        self.write("a.md", english)
        self.assertEqual(["untranslated-summary"], self.rules(*votes))
        self.write("a.md", english + "\n" + whole)
        self.assertEqual([], self.rules(*votes))


class Messages(Case):
    def test_a_mistake_in_the_configuration(self):
        [shown] = [block for block in blocks("docs/configuration.md", "text") if block.startswith("error: ")]
        self.write("digestlint.toml", 'ignore = []\nextend_select = ["trailing-space"]\n')
        self.write("a.md", BAD)
        self.write("other/digestlint.toml", "")
        self.write("other/b.md", BAD)
        result = self.lint("--format", "jsonl", ".")
        self.assertCode(2, result)
        self.assertEqual(shown.replace("/home/you/digests", str(self.folder)), result.err)
        self.assertEqual(["other/b.md"], [report["path"] for report in result.reports])


class Lines(Case):
    """What editors call; the lines for CI and hooks are run by the tests of tests/e2e/clients."""

    def setUp(self):
        super().setUp()
        os.rmdir(self.folder / ".git")
        for path in ("2024/06/03.md", "2025/01/15.md"):
            self.write(path, CLEAN.replace("2024-06-03", "-".join(re.findall(r"\d+", path))))
        identity = ("-c", "user.name=Mina", "-c", "user.email=mina@example.org", "-c", "commit.gpgsign=false")
        for command in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "digests")):
            subprocess.run(["git", *identity, *command], cwd=self.folder, check=True)
        self.write("2024/06/03.md", BAD)
        programs = self.folder.parent / "bin"
        programs.mkdir()
        (programs / "digestlint").symlink_to(BINARY)
        self.programs = f"{programs}:{os.environ['PATH']}"

    def shell(self, command):
        return subprocess.run(["sh", "-c", command], cwd=self.folder, capture_output=True, timeout=60, check=False,
                              env=self.environment(PATH=self.programs))

    def test_what_an_editor_calls(self):
        [block] = blocks("docs/editors.md", "sh")
        lint, fix = block.splitlines()
        self.write("2025/01/15.md", BAD.replace("2024-06-03", "2025-01-15"))
        self.assertIn(b"[duplicate-author]", self.shell(lint).stdout)
        done = self.shell(fix)
        self.assertNotEqual(self.read("2025/01/15.md"), done.stdout)
        self.assertEqual(self.text("2025/01/15.md").replace(", Jisoo Han\n", "\n").encode(), done.stdout)
        # The command of the snippet for Vim, %s being the name of the file.
        [command] = re.findall(r"'command': '(digestlint .*)'", "".join(blocks("docs/editors.md", "vim")))
        self.assertEqual(done.stdout, self.shell(command.replace("%s", "2025/01/15.md") + " < 2025/01/15.md").stdout)

    def test_the_server_of_every_editor_starts(self):
        text = (ROOT / "docs/editors.md").read_text()
        helix = tomllib.loads(blocks("docs/editors.md", "toml")[0])["language-server"]["digestlint"]
        self.assertEqual(["digestlint", "lsp"], [helix["command"], *helix["args"]])
        for spelling in ('cmd = { "digestlint", "lsp" }', "'command': '%e lsp'", '("digestlint" "lsp")'):
            self.assertIn(spelling, text)
        body = b'{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}'
        done = subprocess.run([BINARY, "lsp"], input=b"Content-Length: %d\r\n\r\n%s" % (len(body), body), capture_output=True,
                              cwd=self.folder, env=self.environment(), timeout=60, check=False)
        self.assertIn(b'"capabilities"', done.stdout)


class Everything(Case):
    def test_no_kind_of_example_is_overlooked(self):
        # Whoever shows something in another language says here which test runs it.
        tested = {
            "README.md": {"sh", "console", "yaml", "toml", "markdown", "cmake", "cpp"},
            "README.ko.md": {"sh", "console", "yaml", "toml", "markdown", "cmake", "cpp"},
            "docs/adding-a-rule.md": {"sh", "cpp", "markdown", "text"},  # tests/rules/adding_a_rule.py
            "docs/adoption.md": {"sh", "console", "markdown", "text"},
            "docs/configuration.md": {"toml", "markdown", "text"},
            "docs/editors.md": {"sh", "lua", "vim", "toml", "elisp"},
            "docs/git-hook.md": {"sh"},  # this and the following: tests/e2e/clients
            "docs/github.md": {"yaml"},
            "docs/gitlab.md": {"yaml"},
            "docs/make.md": {"make"},
            "docs/performance.md": {"sh"},  # programs of bench/, which are measured by hand
            "docs/pre-commit.md": {"sh", "yaml"},
            "docs/reviewdog.md": {"sh"},
            "docs/robustness.md": {"sh"},  # scripts that run for minutes
            "docs/scale.md": {"sh", "yaml"},
            "docs/patterns.md": {"toml", "tsv", "console", "markdown"},  # patterns_test.py
        }
        self.assertEqual(tested, {page: {kind for kind, _ in BLOCK.findall((ROOT / page).read_text())} for page in GUIDES})


if __name__ == "__main__":
    main()
