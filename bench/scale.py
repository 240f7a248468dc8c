#!/usr/bin/env python3
"""Measures what docs/scale.md shows: one run against shards and their merge. Every figure is a ratio to one run with one thread.

    bench/scale.py BINARY DIGESTS [COPIES]

lints COPIES (20) copies of the folder DIGESTS, which makes every paper a duplicate: the most that a merge can have to do.
The better of two rounds counts.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time


def measure(command, folder):
    """Seconds and the largest resident set in MB, its children's included."""
    start = time.monotonic()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, shell=isinstance(command, str))
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{command} ended with {process.returncode}")
    return time.monotonic() - start, usage.ru_maxrss / 1024


def main():
    binary, digests = (pathlib.Path(each).resolve() for each in sys.argv[1:3])
    copies = int(sys.argv[3]) if len(sys.argv) > 3 else 20
    with tempfile.TemporaryDirectory(prefix="digestlint-scale-") as name:
        folder = pathlib.Path(name)
        (folder / ".git").mkdir()
        for number in range(copies):
            shutil.copytree(digests, folder / f"{number:02}")
        lint = [binary, "--format", "sarif", "--output", "one.sarif"]
        commands = {
            "one run, --jobs 1": [*lint, "--jobs", "1"],
            "one run, --jobs 2": [*lint, "--jobs", "2"],
            "4 shards by parallel, two at a time": "seq 4 | parallel --jobs 2 --results '{}.sarif' "
                                                   f"{binary} --shard {{}}/4 --jobs 1 --format sarif >/dev/null || true",
            "the slowest shard alone, --jobs 1": None,
            "merge of 4": [binary, "merge", "--output", "merged.sarif", *(f"{k}.sarif" for k in range(1, 5))],
        }
        best = {}
        for _ in range(2):
            for what, command in commands.items():
                if command is not None:
                    runs = [measure(command, folder)]
                else:
                    runs = [measure([binary, "--shard", f"{k}/4", "--jobs", "1", "--format", "sarif"], folder) for k in range(1, 5)]
                best[what] = min(best.get(what, (1e9, 1e9)), max(runs))
        if (folder / "one.sarif").read_bytes() != (folder / "merged.sarif").read_bytes():
            sys.exit("the merged log isn't that of one run")
        seconds, megabytes = best["one run, --jobs 1"]
        for what, (took, memory) in best.items():
            print(f"{what:40} time {took / seconds:5.2f}   memory {memory / megabytes:5.2f}")
        sizes = [(folder / f"{k}.sarif").stat().st_size for k in range(1, 5)]
        print(f"the logs of the shards                   size {sum(sizes) / (folder / 'one.sarif').stat().st_size:5.2f}")


if __name__ == "__main__":
    main()
