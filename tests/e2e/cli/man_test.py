"""The manual page, digestlint(1), read by the programs that read such pages."""

import re
import shutil
import subprocess
import unittest

from harness import Case, main


def printed(command, page):
    completed = subprocess.run(command, input=page.encode(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60, check=True,
                               env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MANWIDTH": "100", "MAN_KEEP_FORMATTING": ""})
    # What a terminal would show, without bold and underlined.
    text = re.sub(r".\x08|\x1b\[[0-9;]*m", "", completed.stdout.decode())
    return text, completed.stderr.decode()


class Man(Case):
    def page(self, language):
        result = self.lint("man", "--lang", language)
        self.assertCode(0, result)
        return result.out

    def check(self, *command):
        if shutil.which(command[0]) is None:
            self.skipTest(f"{command[0]} isn't installed")
        for language in ("en", "ko"):
            text, warnings = printed(command, self.page(language))
            self.assertEqual("", warnings)
            yield language, text

    def test_groff_has_nothing_to_warn_of(self):
        for language, text in self.check("groff", "-ww", "-k", "-man", "-Tutf8", "-rLL=100n"):
            self.complete(text)

    def test_man_has_nothing_to_warn_of(self):
        for language, text in self.check("man", "--warnings", "-l", "-"):
            self.complete(text)
            if language == "ko":
                self.assertIn("한국어 논문 다이제스트의 실수를 찾고", text)

    def complete(self, text):
        """Whatever --help names is there."""
        words = " ".join(text.split())
        program = self.lint("--help").out
        subcommands = re.findall(r"^  ([a-z-]+)  +\S", program.partition("\nSubcommands")[2].partition("\n\n")[0], re.MULTILINE)
        self.assertIn("explain", subcommands)
        for name in subcommands:
            self.assertRegex(words, rf"digestlint {name} \[")
        for name in ("", *subcommands):
            for option in re.findall(r"^  (?:-\w, )?(--[a-z-]+)", self.lint(*name.split(), "--help").out, re.MULTILINE):
                self.assertIn(option, words)
        for exact in ("--select RULE,…", "PATH…", "digestlint.toml", "NO_COLOR", "LC_MESSAGES", "RULE|GROUP…", "https://"):
            self.assertIn(exact, words)

    def test_whatis_finds_its_line(self):
        if shutil.which("lexgrog") is None:
            self.skipTest("lexgrog isn't installed")
        self.write("digestlint.1", self.page("en"))
        found = subprocess.run(["lexgrog", self.folder / "digestlint.1"], stdout=subprocess.PIPE, check=True, timeout=60).stdout.decode()
        self.assertIn('"digestlint - find and mend mistakes in Korean digests of papers"', found)


if __name__ == "__main__":
    main()
