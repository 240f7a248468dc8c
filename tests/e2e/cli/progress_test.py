"""The bar of a run that lasts: on a terminal, and nowhere else."""

import os
import subprocess
import time

from harness import BINARY, Case, digest, main, paper


class Progress(Case):
    def setUp(self):
        super().setUp()
        self.text = digest(*(paper(number) for number in range(1, 400)))
        self.files = 0

    def grow(self, seconds):
        """So many files that a run takes that long on this machine."""
        while True:
            start = time.monotonic()
            self.lint("--jobs", "2", "--ignore", "duplicate-paper,duplicate-summary")
            if time.monotonic() - start > seconds:
                return
            for _ in range(max(4, self.files)):
                self.files += 1
                self.write(f"{self.files:04}.md", self.text)

    def on_terminal(self, *arguments, **env):
        """What a terminal gets on standard error."""
        ours, theirs = os.openpty()
        with subprocess.Popen([BINARY, "--jobs", "2", "--ignore", "duplicate-paper,duplicate-summary", *arguments], cwd=self.folder,
                              stdout=subprocess.DEVNULL, stderr=theirs, env=self.environment(**env)) as program:
            os.close(theirs)
            out = b""
            while True:
                try:
                    piece = os.read(ours, 65536)
                except OSError:  # EIO: the other end is closed
                    break
                out += piece
            os.close(ours)
            program.wait(60)
        return out.decode()

    def test_it_appears_after_a_second_and_goes(self):
        self.grow(0)
        self.assertEqual("", self.on_terminal())
        self.grow(1.7)
        shown = self.on_terminal()
        self.assertRegex(shown, rf"\r\[#+\.*\] \d+ of {self.files} files\x1b\[K")
        self.assertTrue(shown.endswith("\r\x1b[K"), repr(shown[-80:]))
        self.assertIn(f"파일 ", self.on_terminal("--lang", "ko"))
        self.assertEqual("", self.on_terminal("--quiet"))
        self.assertEqual("", self.on_terminal(TERM="dumb"))
        self.assertEqual("", self.lint("--ignore", "duplicate-paper,duplicate-summary").err)


if __name__ == "__main__":
    main()
