"""`cmake --install`: what it puts where, and that the program works there, elsewhere, and alone."""

import os
import pathlib
import shutil
import subprocess

from harness import Case, digest, main, paper

ROOT = pathlib.Path(__file__).resolve().parents[3]

# What only rules find that read data: a misspelling of rules/korean/typos.tsv, and a command of rules/words/.
MISSPELT = digest(paper(title="\textit{Counting} Pebbles").replace("제안합니다", "제안 할 수 있읍니다"))
BY_DATA = ["mangled-escape", "typo"]


class Install(Case):
    def setUp(self):
        super().setUp()
        self.prefix = self.folder / "prefix with a space"
        run = subprocess.run([os.environ["DIGESTLINT_CMAKE"], "--install", os.environ["DIGESTLINT_BUILD"], "--prefix", self.prefix],
                             capture_output=True, text=True, check=False)
        self.assertEqual(0, run.returncode, run.stderr)
        self.write("a.md", MISSPELT)

    def run_installed(self, program, *arguments, env=None):
        run = subprocess.run([program, *arguments], cwd=self.folder, env=self.environment(**(env or {})), capture_output=True,
                             text=True, timeout=60, check=False)
        self.assertIn(run.returncode, (0, 1), run.stderr)
        return run.stdout

    def rules_found(self, program, **keywords):
        out = self.run_installed(program, "--format", "jsonl", "--select", ",".join(BY_DATA), "a.md", **keywords)
        return [rule for rule in BY_DATA if f'"rule":"{rule}"' in out]

    def test_the_program_works_where_it_is_put(self):
        program = self.prefix / "bin/digestlint"
        self.assertEqual(f"digestlint {os.environ['DIGESTLINT_VERSION']}\n", self.run_installed(program, "--version"))
        self.assertEqual(BY_DATA, self.rules_found(program))
        self.assertEqual(BY_DATA, self.rules_found("digestlint", env={"PATH": f"{self.prefix}/bin:{os.environ['PATH']}"}))

    def test_the_whole_prefix_may_be_moved(self):
        moved = self.folder / "moved"
        self.prefix.rename(moved)
        self.assertEqual(BY_DATA, self.rules_found(moved / "bin/digestlint"))

    def test_the_program_works_alone(self):
        alone = self.folder / "alone"
        shutil.copy(self.prefix / "bin/digestlint", alone)
        shutil.rmtree(self.prefix)
        self.assertEqual(BY_DATA, self.rules_found(alone))

    def test_through_a_link(self):
        link = self.folder / "link"
        link.symlink_to(self.prefix / "bin/digestlint")
        self.assertEqual(BY_DATA, self.rules_found(link))

    def test_the_data_come_along_and_nothing_else_does(self):
        installed = {path.relative_to(self.prefix) for path in self.prefix.rglob("*") if path.is_file()}
        rules = {pathlib.Path("share/digestlint/rules", path.relative_to(ROOT / "rules"))
                 for path in (ROOT / "rules").rglob("*") if path.is_file()}
        self.assertLessEqual(rules | {pathlib.Path("bin/digestlint")}, installed)
        places = {"bin", "share/digestlint", "share/doc", "share/man", "share/bash-completion", "share/zsh", "share/fish"}
        odd = [str(path) for path in installed if not any(path.is_relative_to(place) for place in places)]
        self.assertEqual([], odd)

    def test_what_the_program_prints_is_where_shells_and_man_look(self):
        for path, arguments in {
            "share/man/man1/digestlint.1": ("man", "--lang", "en"),
            "share/man/ko/man1/digestlint.1": ("man", "--lang", "ko"),
            "share/bash-completion/completions/digestlint": ("completions", "bash"),
            "share/zsh/site-functions/_digestlint": ("completions", "zsh", "--lang", "en"),
            "share/fish/vendor_completions.d/digestlint.fish": ("completions", "fish", "--lang", "en"),
        }.items():
            with self.subTest(path):
                self.assertEqual(self.run_installed(self.prefix / "bin/digestlint", *arguments),
                                 (self.prefix / path).read_text(encoding="utf-8"))

    def test_the_manual_can_be_read(self):
        pages = list(self.prefix.glob("share/man/**/digestlint.1*"))
        if not pages or shutil.which("man") is None:
            self.skipTest("no manual page, or no man to read it")
        shown = subprocess.run(["man", "--warnings", "-l", pages[0]], env=self.environment(MANPAGER="cat"), capture_output=True,
                               text=True, check=True)
        self.assertIn("digestlint", shown.stdout)
        self.assertEqual("", shown.stderr)


if __name__ == "__main__":
    main()
