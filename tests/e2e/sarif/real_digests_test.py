"""The logs of real digests: valid, and their fixes give what --fix gives. Real digests are no part of the repository."""

import json
import os
import pathlib
import shutil
import sys
import unittest

from compare import Comparison
from harness import main
from validation import WHY_NOT, Validation

DEV = pathlib.Path(os.environ["DIGESTLINT_SHARED"], "corpus/dev")


class Fixes(Comparison):
    def test_fixes(self):
        self.check(DEV, at_least=50)


@unittest.skipIf(WHY_NOT, WHY_NOT)
class Validator(Validation):
    def test_log(self):
        shutil.copytree(DEV, self.folder / "dev")
        data = self.lint("--format", "sarif", "dev").raw_out
        self.check(data)
        # GitHub refuses logs with more.
        self.assertLess(len(json.loads(data)["runs"][0]["results"]), 25_000)


if __name__ == "__main__":
    if not DEV.is_dir():
        print(f"digestlint test skipped: {DEV} isn't there")
        sys.exit()
    main()
