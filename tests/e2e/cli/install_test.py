"""What `cmake --install` puts where, and that it works from there."""

import os
import shutil
import subprocess

from harness import Case, main

BUILD = os.environ["DIGESTLINT_BUILD"]


class Install(Case):
    def test_everything_is_in_its_place(self):
        prefix = self.folder / "usr"
        subprocess.run(["cmake", "--install", BUILD, "--prefix", prefix], stdout=subprocess.DEVNULL, check=True, timeout=60)
        self.assertTrue((prefix / "share/digestlint/rules").is_dir())
        for path, arguments in {
            "share/man/man1/digestlint.1": ("man", "--lang", "en"),
            "share/man/ko/man1/digestlint.1": ("man", "--lang", "ko"),
            "share/bash-completion/completions/digestlint": ("completions", "bash"),
            "share/zsh/site-functions/_digestlint": ("completions", "zsh", "--lang", "en"),
            "share/fish/vendor_completions.d/digestlint.fish": ("completions", "fish", "--lang", "en"),
        }.items():
            with self.subTest(path):
                printed = subprocess.run([prefix / "bin/digestlint", *arguments], stdout=subprocess.PIPE, check=True, timeout=60)
                self.assertEqual(printed.stdout, (prefix / path).read_bytes())
        self.assertEqual(self.lint("--version").out,
                         subprocess.run([prefix / "bin/digestlint", "--version"], stdout=subprocess.PIPE, check=True).stdout.decode())
        if shutil.which("man") is not None:
            found = subprocess.run(["man", "-M", prefix / "share/man", "-w", "digestlint"], env=self.environment(),
                                   stdout=subprocess.PIPE, check=True, timeout=60).stdout.decode().strip()
            self.assertEqual(str(prefix / "share/man/man1/digestlint.1"), found)


if __name__ == "__main__":
    main()
