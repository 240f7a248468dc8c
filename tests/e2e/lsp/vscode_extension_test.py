"""The VS Code extension: it has no type errors, is bundled, and speaks with the program as the program expects."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).parents[3]
EXTENSION = ROOT / "editors/vscode"
NPM = pathlib.Path(os.environ.get("DIGESTLINT_NPM", "build/npm"), "node_modules").resolve()


def manifest():
    return json.loads((EXTENSION / "package.json").read_text())


class Extension(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        holder = tempfile.mkdtemp(prefix="digestlint-")
        cls.addClassCleanup(shutil.rmtree, holder)
        cls.copy = pathlib.Path(holder, "vscode")
        shutil.copytree(EXTENSION, cls.copy, ignore=shutil.ignore_patterns("node_modules", "dist"))
        (cls.copy / "node_modules").symlink_to(NPM)

    def run_script(self, name):
        """Runs one of the scripts of package.json."""
        done = subprocess.run(["npm", "run", "--silent", name], cwd=self.copy, capture_output=True, timeout=100, check=False)
        out = done.stdout.decode() + done.stderr.decode()
        self.assertEqual(0, done.returncode, out)
        return out

    def test_it_has_no_type_errors(self):
        self.run_script("check")

    def test_it_is_bundled(self):
        self.run_script("build")
        bundle = (self.copy / "dist/extension.js").read_text()
        required = set(re.findall(r'require\("([^"]+)"\)', bundle))
        self.assertIn("vscode", required)
        builtin = {"vscode", "child_process", "crypto", "fs", "net", "os", "path", "url", "util", "events", "worker_threads"}
        self.assertEqual(set(), {name.removeprefix("node:") for name in required} - builtin)

    def test_it_speaks_with_the_program(self):
        self.assertIn("# fail 0", self.run_script("test"))

    def test_commands_are_those_that_are_registered(self):
        source = (EXTENSION / "src/extension.ts").read_text()
        registered = set(re.findall(r'command\("(\w+)"', source))
        self.assertEqual({f"digestlint.{name}" for name in registered},
                         {each["command"] for each in manifest()["contributes"]["commands"]})

    def test_settings_are_those_that_are_read_and_documented(self):
        source = (EXTENSION / "src/extension.ts").read_text()
        settings = {name.removeprefix("digestlint.") for name in manifest()["contributes"]["configuration"]["properties"]}
        self.assertEqual(settings - {"trace.server"}, set(re.findall(r'section\.get\("(\w+)"', source)) - {"associations"})
        readme = (EXTENSION / "README.md").read_text()
        for name in settings - {"trace.server"}:
            self.assertIn(name, readme)

    def test_every_text_is_there_in_both_languages(self):
        used = set(re.findall(r"%(\w+)%", (EXTENSION / "package.json").read_text()))
        for name in ("package.nls.json", "package.nls.ko.json"):
            texts = json.loads((EXTENSION / name).read_text())
            self.assertEqual(used, set(texts), name)
            self.assertTrue(all(texts.values()))

    def test_versions_are_those_that_are_tested(self):
        tested = json.loads(pathlib.Path(__file__).with_name("package.json").read_text())["dependencies"]
        wanted = manifest()["devDependencies"]
        for name in ("@types/node", "@types/vscode", "esbuild", "typescript", "vscode-languageclient"):
            self.assertEqual(tested[name], wanted[name], name)


if __name__ == "__main__":
    if shutil.which("npm") is None or not (NPM / "vscode-languageclient").is_dir() or not (NPM / "esbuild").is_dir():
        print("digestlint test skipped: what bundles the extension isn't in build/npm; scripts/test puts it there")
        sys.exit(0)
    unittest.main()
