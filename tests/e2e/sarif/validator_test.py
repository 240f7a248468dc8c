"""Neither the schema nor the validator has anything to say about our logs."""

import json
import pathlib
import shutil
import sys

from harness import bad, main
from validation import WHY_NOT, Validation

FIXTURES = pathlib.Path(__file__).resolve().parents[3] / "fixtures"


class Validator(Validation):
    def test_digests(self):
        shutil.copytree(FIXTURES / "digests", self.folder / "digests")
        for language in ("en", "ko"):
            with self.subTest(language):
                self.check(self.lint("--format", "sarif", "--select", "all", "--lang", language, "digests").raw_out)

    def test_names_that_hurt_and_files_that_cannot_be_read(self):
        self.write("2024/오늘 요약 #1%?.md", bad(1))
        self.write("bad.md", b"Vote: \xff\n")
        result = self.lint("--format", "sarif", ".", "bad.md", "missing: file.md")
        self.assertCode(2, result)
        self.check(result.raw_out)

    def test_a_shard(self):  # what is merged of all is the log of one run
        shutil.copytree(FIXTURES / "digests", self.folder / "digests")
        self.write("bad.md", b"Vote: \xff\n")
        self.check(self.lint("--shard", "1/1", "--format", "sarif").raw_out)

    def test_it_can_complain(self):
        self.write("a.md", bad(1))
        log = json.loads(self.lint("--format", "sarif", "a.md").raw_out)
        place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
        place["artifactLocation"]["uri"] = "/오늘 요약.md"
        self.assertNotEqual([], self.complaints(json.dumps(log).encode()))


if __name__ == "__main__":
    if WHY_NOT:
        print(f"digestlint test skipped: {WHY_NOT}")
        sys.exit()
    main()
