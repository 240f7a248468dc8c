"""What the READMEs and docs show is what the program does.

Each ```console block is run among the sample digests, and its output compared; a line `…` stands for any number of lines.
Each command in an ```sh block of the guide must at least be one that the program takes. DIGESTLINT_UPDATE=1 writes the
outputs into the files as they come out now: read the diff.
"""

import os
import pathlib
import re
import shlex
import shutil
import subprocess
import unittest

from harness import BINARY, Case, main

ROOT = pathlib.Path(__file__).resolve().parents[3]
PAGES = ("README.md", "README.ko.md", "CONTRIBUTING.md", "docs/configuration.md", "docs/adding-a-rule.md", "docs/adoption.md",
         "docs/pre-commit.md", "docs/github.md", "docs/gitlab.md", "docs/reviewdog.md", "docs/git-hook.md", "docs/make.md",
         "docs/scale.md")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(page, language):
    return [match[2] for match in BLOCK.finditer((ROOT / page).read_text()) if match[1] == language]


def matches(expected, actual):
    pattern = "".join(r"(?:.*\n)*?" if line == "…\n" else re.escape(line) for line in expected.splitlines(keepends=True))
    return re.fullmatch(pattern, actual) is not None


class Readme(Case):
    def fresh(self):
        """The sample digests as the user's own repository, and the program on the path."""
        shutil.rmtree(self.folder)
        shutil.copytree(ROOT / "fixtures/digests", self.folder)
        (self.folder / ".git").mkdir()
        programs = self.folder.parent / "bin"
        programs.mkdir(exist_ok=True)
        (programs / "digestlint").unlink(missing_ok=True)
        (programs / "digestlint").symlink_to(BINARY)
        return self.environment(PATH=f"{programs}:{os.environ['PATH']}")

    def shell(self, command, environment):
        completed = subprocess.run(["sh", "-c", command], cwd=self.folder, env=environment, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60, check=False)
        return completed.returncode, completed.stdout.decode()

    def replay(self, block, page):
        environment = self.fresh()
        if page.endswith(".ko.md"):
            environment["LC_ALL"] = "ko_KR.UTF-8"
        replayed = ""
        for command, expected in re.findall(r"^\$ (.*\n)((?:(?!\$ ).*\n)*)", block, re.MULTILINE):
            actual = self.shell(command, environment)[1]
            replayed += f"$ {command}" + (expected if expected and matches(expected, actual) else actual)
        return replayed

    def test_outputs(self):
        update = os.environ.get("DIGESTLINT_UPDATE") == "1"
        for page in PAGES:
            for block in blocks(page, "console"):
                with self.subTest(page):
                    replayed = self.replay(block, page)
                    if update:
                        text = (ROOT / page).read_text()
                        (ROOT / page).write_text(text.replace(block, replayed))
                    else:
                        self.assertEqual(replayed, block)

    def test_the_readme_shows_a_report(self):
        for page in ("README.md", "README.ko.md"):
            self.assertTrue(any("[" in block for block in blocks(page, "console")), page)

    def test_commands_of_the_guide_run(self):
        ran = 0
        for page in ("README.md", "README.ko.md", "docs/adoption.md"):
            for block in blocks(page, "sh"):
                environment = self.fresh()
                identity = ("-c", "user.name=Mina", "-c", "user.email=mina@example.org", "-c", "commit.gpgsign=false")
                for command in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "digests")):
                    subprocess.run(["git", *identity, *command], cwd=self.folder, check=True)
                for line in block.splitlines():
                    if "digestlint" not in shlex.split(line, comments=True):
                        continue
                    with self.subTest(page=page, command=line):
                        code, out = self.shell(line, environment)
                        self.assertIn(code, (0, 1), out)
                        ran += 1
        self.assertGreater(ran, 10)

    def test_scripts_that_are_named_exist(self):
        for page in PAGES:
            for script in set(re.findall(r"\bscripts/[a-z.-]+", (ROOT / page).read_text())):
                self.assertTrue((ROOT / script.rstrip(".")).is_file(), f"{page}: {script}")

    def test_links_lead_somewhere(self):
        for page in (*PAGES, "docs/patterns.md", "SCOPE.md", "CHANGELOG.md"):
            text = re.sub(r"^```.*?^```$|`[^`]*`", "", (ROOT / page).read_text(), flags=re.MULTILINE | re.DOTALL)
            for target in re.findall(r"\]\(([^)]+)\)", text):
                if target.startswith("https://") or target == "…":
                    continue
                path, _, anchor = target.partition("#")
                file = (ROOT / page).parent / path if path else ROOT / page
                with self.subTest(page=page, target=target):
                    self.assertTrue(file.exists())
                    if anchor:
                        headings = re.findall(r"^#+ (.*)$", file.read_text(), re.MULTILINE)
                        self.assertIn(anchor, [re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings])

    def test_the_configs_shown_are_taken(self):
        for page in ("README.md", "README.ko.md"):
            for block in blocks(page, "toml"):
                self.fresh()
                self.write("digestlint.toml", block)
                self.assertIn(self.lint(".").code, (0, 1))
        for number, block in enumerate(blocks("docs/configuration.md", "toml")):
            with self.subTest(number):
                self.fresh()
                self.write("shared/digestlint.toml", "")
                self.write("repository/digestlint.toml", block)
                shutil.move(self.folder / "2025", self.folder / "repository/2025")
                result = self.lint("repository")
                self.assertIn(result.code, (0, 1), result)
                self.assertEqual("", result.err)


class Korean(unittest.TestCase):
    def test_both_readmes_have_the_same_parts(self):
        english, korean = ((ROOT / page).read_text() for page in ("README.md", "README.ko.md"))
        for kind in ("sh", "toml", "yaml", "cpp", "cmake"):
            with self.subTest(kind):
                # Comments and reasons are translated; the commands are the same.
                strip = lambda page: [[re.sub(r" *(#|//).*", "", line) for line in block.splitlines()] for block in blocks(page, kind)]
                self.assertEqual(strip("README.md"), strip("README.ko.md"))
        self.assertEqual(english.count("\n## ") + english.count("\n### "), korean.count("\n## ") + korean.count("\n### "))


if __name__ == "__main__":
    main()
