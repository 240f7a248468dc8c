"""Completions in the shells themselves: each is started as a user's, gets keys, and shows what it makes of them."""

import json
import os
import pty
import re
import select
import shutil
import subprocess
import time

from harness import BINARY, Case, main

RULES = [rule["name"] for rule in json.loads(subprocess.run([BINARY, "rules", "--format", "json"], stdout=subprocess.PIPE, check=True).stdout)]
HELP = subprocess.run([BINARY, "--help", "--lang", "en"], stdout=subprocess.PIPE, check=True).stdout.decode()
FORMATS = re.search(r"--format FORMAT +[^:]*: ((?:[a-z]+,\s+)*[a-z]+)", HELP)[1].replace(",", "").split()
SUBCOMMANDS = re.findall(r"^  ([a-z-]+)  +\S", HELP.partition("\nSubcommands")[2].partition("\n\n")[0], re.MULTILINE)


class Shell(Case):
    """What every shell must complete; `complete` gives the candidates of the last word of a line."""

    def setUp(self):
        super().setUp()
        if shutil.which(self.shell) is None:
            self.skipTest(f"{self.shell} isn't installed")
        result = self.lint("completions", self.shell)
        self.assertCode(0, result)
        self.script = self.write("completion", result.out)
        self.write("2024/06/03.md", "")
        self.write("notes on papers.md", "")

    def candidates(self, line):
        raise NotImplementedError

    def check(self, line, *expected, without=()):
        found = self.candidates(line)
        for word in expected:
            self.assertIn(word, found, line)
        for word in without:
            self.assertNotIn(word, found, line)
        return found

    def test_options(self):
        self.check("digestlint --", "--fix", "--select", "--help", "--lang", without=["2024/"])
        self.check("digestlint --ex", "--extend-select", "--exit-zero", without=["--fix"])
        self.check("digestlint rules --", "--format", "--help", without=["--fix", "--select"])

    def test_subcommands(self):
        self.check("digestlint ", *SUBCOMMANDS)
        self.check("digestlint ex", "explain", without=["rules"])

    def test_subcommands_are_the_first_word(self):
        self.check("digestlint --fix ex", without=["explain"])

    def test_paths(self):
        self.check("digestlint 20", "2024/")
        self.check("digestlint --fix 20", "2024/")
        self.check("digestlint --config 20", "2024/")
        self.check("digestlint 2024/06/", "2024/06/03.md")

    def test_folders(self):
        self.check("digestlint init ", "2024/", without=["notes on papers.md"])

    def test_formats(self):
        self.check("digestlint --format ", *FORMATS, without=["2024/", "markdown"])
        self.check("digestlint rules --format ", "json", "markdown", without=["sarif"])

    def test_rule_names(self):
        self.check("digestlint explain ", *RULES, without=["authors", "2024/", "--format"])
        self.check("digestlint explain vote-format dup", "duplicate-author", without=["vote-order"])
        self.check("digestlint rules ", "authors", "all", "duplicate-author")
        self.check("digestlint --select ", "authors", "all", *RULES)

    def test_choices(self):
        self.check("digestlint --color a", "auto", "always", without=["never"])
        self.check("digestlint completions ", "bash", "zsh", "fish")

    def test_a_number_has_no_candidates(self):
        self.assertEqual([], self.candidates("digestlint --jobs "))


class Terminal:
    """A shell on a terminal of its own."""

    def __init__(self, command, environment, folder):
        self.process, self.master = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            os.execvpe(command[0], command, environment)
        self.seen = ""

    def read_until(self, pattern, seconds=30):
        deadline = time.monotonic() + seconds
        while not (match := re.search(pattern, self.seen)):
            if not select.select([self.master], [], [], max(0, deadline - time.monotonic()))[0]:
                raise AssertionError(f"no {pattern!r} in {self.seen!r}")
            self.seen += os.read(self.master, 65536).decode(errors="replace")
            self.seen = re.sub(".\x08", "", self.seen)  # what a terminal no longer shows
        self.seen = self.seen[match.end() :]
        return match

    def send(self, keys):
        os.write(self.master, keys.encode())

    def close(self):
        os.close(self.master)
        try:
            os.kill(self.process, 9)
        except ProcessLookupError:
            pass
        os.waitpid(self.process, 0)


class Bash(Shell):
    shell = "bash"

    def candidates(self, line):
        """Readline's own words: COMP_WORDS as bash splits them, with its usual COMP_WORDBREAKS."""
        script = r"""
            source ./completion
            COMP_LINE=$1 COMP_POINT=${#1}
            mapfile -t COMP_WORDS < <(python3 -B - "$1" <<'END'
import re, sys
line = sys.argv[1]
words = re.findall(r"[^\s=:]+|[=:]+", line)
print("\n".join(words + ([""] if line.endswith(" ") else [])))
END
)
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            compopt() { :; }
            _digestlint
            printf '%s\n' "${COMPREPLY[@]}"
        """
        out = subprocess.run(["bash", "--norc", "-u", "-c", script, "bash", line], cwd=self.folder, env=self.environment(),
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60, check=True)
        self.assertEqual(b"", out.stderr)
        # compopt -o filenames, which only readline knows, adds the slash.
        words = [word for word in out.stdout.decode().splitlines() if word]
        return [word + "/" if (self.folder / word).is_dir() else word for word in words]

    def test_value_behind_an_equals_sign(self):
        self.check("digestlint --format=", *FORMATS)
        self.check("digestlint --format=js", "json", "jsonl", without=["text"])

    def test_a_list_goes_on_behind_a_comma(self):
        self.check("digestlint --select authors,vote-", "authors,vote-format", "authors,vote-order")
        self.check("digestlint --select=authors,vote-f", "authors,vote-format")

    def test_only_paths_behind_two_dashes(self):
        self.check("digestlint -- --", without=["--fix"])

    def test_at_a_terminal(self):
        terminal = Terminal(["bash", "--norc", "--noprofile", "-i"], self.environment(PS1="ready> ", TERM="dumb"), self.folder)
        self.addCleanup(terminal.close)
        terminal.read_until("ready> ")
        terminal.send("source ./completion; echo sour''ced\n")
        terminal.read_until("sourced")
        for keys, result in (("digestlint exp\tduplicate-a\t", "digestlint explain duplicate-author "),
                             ("digestlint --format=sa\t", "digestlint --format=sarif "),
                             ("digestlint --select votes,duplicate-a\t", "votes,duplicate-author"),
                             ("digestlint notes\t", r"digestlint notes\ on\ papers.md")):
            terminal.send("\x15" + keys)
            terminal.read_until(re.escape(result))


