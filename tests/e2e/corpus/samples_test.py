"""--fix over our own digests."""

import pathlib

from harness import main
from mending import Mending

FIXTURES = pathlib.Path(__file__).resolve().parents[3] / "fixtures"

# Rules whose safe fixes are about bytes that no reader sees.
INVISIBLE = ("--select", "byte-order-mark,final-newline,line-ending,trailing-space,blank-lines")


class Samples(Mending):
    def test_fix(self):
        self.assertGreater(self.check_fix(FIXTURES / "digests"), 2)

    def test_fix_with_every_rule(self):
        self.assertGreater(self.check_fix(FIXTURES / "digests", "--select", "all"), 2)

    def test_unsafe_fixes_with_every_rule(self):
        self.assertGreater(self.check_fix(FIXTURES / "digests", "--select", "all", "--unsafe-fixes"), 2)

    def test_fixes_of_layout_cannot_be_seen(self):
        self.assertGreater(self.check_rendering(FIXTURES, *INVISIBLE), 4)


if __name__ == "__main__":
    main()
