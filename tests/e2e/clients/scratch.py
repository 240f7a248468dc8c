"""A scratch repository of digests, one of the project as others would clone it, and a PATH with the program on it."""

import os
import pathlib
import re
import shutil
import subprocess

from harness import BINARY, Case

ROOT = pathlib.Path(__file__).resolve().parents[3]
VERSION = os.environ["DIGESTLINT_VERSION"]


def require(*programs):
    """Skips the whole file where a client isn't installed."""
    for program in programs:
        if shutil.which(program) is None:
            print(f"digestlint test skipped: there is no {program}")
            raise SystemExit(0)


def blocks(page, language):
    """The code blocks of a page in that language, as they stand there."""
    return re.findall(rf"^```{language}\n(.*?)^```$", (ROOT / page).read_text(), re.MULTILINE | re.DOTALL)


class Scratch(Case):
    """`self.folder` is a git repository; `self.run_in` runs commands there, as somebody without any config of theirs."""

    def setUp(self):
        super().setUp()
        (self.folder / ".git").rmdir()
        self.home = self.folder.parent / "home"
        self.home.mkdir()
        self.programs = self.folder.parent / "bin"
        self.programs.mkdir()
        (self.programs / "digestlint").symlink_to(BINARY)
        self.git("init", "-q", "-b", "main")

    def environment(self, **changes):
        settings = {"HOME": str(self.home), "PATH": f"{self.programs}:{os.environ['PATH']}", "GIT_CONFIG_NOSYSTEM": "1",
                    "GIT_AUTHOR_NAME": "Mina", "GIT_AUTHOR_EMAIL": "mina@example.org", "GIT_COMMITTER_NAME": "Mina",
                    "GIT_COMMITTER_EMAIL": "mina@example.org", "PRE_COMMIT_HOME": str(self.home / "pre-commit"),
                    "LC_ALL": "C.UTF-8", "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "protocol.file.allow",
                    "GIT_CONFIG_VALUE_0": "always"}
        return super().environment(**{**settings, **changes})

    def run_in(self, *command, folder=None, code=0, env=None, stdin=None):
        """Runs it and gives what it says, both streams in the order they came. `code`: the exit code it must have; None: any."""
        completed = subprocess.run(command, cwd=folder or self.folder, env=self.environment(**(env or {})),
                                   input=stdin.encode() if stdin is not None else b"", stdout=subprocess.PIPE,
                                   stderr=subprocess.STDOUT, timeout=100, check=False)
        out = completed.stdout.decode()
        if code is not None:
            self.assertEqual(code, completed.returncode, f"{command}\n{out}")
        return out

    def git(self, *arguments, **keywords):
        return self.run_in("git", *arguments, **keywords)

    def commit(self, message="digests", **keywords):
        return self.git("commit", "-q", "-m", message, **keywords)

    def commits(self):
        return int(self.git("rev-list", "--count", "--all"))

    def project(self, *paths):
        """These files of the project as a repository of their own, tagged with the version. Its path."""
        folder = self.folder.parent / "digestlint"
        for path in paths:
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            (shutil.copytree if (ROOT / path).is_dir() else shutil.copy2)(ROOT / path, target)
        for command in (("init", "-q", "-b", "main"), ("add", "-A"), ("commit", "-q", "-m", "project"), ("tag", f"v{VERSION}")):
            self.git(*command, folder=folder)
        return folder
