#!/usr/bin/env python3
"""Times digestlint against rumdl, markdownlint-cli2, a loop that only parses, and cat.

    bench/compare.py FOLDER [--build build/release] [--rounds 7] [--rivals build/rivals]

For one file of the folder, for all of its Markdown, and for twenty times as much, each command runs in turn, round by
round, so that all of them see the same moods of the machine; the table has the median of the wall and CPU time, the peak
memory, and the ratio of the CPU and wall time to the loop that only parses. The rivals come from npm, once, into a folder
of the build.
"""

import argparse
import pathlib
import shutil
import statistics
import subprocess
import tempfile

from measure import measure

RIVALS = ("rumdl", "markdownlint-cli2")
COPIES = 20
MOST_FOR_NODE = 1000  # files; markdownlint-cli2 takes minutes for more
ROOT = pathlib.Path(__file__).resolve().parents[1]


def install_rivals(folder):
    if all((folder / "node_modules" / rival).exists() for rival in RIVALS):
        return folder / "node_modules/.bin"
    if shutil.which("npm") is None:
        print("rumdl and markdownlint-cli2 are left out: there is no npm")
        return None
    folder.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), *RIVALS])
    return folder / "node_modules/.bin" if done.returncode == 0 else None


def commands(build, rivals, files, what):
    """The commands by name; `what` is the one file, or the folder in which they run."""
    digestlint = [str(build / "digestlint"), "--no-config"]
    table = {
        "cat": ["cat", *files],
        "cmark-gfm, parse only": [str(build / "bench/parse_only"), *files],
        "digestlint, 1 thread": [*digestlint, "--jobs", "1", what],
        "digestlint, 2 threads": [*digestlint, "--jobs", "2", what],
        "digestlint --cache": [*digestlint, "--jobs", "2", "--cache", what],  # the first round fills it
    }
    if rivals is not None:
        # The program itself: what npm puts in .bin starts Node.js first.
        native = next(rivals.parent.glob("@rumdl/*/rumdl"), rivals / "rumdl")
        table["rumdl, all threads"] = [str(native), "check", "--no-cache", what]
        table["rumdl, with its cache"] = [str(native), "check", what]
        if len(files) < MOST_FOR_NODE:
            table["markdownlint-cli2"] = [str(rivals / "markdownlint-cli2"), what if len(files) == 1 else "**/*.md"]
    return table


def compare(title, folder, files, build, rivals, rounds):
    what = files[0] if len(files) == 1 else "."
    table = commands(build, rivals, files, what)
    in_turn = [{name: measure(command, folder) for name, command in table.items()} for _ in range(rounds + 1)]
    in_turn.pop(0)  # warms the page cache
    print(f"\n{title}")
    print(f"{'':24}{'wall ms':>10}{'CPU ms':>10}{'peak MB':>9}{'wall / floor':>14}{'CPU / floor':>13}")
    for name in table:
        pairs = [(each[name], each["cmark-gfm, parse only"]) for each in in_turn]
        print(f"{name:24}{1e3 * statistics.median(own.wall for own, _ in pairs):10.1f}"
              f"{1e3 * statistics.median(own.cpu for own, _ in pairs):10.1f}{max(own.memory for own, _ in pairs) / 1024:9.1f}"
              f"{statistics.median(own.wall / floor.wall for own, floor in pairs):14.2f}"
              f"{statistics.median(own.cpu / floor.cpu for own, floor in pairs):13.2f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path, help="a folder of digests")
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/release", help="built with -DDIGESTLINT_BENCH=ON")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--rivals", type=pathlib.Path, default=ROOT / "build/rivals", help="where npm puts them")
    options = parser.parse_args()
    build, rivals = options.build.resolve(), install_rivals(options.rivals.resolve())
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        once, often = scratch / "once", scratch / "often"
        shutil.copytree(options.folder, once)
        for copy in range(COPIES):
            shutil.copytree(options.folder, often / f"{copy:02}")
        files = {folder: sorted(str(file.relative_to(folder)) for file in folder.rglob("*.md")) for folder in (once, often)}
        one = sorted(files[once], key=lambda file: (once / file).stat().st_size)[len(files[once]) // 2]
        size = sum((once / file).stat().st_size for file in files[once])
        compare(f"One file, {(once / one).stat().st_size / 1024:.0f} KB", once, [one], build, rivals, 3 * options.rounds)
        compare(f"{len(files[once])} files, {size / 1e6:.1f} MB", once, files[once], build, rivals, options.rounds)
        compare(f"{len(files[often])} files, {COPIES * size / 1e6:.1f} MB", often, files[often], build, rivals, 3)


if __name__ == "__main__":
    main()