class Zsh(Shell):
    shell = "zsh"

    START = r"""
        PS1='ready> '; unsetopt prompt_cr prompt_sp zle_bracketed_paste 2>/dev/null
        autoload -U compinit; compinit -u -D
        source ./completion
        zstyle ':completion:*' format ''
        zstyle ':completion:*' list-grouped no
        zstyle ':completion:*' verbose no
        LISTMAX=10000
        # Instead of a menu: the candidates, one a line, between marks.
        compadd() {
          local -a found
          if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return $?; fi
          builtin compadd -O found "$@"
          local word
          for word in $found; do print -r -- "candidate<$word>"; done
          builtin compadd "$@"
        }
        echo sta''rted
    """

    terminal = None

    def candidates(self, line):
        if self.terminal is None:
            self.terminal = Terminal(["zsh", "-f", "-i"], self.environment(TERM="dumb", PS1="first> ", COLUMNS="200"), self.folder)
            self.addCleanup(self.terminal.close)
            self.terminal.read_until("first> ")
            self.write("start", self.START)
            self.terminal.send("source ./start\n")
            self.terminal.read_until("started")
        self.terminal.read_until("ready> ")
        self.terminal.send(line + "\t")
        # What comes next is only read when the completion is over.
        self.terminal.send("\x15echo o''ver\n")
        text = self.terminal.read_until(r"(?s)(.*)\r?\nover\r?\n")[1]
        words = re.findall(r"candidate<([^>\n]*)>", text)
        folder = line.rpartition(" ")[2].rpartition("/")[0]
        words = [f"{folder}/{word}" if folder else word for word in words]
        return [word + "/" if (self.folder / word).is_dir() else word for word in words]


class ZshAtATerminal(Case):
    def test_keys(self):
        if shutil.which("zsh") is None:
            self.skipTest("zsh isn't installed")
        # As it is installed: a file of $fpath that compinit finds.
        self.write("functions/_digestlint", self.lint("completions", "zsh").out)
        self.write("notes on papers.md", "")
        for keys, result in (("digestlint exp\tduplicate-a\t", "digestlint explain duplicate-author "),
                             ("digestlint --format=sa\t", "digestlint --format=sarif "),
                             ("digestlint --select votes,duplicate-a\t", "votes,duplicate-author"),
                             ("digestlint notes\t", r"digestlint notes\ on\ papers.md")):
            terminal = Terminal(["zsh", "-f", "-i"], self.environment(TERM="dumb", PS1="first> "), self.folder)
            self.addCleanup(terminal.close)
            terminal.read_until("first> ")
            terminal.send("PS1='ready> '; fpath=($PWD/functions $fpath); autoload -U compinit; compinit -u -D; echo sta''rted\n")
            terminal.read_until("started")
            terminal.read_until("ready> ")
            terminal.send(keys)
            terminal.read_until(re.escape(result))


class Fish(Shell):
    shell = "fish"

    def candidates(self, line):
        out = subprocess.run(["fish", "--no-config", "-c", "source ./completion; complete -C $argv[1]", line], cwd=self.folder,
                             env=self.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60, check=True)
        self.assertEqual(b"", out.stderr)
        return [word.partition("\t")[0] for word in out.stdout.decode().splitlines()]

    def test_value_behind_an_equals_sign(self):
        self.check("digestlint --format=js", "--format=json", "--format=jsonl", without=["--format=text"])

    def test_a_list_goes_on_behind_a_comma(self):
        self.check("digestlint --select authors,vote-", "authors,vote-format", "authors,vote-order")

    def test_descriptions(self):
        for language, words in (("en", "mend what is safe to mend"), ("ko", "안전한 것을 고칩니다")):
            self.write("completion", self.lint("completions", "fish", "--lang", language).out)
            out = subprocess.run(["fish", "--no-config", "-c", "source ./completion; complete -C 'digestlint --fi'"], cwd=self.folder,
                                 env=self.environment(), stdout=subprocess.PIPE, timeout=60, check=True).stdout.decode()
            self.assertIn(f"--fix\t{words}", out)


class Scripts(Case):
    def test_they_are_valid(self):
        for shell in ("bash", "zsh", "fish"):
            with self.subTest(shell):
                if shutil.which(shell) is None:
                    self.skipTest(f"{shell} isn't installed")
                script = self.write(shell, self.lint("completions", shell).out)
                subprocess.run([shell, "-n", script], env=self.environment(), check=True, timeout=60)

    def test_an_unknown_shell(self):
        self.assertOneError(self.lint("completions", "tcsh"), "tcsh", "bash, zsh, fish")


del Shell  # only its heirs are to be run

if __name__ == "__main__":
    main()
