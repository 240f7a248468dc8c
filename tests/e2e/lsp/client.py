"""A small LSP client: starts `digestlint lsp`, sends and receives, and keeps what the server has published."""

import json
import os
import pathlib
import queue
import subprocess
import threading
import urllib.parse

from harness import BINARY, Case as CliCase

CAPABILITIES = {
    "general": {"positionEncodings": ["utf-16"]},
    "workspace": {"workspaceEdit": {"documentChanges": True, "resourceOperations": ["create"]}, "didChangeWatchedFiles": {"dynamicRegistration": True}},
    "textDocument": {
        "publishDiagnostics": {
            "relatedInformation": True,
            "codeDescriptionSupport": True,
            "tagSupport": {"valueSet": [1, 2]},
        },
        "codeAction": {
            "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix", "source.fixAll"]}},
            "dataSupport": True,
            "resolveSupport": {"properties": ["edit"]},
        },
        "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
        "hover": {"contentFormat": ["markdown"]},
        "completion": {"completionItem": {"snippetSupport": True}},
    },
    "window": {"workDoneProgress": True},
}


class RequestFailed(Exception):
    def __init__(self, error):
        super().__init__(error)
        self.code = error["code"]


def uri_of(path):
    return "file://" + urllib.parse.quote(str(path))


def merged(base, changes):
    """The dictionary with changes laid over it, deeply; None takes out."""
    result = dict(base)
    for key, value in changes.items():
        if value is None:
            result.pop(key, None)
        elif isinstance(value, dict) and isinstance(result.get(key), dict):
            result[key] = merged(result[key], value)
        else:
            result[key] = value
    return result


