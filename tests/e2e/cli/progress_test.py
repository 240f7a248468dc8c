"""The bar of a run that lasts: on a terminal, and nowhere else."""

import time

from harness import Case, digest, main, paper

LINT = ("--jobs", "2", "--ignore", "duplicate-paper,duplicate-summary")


class Progress(Case):
    def setUp(self):
        super().setUp()
        self.text = digest(*(paper(number) for number in range(1, 400)))
        self.files = 0

    def grow(self, seconds):
        """So many files that a run takes that long on this machine."""
        while True:
            start = time.monotonic()
            self.lint(*LINT)
            if time.monotonic() - start > seconds:
                return
            for _ in range(max(4, self.files)):
                self.files += 1
                self.write(f"{self.files:04}.md", self.text)

    def shown(self, *arguments, code=0, **env):
        """What a terminal gets on standard error."""
        return self.on_terminal(*LINT, *arguments, streams=("stderr",), code=code, env=env).decode()

    def test_it_appears_after_a_second_and_goes(self):
        self.grow(0)
        self.assertEqual("", self.shown())
        self.grow(1.7)
        shown = self.shown()
        self.assertRegex(shown, rf"\r\[#+\.*\] \d+ of {self.files} files\x1b\[K")
        self.assertTrue(shown.endswith("\r\x1b[K"), repr(shown[-80:]))
        self.assertIn("파일 ", self.shown("--lang", "ko"))
        self.assertEqual("", self.shown("--quiet"))
        self.assertEqual("", self.shown(TERM="dumb"))
        self.assertEqual("", self.lint(*LINT).err)


if __name__ == "__main__":
    main()
