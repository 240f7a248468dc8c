"""scripts/digestlint, which pre-commit and the GitHub action start: where it takes the program from."""

import hashlib
import os
import pathlib
import platform
import shutil
import subprocess
import tarfile

from harness import BAD, BINARY, main
from scratch import VERSION, Scratch

PACKAGE = f"digestlint-{VERSION}-{platform.system().lower()}-{platform.machine()}"

# Stands for cmake, so that a test needn't build for minutes: it counts its builds, and "builds" the program at hand.
CMAKE = f"""#!/bin/sh
[ "$1" = --build ] || exit 0
echo built >>"$HOME/builds"
sleep 1
mkdir -p "$2"
cp {BINARY} "$2/digestlint"
"""


class FindProgram(Scratch):
    def setUp(self):
        super().setUp()
        self.checkout = self.project("scripts", "CMakeLists.txt")
        self.script = self.checkout / "scripts/digestlint"
        self.releases = self.folder.parent / "releases"
        self.releases.mkdir()
        self.write("2024/06/03.md", BAD)
        (self.programs / "digestlint").unlink()
        self.put("cmake", "#!/bin/sh\nexit 1\n")

    def put(self, name, text):
        (self.programs / name).write_text(text)
        (self.programs / name).chmod(0o755)

    def environment(self, **changes):
        releases = str(self.releases) if hasattr(self, "releases") else None
        # Without what this machine may have installed.
        return super().environment(**{"DIGESTLINT_RELEASES": releases, "PATH": f"{self.programs}:/usr/bin:/bin", **changes})

    def lint(self, code=1, **keywords):
        out = self.run_in(self.script, "--format", "jsonl", "2024", code=code, **keywords)
        self.assertEqual(code == 1, '"rule":"duplicate-author"' in out, out)
        return out

    def release(self, program=None):
        """A package, as scripts/package makes them, on the page of releases."""
        folder = self.folder.parent / PACKAGE
        (folder / "bin").mkdir(parents=True, exist_ok=True)
        if program is None:
            shutil.copy(BINARY, folder / "bin/digestlint")
        else:
            (folder / "bin/digestlint").write_text(program)
            (folder / "bin/digestlint").chmod(0o755)
        archive = self.releases / f"{PACKAGE}.tar.gz"
        with tarfile.open(archive, "w:gz", compresslevel=1) as tar:
            tar.add(folder, PACKAGE)
        digest = hashlib.sha256(archive.read_bytes()).hexdigest()
        (self.releases / "SHA256SUMS").write_text(f"{digest}  {PACKAGE}.tar.gz\n")
        return archive

    def test_the_one_on_the_path(self):
        (self.programs / "digestlint").symlink_to(BINARY)
        self.lint()
        self.assertFalse((self.checkout / "build").exists())

    def test_a_package_is_fetched_once(self):
        self.release()
        self.assertIn("fetching its package", self.lint())
        shutil.rmtree(self.releases)
        self.assertNotIn("==>", self.lint())

    def test_by_its_url(self):
        if shutil.which("curl") is None:
            self.skipTest("there is no curl")
        self.release()
        self.lint(env={"DIGESTLINT_RELEASES": self.releases.as_uri()})

    def test_another_version_on_the_path_is_not_taken(self):
        self.put("digestlint", "#!/bin/sh\necho digestlint 99.0.0\n")
        self.release()
        self.assertIn(f"digestlint {VERSION} isn't on the PATH", self.lint())

    def test_what_scripts_quickstart_built(self):
        target = self.checkout / "build/release/digestlint"
        target.parent.mkdir(parents=True)
        shutil.copy(BINARY, target)
        self.assertNotIn("==>", self.lint())

    def test_a_package_that_was_tampered_with_is_not_run(self):
        archive = self.release(f"#!/bin/sh\ntouch {self.home}/ran\necho digestlint {VERSION}\n")
        (self.releases / "SHA256SUMS").write_text("0" * 64 + f"  {archive.name}\n")
        self.assertIn("isn't what SHA256SUMS says", self.lint(code=2))
        self.assertFalse((self.home / "ran").exists())

    def test_a_package_that_does_not_run_here(self):
        self.release("#!/bin/sh\nexit 127\n")
        self.assertIn("doesn't run here", self.lint(code=2))

    def test_without_anything_it_says_what_to_do(self):
        out = self.lint(code=2)
        self.assertIn(f"error: digestlint {VERSION} can't be found, fetched or built here; install its package", out)
        self.assertEqual([], [path for path in (self.checkout / "build/hook").iterdir() if path.name.startswith("work")])

    def test_it_is_built_once_though_two_ask(self):
        self.put("cmake", CMAKE)
        runs = [subprocess.Popen([self.script, "--format", "jsonl", "2024"], cwd=self.folder, env=self.environment(),
                                 stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
                for _ in range(2)]
        outputs = [run.communicate(timeout=60) for run in runs]
        self.assertEqual([1, 1], [run.returncode for run in runs], outputs)
        self.assertTrue(all('"rule":"duplicate-author"' in out for out, _ in outputs))
        self.assertEqual("built\n", (self.home / "builds").read_text())
        self.assertTrue(any("building it, once" in err for _, err in outputs), outputs)
        self.assertTrue(any("waiting" in err for _, err in outputs), outputs)

    def test_arguments_input_and_exit_code_are_the_program_s(self):
        self.release()
        self.lint()
        self.assertEqual(f"digestlint {VERSION}\n", self.run_in(self.script, "--version"))
        self.assertIn("[duplicate-author]", self.run_in(self.script, "--stdin-filename", "2024/06/03.md", "-", code=1, stdin=BAD))
        self.run_in(self.script, "--no-such-option", code=2)
        self.run_in(self.script, "--select", "vote-format", "2024", code=0)


if __name__ == "__main__":
    main()
