#!/usr/bin/env python3
"""What pre-commit adds: `pre-commit run` on a commit of five real digests, against digestlint alone plus pre-commit's own start.

    bench/pre_commit.py BINARY CORPUS

Runs of the three are interleaved, and the medians compared, so that a busy machine slows all of them alike.
"""

import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
ROUNDS = 9


def main(binary, corpus):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        programs, project, digests = folder / "bin", folder / "digestlint", folder / "digests"
        programs.mkdir()
        (programs / "digestlint").symlink_to(pathlib.Path(binary).resolve())
        environment = {**os.environ, "HOME": str(folder), "PRE_COMMIT_HOME": str(folder / "cache"),
                       "PATH": f"{programs}:{os.environ['PATH']}", "GIT_CONFIG_COUNT": "1",
                       "GIT_CONFIG_KEY_0": "protocol.file.allow", "GIT_CONFIG_VALUE_0": "always", "LC_ALL": "C.UTF-8"}
        for name in ("AUTHOR", "COMMITTER"):
            environment |= {f"GIT_{name}_NAME": "Mina", f"GIT_{name}_EMAIL": "mina@example.org"}
        run = lambda *command, cwd=digests, check=True: subprocess.run(command, cwd=cwd, env=environment, check=check,
                                                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        project.mkdir()
        for path in (".pre-commit-hooks.yaml", "CMakeLists.txt"):
            shutil.copy(ROOT / path, project)
        shutil.copytree(ROOT / "scripts", project / "scripts")
        shutil.copytree(corpus, digests)
        for repository in (project, digests):
            for command in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "all"), ("tag", "v0")):
                run("git", *command, cwd=repository)
        config = digests / ".pre-commit-config.yaml"
        config.write_text(f"repos:\n  - repo: file://{project}\n    rev: v0\n    hooks:\n      - id: digestlint\n")
        nothing = folder / "nothing.yaml"
        nothing.write_text("repos:\n  - repo: local\n    hooks:\n      - {id: nothing, name: nothing, entry: 'true', language: system}\n")
        run("git", "add", "-A")
        run("git", "commit", "-q", "-m", "config")
        files = sorted(path.relative_to(digests) for path in digests.rglob("*.md") if path.stem.isdigit())[-5:]
        for file in files:
            with open(digests / file, "a", encoding="utf-8") as out:
                out.write("\n")
        run("git", "add", "-A")
        run("pre-commit", "install-hooks")

        commands = {"digestlint": ("digestlint", *files), "pre-commit alone": ("pre-commit", "run", "-c", nothing),
                    "pre-commit with digestlint": ("pre-commit", "run")}
        times = {name: [] for name in commands}
        for _ in range(ROUNDS):
            for name, command in commands.items():
                start = time.perf_counter()
                run(*command, check=False)
                times[name].append(time.perf_counter() - start)
        median = {name: statistics.median(values) for name, values in times.items()}
        for name, value in median.items():
            print(f"{name:28} {value * 1000:6.0f} ms")
        print(f"ratio {median['pre-commit with digestlint'] / (median['digestlint'] + median['pre-commit alone']):.2f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
