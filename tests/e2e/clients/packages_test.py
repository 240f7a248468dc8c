"""scripts/package: the .deb, the tarball and the npm package of the build at hand; what is in them, that they run where nothing
else is, and that two runs give the same bytes."""

import functools
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time
import unittest

from harness import BAD, main
from scratch import ROOT, VERSION, Scratch, blocks, require

BUILD = os.environ["DIGESTLINT_BUILD"]
CACHE = pathlib.Path(BUILD, "CMakeCache.txt").read_text()
STATIC = "\nDIGESTLINT_STATIC:BOOL=ON\n" in CACHE


def make(folder):
    subprocess.run([ROOT / "scripts/package", "--from", BUILD, folder], check=True, capture_output=True,
                   env={**os.environ, "SOURCE_DATE_EPOCH": "1717372800"}, timeout=100)


@functools.cache
def made():
    folder = pathlib.Path(tempfile.mkdtemp(prefix="digestlint-packages-"))
    unittest.addModuleCleanup(shutil.rmtree, folder)
    make(folder)
    return folder


def one(pattern):
    (path,) = made().glob(pattern)
    return path


class Packages(Scratch):
    def setUp(self):
        super().setUp()
        (self.programs / "digestlint").unlink()
        self.write("2024/06/03.md", BAD)

    def assertLints(self, *command, **keywords):
        self.assertEqual(f"digestlint {VERSION}\n", self.run_in(*command, "--version", **keywords))
        self.assertIn("[duplicate-author]", self.run_in(*command, "2024", code=1, **keywords))

    def unpacked(self, archive):
        folder = self.folder.parent / "unpacked"
        folder.mkdir()
        self.run_in("tar", "-xzf", archive, "-C", folder)
        (inner,) = folder.iterdir()
        return inner

    def test_a_second_run_gives_the_same_bytes(self):
        again = self.folder.parent / "again"
        first = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in made().iterdir()}
        time.sleep(1.1)  # so that the time of a file's writing, would it matter, is another
        make(again)
        self.assertEqual(first, {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in again.iterdir()})
        self.assertEqual(4, len(first), first)

    def test_the_sums_are_right(self):
        self.assertEqual(3, self.run_in("sha256sum", "--check", "SHA256SUMS", folder=made()).count(": OK"))

    def test_the_tarball_is_whole(self):
        folder = self.unpacked(one("digestlint-*-linux-*.tar.gz"))
        self.assertLints(folder / "bin/digestlint")
        link = self.programs / "digestlint"
        link.symlink_to(folder / "bin/digestlint")
        self.assertLints("digestlint")
        self.assertEqual({"bin", "share"}, {path.name for path in folder.iterdir()})
        self.assertTrue((folder / "share/man/ko/man1/digestlint.1").is_file())

    @unittest.skipUnless(STATIC, "this build isn't what is shipped; DIGESTLINT_PRESET=release scripts/test makes one that is")
    def test_the_program_needs_no_other_file(self):
        program = self.unpacked(one("digestlint-*-linux-*.tar.gz")) / "bin/digestlint"
        headers = self.run_in("readelf", "--program-headers", "--dynamic", program)
        self.assertIn("DYN (Position-Independent Executable file)", headers)
        self.assertNotRegex(headers, "INTERP|NEEDED")
        # Nor may it say where it was built.
        self.assertNotIn(os.fsencode(ROOT), program.read_bytes())
        self.assertNotIn("Depends", self.run_in("dpkg-deb", "--field", one("*.deb")))

    @unittest.skipUnless(STATIC, "this build isn't what is shipped; DIGESTLINT_PRESET=release scripts/test makes one that is")
    def test_the_licences_of_what_is_inside_come_along(self):
        licenses = self.unpacked(one("digestlint-*-linux-*.tar.gz")) / "share/doc/digestlint/licenses"
        texts = {path.name: path.read_text() for path in licenses.iterdir()}
        sources = texts.pop("SOURCES")
        for library in ("cmark-gfm", "re2", "utf8proc", "simdjson", "fmt", "cli11", "nlohmann-json", "tomlplusplus", "dtl",
                        "libc6", "libstdc++"):
            self.assertTrue([name for name in texts if library in name], library)
        for source in ("cmark-gfm", "simdjson", "fmtlib", "glibc", "gcc-[0-9]+"):
            self.assertRegex(sources, rf"https://snapshot\.debian\.org/package/{source}/[^/ ]+/\n")
        for name, says in (("LGPL-2.1", "GNU LESSER GENERAL PUBLIC LICENSE"), ("Apache-2.0", "Apache License"),
                           ("GPL-3", "GNU GENERAL PUBLIC LICENSE")):
            self.assertIn(says, texts[name])
        self.assertIn("GCC RUNTIME LIBRARY EXCEPTION", "".join(texts.values()).upper())

    def test_the_deb_has_all_that_belongs_to_it(self):
        deb = one("*.deb")
        out = self.run_in("dpkg-deb", "--contents", deb)
        for path in ("bin/digestlint", "share/man/man1/digestlint.1.gz", "share/man/ko/man1/digestlint.1.gz",
                     "share/bash-completion/completions/digestlint", "share/zsh/vendor-completions/_digestlint",
                     "share/fish/vendor_completions.d/digestlint.fish", "share/digestlint/rules/korean/typos.tsv",
                     "share/doc/digestlint/copyright"):
            self.assertRegex(out, rf"(?m)^-rw\S+ root/root .* \./usr/{re.escape(path)}$")
        control = self.run_in("dpkg-deb", "--field", deb)
        self.assertIn(f"Version: {VERSION}-1\n", control)
        if not STATIC:
            self.assertRegex(control, r"Depends: .*libcmark-gfm0")
        root = self.folder.parent / "root"
        self.run_in("dpkg-deb", "--extract", deb, root)
        self.assertLints(root / "usr/bin/digestlint")

    def test_lintian(self):
        if shutil.which("lintian") is None:
            self.skipTest("there is no lintian")
        # Nothing is said against it but this: there is no bug of Debian that asks for the package.
        tags = re.findall(r"^([EW]): digestlint: (\S+)", self.run_in("lintian", "--allow-root", one("*.deb"), code=None), re.MULTILINE)
        self.assertEqual([], [tag for tag in tags if tag != ("W", "initial-upload-closes-no-bugs")])

    def npm(self, *command, **keywords):
        if shutil.which("npm") is None:
            self.skipTest("there is no npm")
        return self.run_in("npm", *command, "--offline", "--no-audit", "--no-fund", **keywords)

    def test_npm_installs_it_and_npx_runs_it(self):
        package = one(f"digestlint-{VERSION}.tgz")
        self.write("package.json", "{}")
        self.npm("install", "--save-dev", package)
        self.assertLints("npx", "--offline", "digestlint")
        self.assertLints("npx", "--no-install", "digestlint")
        self.npm("uninstall", "digestlint")
        self.assertFalse((self.folder / "node_modules/digestlint").exists())
        # As it says on the page of the package: without installing it before.
        self.assertLints("npx", "--offline", "--yes", "--package", package, "digestlint")

    def test_npm_says_nothing_against_the_package(self):
        package = self.unpacked(one(f"digestlint-{VERSION}.tgz"))
        out = self.npm("pack", "--dry-run", "--json", folder=package)
        listed = json.JSONDecoder().raw_decode(out[out.index("["):])[0][0]
        self.assertEqual((f"digestlint@{VERSION}", f"digestlint-{VERSION}.tgz"), (listed["id"], listed["filename"]))
        self.assertEqual({str(path.relative_to(package)) for path in package.rglob("*") if path.is_file()},
                         {file["path"] for file in listed["files"]})
        self.assertNotIn("scripts", json.loads((package / "package.json").read_text()))

    def test_pre_commit_takes_the_npm_package(self):
        for program in ("pre-commit", "npm"):
            if shutil.which(program) is None:
                self.skipTest(f"there is no {program}")
        config = blocks("docs/pre-commit.md", "yaml")[2]
        self.assertIn(f'"digestlint@{VERSION}"', config)
        self.write(".pre-commit-config.yaml", config.replace(f"digestlint@{VERSION}", str(one(f"digestlint-{VERSION}.tgz"))))
        self.git("add", "-A")
        self.run_in("pre-commit", "install")
        self.assertIn("[duplicate-author]", self.commit(code=1))
        self.git("rm", "-q", "-rf", "2024")
        self.commit()

    def test_the_hook_takes_the_tarball(self):
        checkout = self.project("scripts", "CMakeLists.txt")
        out = self.run_in(checkout / "scripts/digestlint", "2024", code=1,
                          env={"DIGESTLINT_RELEASES": str(made()), "PATH": f"{self.programs}:/usr/bin:/bin"})
        self.assertIn("[duplicate-author]", out)
        self.assertNotIn("building", out)


class Version(unittest.TestCase):
    """It stands in CMakeLists.txt; what repeats it must agree."""

    def test_of_the_extension_for_vs_code(self):
        self.assertEqual(VERSION, json.loads((ROOT / "editors/vscode/package.json").read_text())["version"])

    def test_of_the_changelog(self):
        self.assertRegex((ROOT / "CHANGELOG.md").read_text(), rf"(?m)^## {re.escape(VERSION)}( \(unreleased\))?$")


if __name__ == "__main__":
    require("dpkg-deb", "dpkg-shlibdeps", "cpack")
    if re.search(r"^DIGESTLINT_(SANITIZE:\w+=.+|COVERAGE:\w+=ON)$", CACHE, re.MULTILINE):
        print("digestlint test skipped: nobody ships an instrumented build")
        raise SystemExit(0)
    main()
