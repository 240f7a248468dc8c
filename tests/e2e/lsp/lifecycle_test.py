"""Starting, ending, and what isn't as the protocol has it: always an answer, never a crash."""

import os
import signal
import subprocess
import sys

from client import Case
from harness import BAD, BINARY, main

PARSE_ERROR, INVALID_REQUEST, METHOD_NOT_FOUND, INVALID_PARAMS = -32700, -32600, -32601, -32602
NOT_INITIALIZED, CANCELLED = -32002, -32800


def frame(payload):
    return b"Content-Length: %d\r\n\r\n%s" % (len(payload), payload)


class Lifecycle(Case):
    def test_capabilities(self):
        client = self.client()
        result = client.initialize()
        self.assertEqual("digestlint", result["serverInfo"]["name"])
        capabilities = result["capabilities"]
        self.assertEqual("utf-16", capabilities["positionEncoding"])
        self.assertEqual(2, capabilities["textDocumentSync"]["change"])
        self.assertIn("source.fixAll.digestlint", capabilities["codeActionProvider"]["codeActionKinds"])
        for provider in ("hoverProvider", "documentSymbolProvider", "foldingRangeProvider", "documentFormattingProvider"):
            self.assertTrue(capabilities[provider], provider)
        self.assertNotIn("diagnosticProvider", capabilities)
        self.assertEnds(client)

    def test_the_first_encoding_that_both_know_is_taken(self):
        for offered, taken in ((["utf-8", "utf-16"], "utf-8"), (["utf-16", "utf-8"], "utf-16"), (["utf-32", "utf-8"], "utf-8"),
                               (["utf-32"], "utf-16"), ([], "utf-16")):
            with self.subTest(offered=offered):
                client = self.client()
                result = client.initialize({"general": {"positionEncodings": offered}})
                self.assertEqual(taken, result["capabilities"]["positionEncoding"])
                self.assertEnds(client)

    def test_exit_without_shutdown_is_1(self):
        client = self.started()
        client.notify("exit")
        self.assertEqual(1, client.process.wait(10))

    def test_exit_before_initialize_is_1(self):
        client = self.client()
        client.notify("exit")
        self.assertEqual(1, client.process.wait(10))

    def test_a_client_that_closes_its_end(self):
        client = self.started()
        client.open("2024/06/03.md", BAD)
        client.process.stdin.close()
        self.assertEqual(1, client.process.wait(10))

    def test_a_client_that_closes_its_end_after_shutdown(self):
        client = self.started()
        client.request("shutdown")
        client.process.stdin.close()
        self.assertEqual(0, client.process.wait(10))

    def test_a_client_that_dies_and_leaves_its_pipes_open(self):
        dead = subprocess.Popen([sys.executable, "-c", ""])
        dead.wait()
        client = self.client()
        client.request("initialize", {"processId": dead.pid, "rootUri": None, "capabilities": {}})
        self.assertEqual(1, client.process.wait(10))

    def server_without_reader(self):
        """The server, and the end of the pipe that nobody reads."""
        reading, writing = os.pipe()
        process = subprocess.Popen([BINARY, "lsp"], stdin=subprocess.PIPE, stdout=writing, cwd=self.folder, env=self.environment())
        os.close(writing)
        self.addCleanup(process.stdin.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return process, reading

    def test_a_client_that_reads_no_more(self):
        process, reading = self.server_without_reader()
        os.close(reading)
        process.stdin.write(frame(b'{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"capabilities":{}}}'))
        process.stdin.flush()
        self.assertEqual(1, process.wait(10))

    def test_a_client_that_reads_nothing_for_a_while(self):
        process, reading = self.server_without_reader()
        self.addCleanup(os.close, reading)
        process.stdin.write(frame(b'{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"capabilities":{}}}'))
        for number in range(1, 5000):  # more answers than a pipe holds
            process.stdin.write(frame(b'{"jsonrpc":"2.0","id":%d,"method":"no/such/method"}' % number))
        process.stdin.write(frame(b'{"jsonrpc":"2.0","id":5000,"method":"shutdown"}') + frame(b'{"jsonrpc":"2.0","method":"exit"}'))
        process.stdin.flush()
        received = b""
        while data := os.read(reading, 1 << 16):
            received += data
        self.assertEqual(0, process.wait(10))
        self.assertEqual(5001, received.count(b'"id":'))

    def test_nothing_is_answered_before_initialize(self):
        client = self.client()
        self.assertError(NOT_INITIALIZED, client.response(client.ask("shutdown")))
        client.open("2024/06/03.md", BAD)
        client.initialize()
        client.drain(0.3)
        self.assertEqual({}, client.published)
        self.assertEnds(client)

    def test_initialize_twice(self):
        client = self.started()
        self.assertError(INVALID_REQUEST, client.response(client.ask("initialize", {"capabilities": {}})))
        self.assertEnds(client)

    def test_nothing_is_answered_after_shutdown(self):
        client = self.started()
        client.request("shutdown")
        self.assertError(INVALID_REQUEST, client.response(client.ask("textDocument/hover", {})))
        self.assertError(INVALID_REQUEST, client.response(client.ask("shutdown")))
        client.notify("exit")
        self.assertEqual(0, client.process.wait(10))

    def test_unknown_methods(self):
        client = self.started()
        self.assertError(METHOD_NOT_FOUND, client.response(client.ask("textDocument/rename", {})))
        self.assertError(METHOD_NOT_FOUND, client.response(client.ask("$/something", {})))
        client.notify("$/something", {})
        client.notify("no/such/notification", {})
        client.notify("$/cancelRequest", {"id": 77})
        client.notify("$/cancelRequest", {})
        self.assertEnds(client)

    def test_wrong_params(self):
        client = self.started()
        uri = client.open("2024/06/03.md", BAD)
        for method, params in (
            ("textDocument/hover", {"textDocument": {"uri": "file:///not/open.md"}, "position": {"line": 0, "character": 0}}),
            ("textDocument/hover", {"textDocument": {"uri": uri}}),
            ("textDocument/hover", {"textDocument": {"uri": uri}, "position": {"line": -1, "character": 0}}),
            ("textDocument/hover", {"textDocument": {"uri": uri}, "position": {"line": "0", "character": 0}}),
            ("textDocument/hover", []),
            ("textDocument/hover", None),
            ("textDocument/codeAction", {"textDocument": {"uri": uri}, "range": {"start": {"line": 0, "character": 0}}}),
            ("textDocument/completion", {"textDocument": {"uri": uri}, "position": None}),
            ("textDocument/documentSymbol", {"textDocument": uri}),
            ("textDocument/diagnostic", {}),
            ("codeAction/resolve", {"title": "x"}),
            ("codeAction/resolve", {"title": "x", "data": {"uri": "file:///not/open.md"}}),
        ):
            with self.subTest(method=method, params=params):
                self.assertError(INVALID_PARAMS, client.response(client.ask(method, params)))
        for method in ("textDocument/didOpen", "textDocument/didChange", "textDocument/didClose", "textDocument/didSave",
                       "workspace/didChangeWatchedFiles", "workspace/didChangeConfiguration",
                       "workspace/didChangeWorkspaceFolders"):
            for params in (None, {}, [], {"textDocument": 3}, {"textDocument": {"uri": uri}, "contentChanges": [{"text": 1}]},
                           {"textDocument": {"uri": uri}, "contentChanges": [{"range": {}, "text": ""}]}, {"changes": [None]},
                           {"settings": []}, {"event": {"added": [{}]}}):
                if method != "textDocument/didClose":
                    client.notify(method, params)
        self.assertTrue(client.diagnostics(uri, 1))
        self.assertEnds(client)

    def test_messages_that_are_none(self):
        client = self.started()
        for message, code in (
            (b"{", PARSE_ERROR), (b"", PARSE_ERROR), (b'"\xff"', PARSE_ERROR), (b"[" * 100000, PARSE_ERROR),
            (b"[]", INVALID_REQUEST), (b"null", INVALID_REQUEST), (b"{}", INVALID_REQUEST),
            (b'[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]', INVALID_REQUEST),
            (b'{"jsonrpc":"2.0","id":{},"method":"shutdown"}', INVALID_REQUEST),
            (b'{"jsonrpc":"2.0","id":[1],"method":"shutdown"}', INVALID_REQUEST),
            (b'{"id":null,"method":"shutdown","jsonrpc":"2.0"}', INVALID_REQUEST),
        ):
            with self.subTest(message=message[:60]):
                client.send(message)
                self.assertError(code, client.response(None))
        client.send(b'{"id":9,"method":"shutdown"}')
        self.assertError(INVALID_REQUEST, client.response(9))
        client.send(b'{"jsonrpc":"2.0","id":"nobody asked","result":1}')
        self.assertEnds(client)

    def test_frames_that_are_none(self):
        client = self.started()
        for data in (b"Content-Length: x\r\n\r\n", b"rubbish\r\n\r\n", b"\r\n\r\n", b"Content-Length: 3\r\nnot a field\r\n\r\n",
                     b"Content-Length: -5\r\n\r\n"):
            with self.subTest(data=data):
                client.send_raw(data)
                self.assertError(PARSE_ERROR, client.response(None))
        self.assertEnds(client)

    def test_ids_come_back_as_they_are(self):
        client = self.started()
        for number in (0, -7, 1 << 62, "a", "", "한글 \"😀\" \u0000"):
            client.send({"jsonrpc": "2.0", "id": number, "method": "no/such/method"})
            self.assertEqual(number, client.response(number)["id"])
        self.assertEnds(client)

    def test_cancelled_before_it_was_started(self):
        client = self.started()
        uri = client.open("2024/06/03.md", BAD)
        client.diagnostics(uri, 1)
        # All in one write, so that the server sees the second before it has answered the first.
        frames = b""
        for message in (b'{"jsonrpc":"2.0","id":901,"method":"textDocument/formatting","params":{"textDocument":{"uri":"%s"}}}' % uri.encode(),
                        b'{"jsonrpc":"2.0","id":902,"method":"textDocument/foldingRange","params":{"textDocument":{"uri":"%s"}}}' % uri.encode(),
                        b'{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":902}}'):
            frames += b"Content-Length: %d\r\n\r\n%s" % (len(message), message)
        client.send_raw(frames)
        self.assertIn("result", client.response(901))
        self.assertError(CANCELLED, client.response(902))
        self.assertEnds(client)

    def test_a_signal_ends_it(self):
        client = self.started()
        client.process.send_signal(signal.SIGTERM)
        self.assertEqual(-signal.SIGTERM, client.process.wait(10))

    def test_options(self):
        self.assertIn("language server", self.lint("lsp", "--help").out)
        self.assertCode(2, self.lint("lsp", "--no-such-option"))
        client = self.client("--stdio")
        client.initialize()
        self.assertEnds(client)



if __name__ == "__main__":
    main()
