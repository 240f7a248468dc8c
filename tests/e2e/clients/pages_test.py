"""docs/gitlab.md, reviewdog.md, git-hook.md and make.md: every line of commands there is run, as it stands there."""

import json
import os
import pathlib
import re
import shutil
import subprocess

from harness import BAD, CLEAN, FIXED, bad, main
from scratch import ROOT, Scratch, blocks, require

DAY = "2024/06/03.md"


class Page(Scratch):
    def setUp(self):
        super().setUp()
        self.write("README.md", "# 소개\n")
        self.write("2024/06/01.md", bad(3).replace("2024-06-03", "2024-06-01"))  # an old mistake
        self.git("add", "-A")
        self.commit()

    def shell(self, command, **keywords):
        return self.run_in("bash", "-eo", "pipefail", "-c", command, **keywords)

    def stage(self, path, text):
        self.write(path, text)
        self.git("add", path)


def jobs_of_gitlab():
    """The commands of each block's `script:`; they are plain enough to be read without a parser of YAML."""
    return [re.findall(r"^    - (digestlint .*|git .*)$", block, re.MULTILINE) for block in blocks("docs/gitlab.md", "yaml")]


class Gitlab(Page):
    def test_no_command_is_overlooked(self):
        self.assertEqual([2, 2, 1], [len(commands) for commands in jobs_of_gitlab()])

    def test_the_report_of_a_merge_request(self):
        self.write(DAY, BAD)
        report, visible = jobs_of_gitlab()[0]
        self.shell(report)
        issues = json.loads(self.text("gl-code-quality-report.json"))
        self.assertEqual([("2024/06/01.md", 9), (DAY, 9)],
                         [(issue["location"]["path"], issue["location"].get("lines", {}).get("begin") or
                           issue["location"]["positions"]["begin"]["line"]) for issue in issues])
        self.assertIn("[duplicate-author]", self.shell(visible, code=1))
        self.write(DAY, CLEAN)
        self.write("2024/06/01.md", CLEAN.replace("2024-06-03", "2024-06-01").replace("2405.90001", "2405.90011"))
        self.assertNotIn("duplicate-author", self.shell(visible, code=None))

    def test_only_what_the_merge_request_changes(self):
        origin = self.folder.parent / "origin.git"
        self.git("clone", "-q", "--bare", self.folder, origin)
        self.git("remote", "add", "origin", origin)
        self.git("checkout", "-q", "-b", "feature")
        self.stage(DAY, BAD)
        self.commit()
        fetch, lint = jobs_of_gitlab()[1]
        out = self.shell(f"{fetch}\n{lint}", code=1, env={"CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main"})
        self.assertIn(f"{DAY}:9:", out)
        self.assertNotIn("2024/06/01.md", out)

    def test_junit(self):
        self.shell(jobs_of_gitlab()[2][0], code=1)
        self.assertIn('failures="1"', self.text("digestlint.xml"))


# Where reviewdog isn't installed this stands for it: it wants the options that reviewdog has, and diagnostics on its input.
REVIEWDOG = """#!/usr/bin/env python3
import argparse, json, sys
parser = argparse.ArgumentParser(prefix_chars="-", allow_abbrev=False)
for name, values in {"-f": ["rdjsonl"], "-name": None, "-diff": None, "-filter-mode": ["added", "diff_context", "file", "nofilter"],
                     "-reporter": ["github-pr-review", "gitlab-mr-discussion", "local"], "-fail-level": None}.items():
    parser.add_argument(name, choices=values)
parser.parse_args()
for line in sys.stdin:
    diagnostic = json.loads(line)
    print(diagnostic["location"]["path"], diagnostic["location"]["range"]["start"]["line"], diagnostic["message"])
"""


class Reviewdog(Page):
    def test_each_command(self):
        real = shutil.which("reviewdog") is not None
        if not real:
            (self.programs / "reviewdog").write_text(REVIEWDOG)
            (self.programs / "reviewdog").chmod(0o755)
        self.stage(DAY, BAD)
        commands = [line for block in blocks("docs/reviewdog.md", "sh") for line in block.splitlines()]
        self.assertEqual(2, len(commands))
        for command in commands:
            if real and "github" in command:
                continue  # it would want to talk to GitHub
            self.assertIn(DAY, self.shell(command))


class GitHook(Page):
    def setUp(self):
        super().setUp()
        self.hook, self.chmod, self.shared = blocks("docs/git-hook.md", "sh")

    def assertWorks(self):
        self.stage(DAY, BAD)
        self.assertIn("[duplicate-author]", self.commit(code=1))
        self.stage(DAY, FIXED)
        self.commit()
        self.stage("README.md", "# 소개\n\nhttps://example.org/demo/에서\n")
        self.commit()
        self.stage("2024/주간 요약.md", BAD)  # a name that git would quote
        self.assertIn("[duplicate-author]", self.commit(code=1))
        self.git("rm", "-q", "-f", "2024/주간 요약.md", "2024/06/01.md")
        self.commit()

    def test_in_one_clone(self):
        self.write(".git/hooks/pre-commit", self.hook)
        self.shell(self.chmod)
        self.assertWorks()

    def test_for_all_clones(self):
        self.write(".githooks/pre-commit", self.hook, mode=0o755)
        self.shell(self.shared)
        self.git("add", "-A")
        self.assertWorks()


class Make(Page):
    def make(self, makefile, *targets, **keywords):
        if shutil.which("make") is None:
            self.skipTest("there is no make")
        self.write("Makefile", makefile)
        return self.run_in("make", *targets, **keywords)

    def test_the_whole_folder(self):
        makefile = blocks("docs/make.md", "make")[0]
        self.assertIn("[duplicate-author]", self.make(makefile, "lint", code=2))
        self.make(makefile, "fix")
        self.assertIn("1", self.make(makefile, "lint"))

    def test_a_stamp_for_each_day(self):
        makefile = blocks("docs/make.md", "make")[1]
        self.stage(DAY, CLEAN)
        self.assertIn("[duplicate-author]", self.make(makefile, "-k", "lint", code=2))
        self.shell("digestlint --fix 2024/06/01.md")
        again = self.make(makefile, "lint")
        self.assertIn("digestlint 2024/06/01.md", again)
        self.assertNotIn(f"digestlint {DAY}", again)
        self.assertIn("Nothing to be done", self.make(makefile, "lint"))
        self.write(DAY, BAD)
        os.utime(self.folder / DAY, (2_000_000_000, 2_000_000_000))
        self.assertIn(f"digestlint {DAY}", self.make(makefile, "lint", code=2))


if __name__ == "__main__":
    require("git", "bash")
    main()
