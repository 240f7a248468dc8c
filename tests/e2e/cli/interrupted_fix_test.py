"""--fix that is killed at a random moment, on a full disk, and of files that somebody saves meanwhile: every file is its old or
its new self, or what that somebody made of it, and nothing is left beside it. DIGESTLINT_ROUNDS sets the number of kills;
scripts/kill-fix runs many."""

import os
import random
import shutil
import signal
import subprocess
import tempfile
import time

from harness import BAD, BINARY, FIXED, ONLY, Case, main

FILES = 24


class Killed(Case):
    COMMAND = (BINARY,)

    def start(self):
        return subprocess.Popen([*self.COMMAND, "--fix", "."], cwd=self.folder / "digests", env=self.environment(),
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def prepare(self):
        for number in range(FILES):
            self.write(f"digests/{number}.md", BAD)

    def test_kill_9_at_random_times(self):
        rounds = int(os.environ.get("DIGESTLINT_ROUNDS", "20"))
        generator = random.Random(1)
        self.prepare()
        begun = time.monotonic()
        self.start().wait(60)
        whole = time.monotonic() - begun
        names = sorted(f"{number}.md" for number in range(FILES))
        seen = {"all old": 0, "some of each": 0, "all new": 0}
        for number in range(rounds):
            self.prepare()
            process = self.start()
            # Half of the kills come when files are being written.
            if number % 2:
                until = time.monotonic() + 60
                while self.text("digests/0.md") == BAD and process.poll() is None and time.monotonic() < until:
                    pass
                time.sleep(generator.random() * whole / 4)
            else:
                time.sleep(generator.random() * whole)
            process.send_signal(signal.SIGKILL)
            process.wait(60)
            texts = [self.text(f"digests/{name}") for name in names]
            self.assertEqual(set(), set(texts) - {BAD, FIXED}, "a file is neither its old nor its new self")
            seen["all old" if FIXED not in texts else "all new" if BAD not in texts else "some of each"] += 1
            self.check_nothing_is_left(names)
        print(f"{rounds} kills: {seen}")
        self.assertGreater(seen["some of each"], 0)


    def check_nothing_is_left(self, names):
        # The last file may be finished after the death.
        until = time.monotonic() + 10
        while sorted(os.listdir(self.folder / "digests")) != names and time.monotonic() < until:
            time.sleep(0.01)
        self.assertEqual(names, sorted(os.listdir(self.folder / "digests")))


class KilledWithNamedFiles(Killed):
    """Where a new file can't be written without a name, as on some network disks, and here without /proc."""

    COMMAND = ("unshare", "--mount", "sh", "-c", 'mount -t tmpfs none /proc && exec "$0" "$@"', BINARY)

    def setUp(self):
        super().setUp()
        tried = subprocess.run([*self.COMMAND, "--version"], capture_output=True, check=False)
        if tried.returncode != 0:
            self.skipTest("/proc can't be taken away from the program (it takes root, and no sanitizer)")

    def check_nothing_is_left(self, names):
        # The new file of the digest that was being written may stay, hidden and told by its name.
        left = sorted(set(os.listdir(self.folder / "digests")) - set(names))
        self.assertLessEqual(len(left), 1)
        for name in left:
            self.assertRegex(name, r"^\.\d+\.md\.digestlint-new-\d+$")
            os.remove(self.folder / "digests" / name)

    def test_what_is_not_killed_leaves_nothing(self):
        self.prepare()
        os.chmod(self.folder / "digests/3.md", 0o640)
        self.assertEqual(1, self.start().wait(60))  # duplicate-paper has no fix
        self.assertEqual({FIXED}, {self.text(f"digests/{number}.md") for number in range(FILES)})
        self.assertEqual(0o640, os.stat(self.folder / "digests/3.md").st_mode & 0o7777)
        self.assertEqual(FILES, len(os.listdir(self.folder / "digests")))


class SavedMeanwhile(Case):
    def test_a_file_that_changes_between_reading_and_writing_is_left_alone_and_named(self):
        names = [f"{number:03}.md" for number in range(200)]
        last = names[-1]
        mine = BAD.replace("Counting Pebbles", "Counting Stones")
        for _ in range(20):
            for name in names:
                self.write(f"digests/{name}", BAD)
            process = subprocess.Popen([BINARY, "--fix", *ONLY, "."], cwd=self.folder / "digests", env=self.environment(),
                                       stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
            # All have been read by the time that the first is written.
            until = time.monotonic() + 60
            while self.text(f"digests/{names[0]}") == BAD and process.poll() is None and time.monotonic() < until:
                pass
            process.send_signal(signal.SIGSTOP)
            os.waitid(os.P_PID, process.pid, os.WSTOPPED | os.WEXITED | os.WNOWAIT)
            in_time = self.text(f"digests/{last}") == BAD
            if in_time:
                self.write(f"digests/{last}", mine)
            process.send_signal(signal.SIGCONT)
            _, errors = process.communicate(timeout=60)
            if in_time:
                break
        else:
            self.skipTest("the program could not be stopped in time")
        self.assertEqual(2, process.returncode)
        self.assertEqual([f"error: {last}: changed while it was being mended, and was left alone; run again"], errors.splitlines()[:1])
        self.assertEqual(mine, self.text(f"digests/{last}"))
        self.assertEqual({FIXED}, {self.text(f"digests/{name}") for name in names[:-1]})
        self.assertEqual(names, sorted(os.listdir(self.folder / "digests")))


class FullDisk(Case):
    def test_a_full_disk_leaves_the_old_file(self):
        disk = tempfile.mkdtemp(prefix="digestlint-disk-")
        self.addCleanup(shutil.rmtree, disk)
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], capture_output=True, check=False)
        if mounted.returncode != 0:
            self.skipTest("a small disk can't be mounted here (it takes root)")
        self.addCleanup(subprocess.run, ["umount", disk], check=True)
        path = os.path.join(disk, "a.md")
        with open(path, "w", encoding="utf-8") as file:
            file.write(BAD)
        filler = os.open(os.path.join(disk, "filler"), os.O_WRONLY | os.O_CREAT)
        try:
            while True:
                os.write(filler, b"x" * 4096)
        except OSError:
            os.close(filler)
        result = self.lint("--fix", path)
        self.assertOneError(result, "a.md", "No space left")
        with open(path, encoding="utf-8") as file:
            self.assertEqual(BAD, file.read())
        self.assertEqual(["a.md", "filler"], sorted(os.listdir(disk)))
        os.remove(os.path.join(disk, "filler"))
        self.assertCode(0, self.lint("--fix", path))
        with open(path, encoding="utf-8") as file:
            self.assertEqual(FIXED, file.read())


if __name__ == "__main__":
    main()
