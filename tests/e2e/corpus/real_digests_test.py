"""--fix over real digests, which are no part of the repository."""

import os
import pathlib
import sys

from harness import main
from mending import Mending
from samples_test import INVISIBLE

DEV = pathlib.Path(os.environ["DIGESTLINT_SHARED"], "corpus/dev")


class RealDigests(Mending):
    def test_fix(self):
        self.assertGreater(self.check_fix(DEV), 50)

    def test_unsafe_fixes(self):
        self.assertGreater(self.check_fix(DEV, "--unsafe-fixes"), 50)

    def test_fixes_of_layout_cannot_be_seen(self):
        self.assertGreater(self.check_rendering(DEV, *INVISIBLE), 5)


if __name__ == "__main__":
    if not DEV.is_dir():
        print(f"digestlint test skipped: {DEV} isn't there")
        sys.exit()
    main()
