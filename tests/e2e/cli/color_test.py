"""--color, NO_COLOR, and what a terminal gets."""

import subprocess

from harness import BAD, ONLY, Case, digest, main, paper, without_colors

# The terminal itself makes \r\n of \n.
CONTROLS = {chr(c) for c in (*range(0x20), *range(0x7F, 0xA0))} - set("\n\r\t")


class Color(Case):
    def setUp(self):
        super().setUp()
        self.write("a.md", BAD)

    def shown(self, *arguments, path="a.md", stdin=subprocess.DEVNULL, code=1, **env):
        """The output of a run whose standard output is a terminal."""
        return self.on_terminal(*arguments, path, streams=("stdout", "stderr"), code=code, stdin=stdin, env=env)

    def assertPlain(self, out):
        self.assertIn(b"duplicate-author", out)
        self.assertNotIn(b"\x1b", out)

    def test_a_pipe_gets_none(self):
        self.assertNotIn("\x1b", self.lint("a.md").out)

    def test_a_terminal_does(self):
        self.assertIn(b"\x1b[", self.shown())

    def test_always_colors_a_pipe(self):
        self.assertIn("\x1b[", self.lint("--color", "always", "a.md").out)

    def test_colors_change_nothing_but_colors(self):
        self.assertEqual(self.lint("a.md").out, without_colors(self.lint("--color", "always", "a.md").out))

    def test_never_leaves_a_terminal_plain(self):
        self.assertPlain(self.shown("--color", "never"))

    def test_no_color_leaves_a_terminal_plain(self):
        self.assertPlain(self.shown(NO_COLOR="1"))

    def test_an_empty_no_color_says_nothing(self):
        # https://no-color.org: "when present and not an empty string"
        self.assertIn(b"\x1b[", self.shown(NO_COLOR=""))

    def test_the_option_stands_above_no_color(self):
        self.assertIn("\x1b[", self.lint("--color", "always", "a.md", env={"NO_COLOR": "1"}).out)

    def test_a_dumb_terminal_gets_none(self):
        self.assertPlain(self.shown(TERM="dumb"))

    def test_machine_formats_are_never_colored(self):
        for form in ("jsonl", "sarif"):
            with self.subTest(form):
                self.assertEqual(self.lint("--format", form, "a.md").out,
                                 self.lint("--format", form, "--color", "always", "a.md").out)

    def test_a_digest_takes_no_terminal_over(self):
        self.write("a.md", digest(paper(authors="A\x1b[2J\t\x9b2J Kim, Mina Park, A\x1b[2J\t\x9b2J Kim")))
        for arguments in (("--diff", *ONLY), ("--diff", "--add-suppressions", *ONLY)):
            with self.subTest(arguments):
                shown = self.shown(*arguments).decode()
                self.assertEqual(set(), set(shown) & CONTROLS, repr(shown))
                self.assertIn("Authors: A␛[2J\t\ufffd2J Kim, Mina Park,", shown)
                self.assertIn("Authors: A\x1b[2J\t\x9b2J Kim, Mina Park,", self.lint(*arguments, "a.md").out)
        fix = ("--fix", *ONLY, "--quiet")
        with open(self.folder / "a.md", "rb") as file:
            shown = self.shown(*fix, path="-", stdin=file, code=0).decode()
        self.assertEqual(set(), set(shown) & CONTROLS, repr(shown))
        self.assertIn("Authors: A␛[2J\t\ufffd2J Kim, Mina Park\r\n", shown)
        self.assertIn("Authors: A\x1b[2J\t\x9b2J Kim, Mina Park\n", self.lint(*fix, "-", stdin=self.read("a.md")).out)

    def test_a_file_gets_none_though_the_program_runs_on_a_terminal(self):
        self.shown("--output", "report.txt")
        self.assertIn("duplicate-author", self.text("report.txt"))
        self.assertNotIn("\x1b", self.text("report.txt"))


if __name__ == "__main__":
    main()