class Client:
    """Talks to one server. Every wait has an end."""

    TIMEOUT = 60

    def __init__(self, folder, arguments=(), env=None):
        self.folder = pathlib.Path(folder)
        self.process = subprocess.Popen(
            [BINARY, "lsp", *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            cwd=folder, env=env,
        )
        self.messages = queue.Queue()
        self.published = {}  # URI: the last params of publishDiagnostics
        self.publications = []
        self.notifications = []
        self.requests = []  # of the server
        self.responses = {}
        self.next_id = 0
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        out = self.process.stdout
        while True:
            length = None
            while (line := out.readline()) not in (b"", b"\r\n"):
                name, _, value = line.decode().partition(":")
                if name.lower() == "content-length":
                    length = int(value)
            if length is None:
                self.messages.put(None)
                return
            self.messages.put(json.loads(out.read(length)))

    def send_raw(self, data):
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def send(self, message):
        payload = json.dumps(message, ensure_ascii=False).encode("utf-8", "surrogatepass") if not isinstance(message, bytes) else message
        self.send_raw(b"Content-Length: %d\r\n\r\n%s" % (len(payload), payload))

    def notify(self, method, params=None):
        self.send({"jsonrpc": "2.0", "method": method, **({} if params is None else {"params": params})})

    def ask(self, method, params=None):
        """Sends a request, and gives its id without waiting."""
        self.next_id += 1
        self.send({"jsonrpc": "2.0", "id": self.next_id, "method": method, **({} if params is None else {"params": params})})
        return self.next_id

    def take(self, timeout=None):
        """Takes in one message; answers the server's requests with null. None: the server has closed."""
        message = self.messages.get(timeout=timeout or self.TIMEOUT)
        if message is None:
            return None
        if "method" not in message:
            self.responses[message["id"]] = message
        elif "id" in message:
            self.requests.append(message)
            self.send({"jsonrpc": "2.0", "id": message["id"], "result": None})
        else:
            self.notifications.append(message)
            if message["method"] == "textDocument/publishDiagnostics":
                self.published[message["params"]["uri"]] = message["params"]
                self.publications.append(message["params"]["uri"])
        return message

    def response(self, number):
        """The whole response to a request."""
        while number not in self.responses:
            if self.take() is None:
                raise AssertionError(f"the server has closed; it said {self.process.stderr.read()!r}")
        return self.responses.pop(number)

    def request(self, method, params=None):
        response = self.response(self.ask(method, params))
        if "error" in response:
            raise RequestFailed(response["error"])
        return response["result"]

    def initialize(self, changes=None, **params):
        result = self.request("initialize", {
            "processId": os.getpid(), "rootUri": uri_of(self.folder),
            "capabilities": merged(CAPABILITIES, changes or {}), **params,
        })
        self.notify("initialized", {})
        return result

    def open(self, path, text, version=1):
        uri = path if ":" in str(path) else uri_of(self.folder / path)
        self.notify("textDocument/didOpen", {
            "textDocument": {"uri": uri, "languageId": "markdown", "version": version, "text": text}})
        return uri

    def change(self, uri, version, *changes):
        self.notify("textDocument/didChange", {
            "textDocument": {"uri": uri, "version": version}, "contentChanges": list(changes)})

    def diagnostics(self, uri, version):
        """The reports published for this version of a document."""
        while self.published.get(uri, {}).get("version") != version:
            if self.take() is None:
                raise AssertionError("the server has closed")
        return self.published[uri]["diagnostics"]

    def wait_for(self, condition):
        while not condition():
            if self.take() is None:
                raise AssertionError("the server has closed")

    def settle(self):
        """Waits until the server has linted everything and published what came of it."""
        return self.request("workspace/diagnostic", {"previousResultIds": []})

    def drain(self, seconds=0.5):
        """Takes in messages until none comes for so long."""
        try:
            while self.take(timeout=seconds) is not None:
                pass
        except queue.Empty:
            pass

    def stop(self):
        """Leaves nothing behind, whatever has happened."""
        self.process.kill()
        self.process.wait()
        self.reader.join()
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            try:
                pipe.close()
            except BrokenPipeError:
                pass

    def close(self):
        """Ends the server as the protocol has it, and gives its exit code."""
        self.request("shutdown")
        self.notify("exit")
        return self.process.wait(timeout=self.TIMEOUT)


class Case(CliCase):
    def client(self, *arguments, **keywords):
        client = Client(self.folder, arguments, env=self.environment(**keywords))
        self.addCleanup(client.stop)
        return client

    def started(self, *arguments, changes=None, **params):
        client = self.client(*arguments)
        client.initialize(changes, **params)
        return client

    def assertEnds(self, client):
        self.assertEqual(0, client.close())
        self.assertEqual(b"", client.process.stderr.read())

    def assertError(self, code, response):
        self.assertIn("error", response)
        self.assertEqual(code, response["error"]["code"], response)


def units(text):
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def position(text, offset, encoding="utf-16"):
    """The LSP position of an offset in code points."""
    line_start = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset) if text[offset : offset + 1] != "\n" else -1) + 1
    before = text[line_start:offset]
    lines = text[:line_start].replace("\r\n", "\n").replace("\r", "\n").count("\n")
    return {"line": lines, "character": units(before) if encoding == "utf-16" else len(before.encode())}


def offset(text, place, encoding="utf-16"):
    """The offset in code points of an LSP position."""
    at = 0
    for _ in range(place["line"]):
        ends = [end for end in (text.find("\n", at), text.find("\r", at)) if end >= 0]
        at = min(ends) + 1
        if text[at - 1 : at + 1] == "\r\n":
            at += 1
    count = 0
    while count < place["character"]:
        count += units(text[at]) if encoding == "utf-16" else len(text[at].encode())
        at += 1
    return at


def slice_of(text, range_, encoding="utf-16"):
    return text[offset(text, range_["start"], encoding) : offset(text, range_["end"], encoding)]


def apply_edits(text, edits, encoding="utf-16"):
    """What an editor makes of TextEdits. They must not overlap."""
    spans = sorted((offset(text, e["range"]["start"], encoding), offset(text, e["range"]["end"], encoding), i, e["newText"])
                   for i, e in enumerate(edits))
    for (_, end, _, _), (begin, _, _, _) in zip(spans, spans[1:]):
        assert end <= begin, edits
    out, at = "", 0
    for begin, end, _, new in spans:
        out += text[at:begin] + new
        at = end
    return out + text[at:]


def edits_of(action, uri):
    """The TextEdits of a code action for one document, however they are written."""
    edit = action["edit"]
    if "changes" in edit:
        return edit["changes"][uri]
    changes = [change for change in edit["documentChanges"] if "textDocument" in change]
    return [each for change in changes if change["textDocument"]["uri"] == uri for each in change["edits"]]
