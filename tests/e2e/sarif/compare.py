"""The comparison of --fix with the fixes of a SARIF log, which the independent apply_sarif.py applies."""

import json
import shutil

import apply_sarif
from harness import Case

ROUNDS = 12  # the program itself stops after ten


class Comparison(Case):
    def check(self, source, arguments=(), at_least=1):
        """Mends two copies of a folder, and wants the same bytes of both; --fix must have changed some files."""
        by_fix, by_sarif = self.folder / "fix", self.folder / "sarif"
        for target in (by_fix, by_sarif):
            shutil.rmtree(target, ignore_errors=True)
            shutil.copytree(source, target)
            (target / ".git").mkdir()
        before = {path: path.read_bytes() for path in files_below(by_fix)}
        self.lint("--fix", *arguments, ".", cwd=by_fix)
        changed = [path for path, data in before.items() if path.read_bytes() != data]
        self.assertGreaterEqual(len(changed), at_least)
        self.mend_by_sarif(by_sarif, arguments)
        for path in files_below(by_fix):
            name = path.relative_to(by_fix)
            self.assertEqual(path.read_bytes(), (by_sarif / name).read_bytes(), name)

    def mend_by_sarif(self, folder, arguments):
        for _ in range(ROUNDS):
            log = json.loads(self.lint("--format", "sarif", *arguments, ".", cwd=folder).raw_out)
            if apply_sarif.apply_log(log, folder) == 0:
                return
        self.fail("there is always something left to mend")


def files_below(folder):
    return sorted(path for path in folder.rglob("*.md") if path.is_file())
