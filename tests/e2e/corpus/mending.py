"""What must hold of --fix, whatever the digests."""

import shutil
import subprocess

from harness import Case

RENDER = ("cmark-gfm", "--unsafe", "-e", "table", "-e", "strikethrough", "-e", "autolink", "-e", "tasklist")


class Mending(Case):
    def copy(self, source):
        shutil.copytree(source, self.folder / "digests")
        return self.folder / "digests"

    def contents(self):
        return {path: path.read_bytes() for path in sorted((self.folder / "digests").rglob("*.md"))}

    def check_fix(self, source, *arguments):
        """A second --fix finds nothing to do, linting again finds nothing that --fix could mend, and a file without a
        report keeps its bytes. Gives how many files were changed."""
        self.copy(source)
        before = self.contents()
        reported = {self.folder / report["path"] for report in self.jsonl(*arguments, "digests").reports}
        self.lint("--fix", *arguments, "digests")
        after = self.contents()
        changed = [path for path in before if before[path] != after[path]]
        self.assertEqual([], [path for path in changed if path not in reported])
        self.lint("--fix", *arguments, "digests")
        self.assertEqual(after, self.contents())
        safety = ("safe", "unsafe") if "--unsafe-fixes" in arguments else ("safe",)
        left = [report for report in self.jsonl(*arguments, "digests").reports if report.get("fix", {}).get("safety") in safety]
        self.assertEqual([], left)
        return len(changed)

    def check_rendering(self, source, *arguments):
        """What --fix does with these rules can't be seen on the page. Gives how many files were changed."""
        self.copy(source)
        before = self.contents()
        self.lint("--fix", *arguments, "digests")
        after = self.contents()
        changed = [path for path in before if before[path] != after[path]]
        for path in changed:
            self.assertEqual(html(before[path]), html(after[path]), path)
        return len(changed)


def html(data):
    data = data.removeprefix(b"\xef\xbb\xbf")  # which a page doesn't show
    page = subprocess.run(RENDER, input=data, capture_output=True, check=True).stdout
    return page.replace(b"\r\n", b"\n")  # cmark copies the line ends in HTML blocks and code


