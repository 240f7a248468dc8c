"""Runs the real program in a folder of its own, and makes the digests that it is run on."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

BINARY = os.environ["DIGESTLINT_BINARY"]
NOBODY = 65534

# A rule that every topic can rely on: it reports nothing but a repeated author, and its fix is safe.
ONLY = ("--select", "duplicate-author")


# Three papers whose summaries have nothing in common: duplicate-summary would see it.
SUMMARIES = (
    """- **What's New**: 작은 언어 모델이 그림 속 조약돌을 세는 새로운 방법을 제안합니다.
- **Technical Details**: 그림을 격자로 나누고 칸마다 답을 하나씩 만든 다음 모두 더합니다.
- **Performance Highlights**: 크기가 같은 다른 모델에 견주어 오답이 절반으로 줄었습니다.
""",
    """- **What's New**: 시장에서 녹음한 소리만 듣고 무엇을 파는 가게인지 알아맞히는 문제를 다룹니다.
- **Technical Details**: 짧은 소리 조각을 차례로 읽으면서 가게 이름의 후보를 하나씩 지워 나갑니다.
- **Performance Highlights**: 사람이 헷갈려하던 생선 가게와 얼음 가게도 대부분 구별했습니다.
""",
    """- **What's New**: 오래된 지도의 손글씨를 읽어 오늘날의 길 이름과 이어 주는 도구입니다.
- **Technical Details**: 종이의 얼룩을 먼저 걷어 내고, 획의 순서를 거꾸로 짚어 글자를 되살립니다.
- **Performance Highlights**: 도서관 세 곳이 모은 자료에서 빠뜨린 이름이 열에 하나도 되지 않았습니다.
""",
)


def paper(number=1, authors="Jisoo Han, Mina Park, Tomas Novak", vote="12", title="Counting Pebbles with Small Models"):
    """One paper without any mistake, unless its arguments make one."""
    arxiv = f"2405.9{number:04}"
    return f"""### [{title}](https://arxiv.org/abs/{arxiv})

![](https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/{arxiv}.png)

Vote: {vote}

Authors: {authors}

{SUMMARIES[(number - 1) % len(SUMMARIES)]}"""


def digest(*papers, date="2024-06-03"):
    return f"## Daily Papers ({date})\n\n" + "\n".join(papers or [paper()])


def bad(number):
    return digest(paper(number, authors="Jisoo Han, Mina Park, Jisoo Han"))


CLEAN = digest()
BAD = bad(1)
FIXED = digest(paper(authors="Jisoo Han, Mina Park"))
UNFIXABLE = digest(paper(vote="many"))  # vote-format, which has no fix


class Result:
    def __init__(self, completed):
        self.code = completed.returncode
        self.raw_out = completed.stdout
        self.raw_err = completed.stderr
        self.out = completed.stdout.decode("utf-8", "surrogateescape")
        self.err = completed.stderr.decode("utf-8", "surrogateescape")

    def __repr__(self):
        return f"exit code {self.code}\n--- stdout\n{self.out}\n--- stderr\n{self.err}"

    @property
    def reports(self):
        """The lines of --format jsonl."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def errors(self):
        return [line for line in self.err.splitlines() if line.startswith("error:")]


class Case(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        holder = tempfile.mkdtemp(prefix="digestlint-")
        self.addCleanup(remove_tree, holder)
        os.chmod(holder, 0o755)  # as nobody, too, one must be able to come here
        self.folder = pathlib.Path(holder, "repository")
        # A repository's root ends the search for a config, so that nothing above can disturb the tests.
        pathlib.Path(self.folder, ".git").mkdir(parents=True)

    def write(self, path, text, mode=None):
        """Writes text (UTF-8, line ends as they are) or bytes; makes the folders on the way."""
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode())
        if mode is not None:
            target.chmod(mode)
        return target

    def read(self, path):
        return (self.folder / path).read_bytes()

    def text(self, path):
        return self.read(path).decode()

    def environment(self, **changes):
        keep = ("PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS", "GCOV_PREFIX", "GCOV_PREFIX_STRIP")
        environment = {name: os.environ[name] for name in keep if name in os.environ}
        environment.update(HOME=str(self.folder), LC_ALL="C.UTF-8", TERM="xterm")
        for name, value in changes.items():
            environment.pop(name, None)
            if value is not None:
                environment[name] = value
        return environment

    def lint(self, *arguments, stdin=b"", cwd=None, env=None, as_nobody=False, **popen):
        """Runs the program. It must end by itself, and with one of its three exit codes."""
        binary = BINARY
        if as_nobody and os.geteuid() == 0:
            # Root may read and write everything. The build folder may be closed to others, so the program comes along.
            binary = self.folder.parent / "digestlint"
            if not binary.exists():
                shutil.copy(BINARY, binary)
                binary.chmod(0o755)
            popen.update(user=NOBODY, group=NOBODY, extra_groups=[])
        completed = subprocess.run(
            [binary, *arguments],
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True,
            cwd=cwd or self.folder,
            env=self.environment(**(env or {})),
            timeout=60,
            check=False,
            **popen,
        )
        result = Result(completed)
        self.assertIn(result.code, (0, 1, 2), result)
        self.assertNotIn("Sanitizer", result.err)
        return result

    def on_terminal(self, *arguments, streams, code, stdin=subprocess.DEVNULL, env=None):
        """What a terminal gets that is these streams ("stdout", "stderr") of the program."""
        ours, theirs = os.openpty()
        others = {stream: subprocess.DEVNULL for stream in ("stdout", "stderr")}
        with subprocess.Popen([BINARY, *arguments], cwd=self.folder, stdin=stdin, env=self.environment(**(env or {})),
                              **(others | {stream: theirs for stream in streams})) as program:
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
            self.assertEqual(code, program.wait(60))
        return out

    def jsonl(self, *arguments, **keywords):
        return self.lint("--format", "jsonl", *arguments, **keywords)

    def rules(self, *arguments, **keywords):
        """The names of the rules that report, sorted."""
        return sorted(report["rule"] for report in self.jsonl(*arguments, **keywords).reports)

    def paths(self, *arguments, **keywords):
        """The paths that have reports, each once, in the order of the output."""
        return list(dict.fromkeys(report["path"] for report in self.jsonl(*arguments, **keywords).reports))

    def assertCode(self, code, result):
        self.assertEqual(code, result.code, result)

    def assertOneError(self, result, *parts):
        """Exactly one line of error, which has all these parts; and the exit code that goes with it."""
        self.assertCode(2, result)
        self.assertEqual(1, len(result.errors), result)
        for part in parts:
            self.assertIn(part, result.errors[0])


def apply_edits(data, edits):
    """What the edits of a jsonl report make of these bytes."""
    for edit in sorted(edits, key=lambda edit: edit["start"], reverse=True):
        data = data[: edit["start"]] + edit["text"].encode() + data[edit["end"] :]
    return data


def without_colors(text):
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


def remove_tree(path):
    for folder, _, _ in os.walk(path):
        os.chmod(folder, 0o755)  # parents come before what is in them
    shutil.rmtree(path)


main = unittest.main
