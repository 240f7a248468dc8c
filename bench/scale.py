#!/usr/bin/env python3
"""Measures what docs/scale.md shows: one run against shards and their merge. Every figure is a ratio to one run with one thread.

    bench/scale.py BINARY DIGESTS [COPIES]

lints COPIES (20) copies of the folder DIGESTS, which makes every paper a duplicate: the most that a merge can have to do.
Processor time is what counts where others use the machine, too;
the time by the clock is shown beside it.
"""

import pathlib
import shutil
import sys
import tempfile

from measure import measure


def main():
    binary, digests = (pathlib.Path(each).resolve() for each in sys.argv[1:3])
    copies = int(sys.argv[3]) if len(sys.argv) > 3 else 20
    with tempfile.TemporaryDirectory(prefix="digestlint-scale-") as name:
        folder = pathlib.Path(name)
        (folder / ".git").mkdir()
        for number in range(copies):
            shutil.copytree(digests, folder / f"{number:02}")
        lint = [binary, "--format", "sarif", "--output", "one.sarif", "--jobs"]
        one = measure([*lint, "1"], folder)

        def show(what, figures):
            took, clock, memory = (figure / base for figure, base in zip(figures, one))
            print(f"{what:36} processor {took:5.2f}   clock {clock:5.2f}   memory {memory:5.2f}", flush=True)

        show("one run, --jobs 1", one)
        show("one run, --jobs 2", measure([*lint, "2"], folder))
        show("4 shards by parallel, two at a time", measure(
            "seq 4 | parallel --jobs 2 --results '{}.sarif' "
            f"{binary} --shard {{}}/4 --jobs 1 --format sarif >/dev/null || true", folder))
        shards = [measure([binary, "--shard", f"{k}/4", "--jobs", "1", "--format", "sarif"], folder) for k in range(1, 5)]
        show("the slowest shard alone, --jobs 1", max(shards))
        show("merge of 4", measure([binary, "merge", "--output", "merged.sarif", *(f"{k}.sarif" for k in range(1, 5))], folder))
        if (folder / "one.sarif").read_bytes() != (folder / "merged.sarif").read_bytes():
            sys.exit("the merged log isn't that of one run")
        sizes = [(folder / f"{k}.sarif").stat().st_size for k in range(1, 5)]
        print(f"{'the logs of the shards':36} size {sum(sizes) / (folder / 'one.sarif').stat().st_size:5.2f}")


if __name__ == "__main__":
    main()
