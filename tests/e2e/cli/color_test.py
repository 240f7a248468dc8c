"""--color, NO_COLOR, and what a terminal gets."""

import os
import subprocess

from harness import BAD, BINARY, Case, main, without_colors


class Color(Case):
    def setUp(self):
        super().setUp()
        self.write("a.md", BAD)

    def on_terminal(self, *arguments, **env):
        """The output of a run whose standard output is a terminal."""
        ours, theirs = os.openpty()
        with subprocess.Popen([BINARY, *arguments, "a.md"], cwd=self.folder, stdin=subprocess.DEVNULL, stdout=theirs,
                              stderr=theirs, env=self.environment(**env)) as program:
            os.close(theirs)
            out = b""
            while True:
                try:
                    piece = os.read(ours, 65536)
                except OSError:  # EIO: the other end is closed
                    break
                if not piece:
                    break
                out += piece
            os.close(ours)
            self.assertEqual(1, program.wait(60))
        return out

    def assertPlain(self, out):
        self.assertIn(b"duplicate-author", out)
        self.assertNotIn(b"\x1b", out)

    def test_a_pipe_gets_none(self):
        self.assertNotIn("\x1b", self.lint("a.md").out)

    def test_a_terminal_does(self):
        self.assertIn(b"\x1b[", self.on_terminal())

    def test_always_colors_a_pipe(self):
        self.assertIn("\x1b[", self.lint("--color", "always", "a.md").out)

    def test_colors_change_nothing_but_colors(self):
        self.assertEqual(self.lint("a.md").out, without_colors(self.lint("--color", "always", "a.md").out))

    def test_never_leaves_a_terminal_plain(self):
        self.assertPlain(self.on_terminal("--color", "never"))

    def test_no_color_leaves_a_terminal_plain(self):
        self.assertPlain(self.on_terminal(NO_COLOR="1"))

    def test_an_empty_no_color_says_nothing(self):
        # https://no-color.org: "when present and not an empty string"
        self.assertIn(b"\x1b[", self.on_terminal(NO_COLOR=""))

    def test_the_option_stands_above_no_color(self):
        self.assertIn("\x1b[", self.lint("--color", "always", "a.md", env={"NO_COLOR": "1"}).out)

    def test_a_dumb_terminal_gets_none(self):
        self.assertPlain(self.on_terminal(TERM="dumb"))

    def test_machine_formats_are_never_colored(self):
        for form in ("jsonl", "sarif"):
            with self.subTest(form):
                self.assertEqual(self.lint("--format", form, "a.md").out,
                                 self.lint("--format", form, "--color", "always", "a.md").out)

    def test_a_file_gets_none_though_the_program_runs_on_a_terminal(self):
        self.on_terminal("--output", "report.txt")
        self.assertIn("duplicate-author", self.text("report.txt"))
        self.assertNotIn("\x1b", self.text("report.txt"))


if __name__ == "__main__":
    main()
