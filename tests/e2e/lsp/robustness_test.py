"""Large texts and random bytes: an answer, and no crash."""

import json
import random
import time

from client import Case
from harness import BAD, digest, main, paper

NAME = "2024/06/03.md"
MEGABYTES = 50


class Robustness(Case):
    def test_a_very_large_document(self):
        client = self.started("--open-only")
        number = 0
        papers = []
        size = 0
        while size < MEGABYTES << 20:
            number += 1
            text = f"### [한국어 {number}](https://arxiv.org/abs/{2401 + number % 1000 // 100}.{number % 90000 + 10000:05})\n\nVote: 1\n\n- 요약 😀 {number}\n\n" + "가나다 라마바 " * 300 + "\n\n"
            papers.append(text)
            size += len(text.encode())
        text = "## Daily Papers (2024-06-03)\n\n" + "".join(papers)
        uri = client.open(NAME, text)
        self.assertTrue(client.diagnostics(uri, 1))
        client.change(uri, 2, {"range": {"start": {"line": 0, "character": 3}, "end": {"line": 0, "character": 3}}, "text": "😀"})
        client.diagnostics(uri, 2)
        client.change(uri, 3, {"text": BAD})
        self.assertEqual(["duplicate-author"], [report["code"] for report in client.diagnostics(uri, 3)])
        self.assertEnds(client)

    def test_a_very_long_line(self):
        client = self.started("--open-only")
        uri = client.open(NAME, digest(paper(authors=", ".join(f"가나 {number}" for number in range(20000)) + ", 가나 1")))
        reports = client.diagnostics(uri, 1)
        self.assertIn("duplicate-author", [report["code"] for report in reports])
        self.assertEnds(client)

    def test_random_messages(self):
        generator = random.Random(3)
        client = self.started()
        uri = client.open(NAME, BAD)
        methods = ["textDocument/" + name for name in (
            "didOpen", "didChange", "didSave", "hover", "completion", "codeAction", "documentSymbol", "foldingRange", "documentLink",
            "formatting", "diagnostic")] + ["codeAction/resolve", "workspace/diagnostic", "workspace/didChangeWatchedFiles",
                                            "workspace/didChangeConfiguration", "workspace/didChangeWorkspaceFolders", "initialize",
                                            "window/workDoneProgress/cancel", "$/setTrace"]
        numbers = (0, 1, -1, 5, 1 << 31, 1 << 40, 1.5)

        def value(depth):
            kind = generator.randrange(9 if depth else 5)
            if kind < 2:
                return generator.choice((None, True, "", uri, "😀", "file:///x", "quickfix", *numbers))
            if kind < 5:
                place = lambda: {"line": generator.choice(numbers), "character": generator.choice(numbers)}
                return {"start": place(), "end": place()}
            if kind < 6:
                return [value(depth - 1) for _ in range(generator.randrange(4))]
            keys = ("textDocument", "uri", "version", "text", "position", "range", "context", "only", "diagnostics", "contentChanges",
                    "changes", "settings", "digestlint", "select", "event", "added", "removed", "data", "action", "previousResultIds")
            return {generator.choice(keys): value(depth - 1) for _ in range(generator.randrange(5))}

        asked = 0
        for number in range(1500):
            params = value(3)
            if generator.random() < 0.7:  # not so wrong that it is refused at once
                params = {"textDocument": {"uri": uri, "version": number, "text": "### ["},
                          "position": {"line": generator.randrange(30), "character": generator.randrange(90)},
                          **(params if isinstance(params, dict) else {})}
            method = generator.choice(methods)
            message = {"jsonrpc": "2.0", "method": method, "params": params}
            if "did" not in method and not method.startswith("$") and not method.startswith("window"):
                asked += 1
                message["id"] = f"random {number}"
            client.send(message)
        client.wait_for(lambda: sum(1 for key in client.responses if str(key).startswith("random")) == asked)
        client.responses.clear()
        self.assertEnds(client)

    def test_random_bytes(self):
        generator = random.Random(5)
        for _ in range(30):
            client = self.client()
            pieces = [b"Content-Length: 5\r\n\r\n", b"{}", b"\r\n", b"\r\n\r\n", b"Content-Length: ", b"\0", b"\xff\xfe", b"[[[[",
                      json.dumps({"jsonrpc": "2.0", "id": 1, "method": "initialize"}).encode()]
            client.send_raw(b"".join(generator.choice(pieces) for _ in range(40)))
            client.process.stdin.close()
            self.assertEqual(1, client.process.wait(10))
            self.assertEqual(b"", client.process.stderr.read())

    def test_a_burst_of_keystrokes_is_linted_once_at_its_end(self):
        client = self.started("--open-only")
        uri = client.open(NAME, digest(*[paper(number) for number in range(1, 40)]))
        client.diagnostics(uri, 1)
        frames = b""
        for version in range(2, 502):
            payload = json.dumps({"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {
                "textDocument": {"uri": uri, "version": version},
                "contentChanges": [{"range": {"start": {"line": 4, "character": 0}, "end": {"line": 4, "character": 0}}, "text": "x"}]}}).encode()
            frames += b"Content-Length: %d\r\n\r\n%s" % (len(payload), payload)
        before = len(client.publications)
        started = time.monotonic()
        client.send_raw(frames)
        client.diagnostics(uri, 501)
        self.assertLess(len(client.publications) - before, 250)
        self.assertLess(time.monotonic() - started, 20)
        self.assertEnds(client)


if __name__ == "__main__":
    main()
