"""The client library of VS Code drives the server: in UTF-16 as VS Code counts, and in UTF-8."""

import json
import os
import pathlib
import shutil
import subprocess
import sys

from client import Case
from harness import BINARY, digest, main, paper

NPM = pathlib.Path(os.environ.get("DIGESTLINT_NPM", "build/npm"), "node_modules")


class VsCodeClient(Case):
    def test_reports_fixes_and_an_orderly_end(self):
        text = digest(paper(title="😀 조약돌 😀", authors="한 지수 😀, 박미나, 한 지수 😀, Tomas Novak,"))
        for encoding in ("utf-16", "utf-8"):
            with self.subTest(encoding=encoding):
                self.write("2024/06/03.md", text)
                done = subprocess.run(
                    ["node", pathlib.Path(__file__).with_name("vscode_client.cjs"), BINARY, self.folder, encoding],
                    env=self.environment(NODE_PATH=str(NPM)), capture_output=True, timeout=90, check=False)
                self.assertEqual(0, done.returncode, done.stderr.decode())
                seen = json.loads(done.stdout)
                self.assertEqual(encoding, seen["encoding"])
                self.assertIn(["duplicate-author", "한 지수 😀"], seen["first"])
                self.assertIn(["duplicate-author", "한 지수 😀"], seen["edited"])
                self.assertIn("duplicate-author", seen["quickFix"])
                self.assertNotIn("duplicate-author", seen["afterQuickFix"])
                fixed = self.lint("--fix", "--stdin-filename", "2024/06/03.md", "-", stdin=seen["beforeFixAll"]).out
                self.assertEqual(fixed, seen["afterFixAll"])
                self.assertNotEqual(seen["beforeFixAll"], seen["afterFixAll"])
                self.assertIn("😀가나", seen["afterFixAll"])
                self.assertGreater(seen["symbols"], 0)
                self.assertIn(seen["cancelled"], ("answered", -32800))
                self.assertEqual(-32601, seen["unknown"])
                self.assertEqual(0, seen["exitCode"])


if __name__ == "__main__":
    if shutil.which("node") is None or not (NPM / "vscode-languageserver-protocol").is_dir():
        print("digestlint test skipped: vscode-languageserver-protocol isn't in build/npm; scripts/test puts it there")
        sys.exit(0)
    main()
