"""What is reported where: pushed or pulled, in the units of the client."""

import pathlib

from client import Case, RequestFailed, position, slice_of, uri_of
from harness import BAD, CLEAN, UNFIXABLE, digest, main, paper

NAME = "2024/06/03.md"
KOREAN = digest(paper(title="😀 조약돌 세기 😀", authors="한지수, 박미나 😀, 이 한, 박미나 😀, Tomas Novak"))


class Diagnostics(Case):
    def test_everything_that_a_report_has(self):
        client = self.started()
        [report] = client.diagnostics(client.open(NAME, BAD), 1)
        self.assertEqual("duplicate-author", report["code"])
        self.assertEqual("digestlint", report["source"])
        self.assertEqual(1, report["severity"])
        self.assertEqual([1], report["tags"])
        self.assertTrue(report["codeDescription"]["href"].endswith("/docs/rules/duplicate-author.md"))
        self.assertEqual("Jisoo Han", slice_of(BAD, report["range"]))
        [related] = report["relatedInformation"]
        self.assertEqual(uri_of(self.folder / NAME), related["location"]["uri"])
        self.assertEqual("Jisoo Han", slice_of(BAD, related["location"]["range"]))
        self.assertLess(related["location"]["range"]["start"]["character"], report["range"]["start"]["character"])
        self.assertEnds(client)

    def test_a_client_that_knows_little_gets_little(self):
        client = self.client()
        client.request("initialize", {"processId": None, "rootUri": None, "capabilities": {}})
        client.notify("initialized", {})
        [report] = client.diagnostics(client.open(NAME, BAD), 1)
        self.assertEqual({"range", "severity", "code", "source", "message"}, set(report))
        self.assertEnds(client)

    def test_severities(self):
        client = self.started()
        self.write("digestlint.toml", '[rules]\nduplicate-author = "warning"\nvote-format = "note"\n')
        text = digest(paper(authors="A B, C D, A B", vote="many"))
        reports = client.diagnostics(client.open(NAME, text), 1)
        self.assertEqual({"vote-format": 3, "duplicate-author": 2}, {report["code"]: report["severity"] for report in reports})
        self.assertEnds(client)

    def test_columns_in_both_encodings(self):
        for encoding in ("utf-16", "utf-8"):
            with self.subTest(encoding=encoding):
                client = self.started(changes={"general": {"positionEncodings": [encoding]}})
                reports = client.diagnostics(client.open(NAME, KOREAN), 1)
                [report] = [each for each in reports if each["code"] == "duplicate-author"]
                self.assertEqual("박미나 😀", slice_of(KOREAN, report["range"], encoding))
                self.assertEqual(KOREAN.rindex("박미나 😀"), len(KOREAN[: KOREAN.rindex("박미나 😀")]))
                self.assertEqual(position(KOREAN, KOREAN.rindex("박미나 😀"), encoding), report["range"]["start"])
                self.assertEnds(client)

    def test_a_byte_order_mark_counts(self):
        client = self.started()
        text = "\ufeff" + BAD
        reports = client.diagnostics(client.open(NAME, text), 1)
        [report] = [each for each in reports if each["code"] == "duplicate-author"]
        self.assertEqual("Jisoo Han", slice_of(text, report["range"]))
        self.assertEnds(client)

    def test_edits_move_reports(self):
        for encoding in ("utf-16", "utf-8"):
            for newline in ("\n", "\r\n"):
                with self.subTest(encoding=encoding, newline=newline):
                    client = self.started(changes={"general": {"positionEncodings": [encoding]}})
                    text = KOREAN.replace("\n", newline)
                    uri = client.open(NAME, text)
                    client.diagnostics(uri, 1)
                    version = 1
                    for old, new in (("Vote", "<!-- 😀 -->" + newline + "Vote"), ("한지수", "김한나😀"), ("이 한", "윤😀"),
                                     ("", newline + newline), (newline + newline, "")):
                        at, length = text.index(old), len(old)
                        range_ = {"start": position(text, at, encoding), "end": position(text, at + length, encoding)}
                        text = text[:at] + new + text[at + length :]
                        version += 1
                        client.change(uri, version, {"range": range_, "text": new})
                        reports = client.diagnostics(uri, version)
                        self.assertIn("duplicate-author", [each["code"] for each in reports], text)
                        [report] = [each for each in reports if each["code"] == "duplicate-author"]
                        self.assertEqual("박미나 😀", slice_of(text, report["range"], encoding))
                    self.assertEnds(client)

    def test_several_changes_at_once_follow_each_other(self):
        client = self.started()
        uri = client.open(NAME, "")
        zero = {"line": 0, "character": 0}
        client.change(uri, 2, {"text": CLEAN}, {"range": {"start": zero, "end": zero}, "text": "x"},
                      {"range": {"start": zero, "end": {"line": 0, "character": 1}}, "text": ""}, {"text": BAD})
        self.assertEqual(["duplicate-author"], [report["code"] for report in client.diagnostics(uri, 2)])
        client.change(uri, 3, {"text": CLEAN})
        self.assertEqual([], client.diagnostics(uri, 3))
        self.assertEnds(client)

    def test_the_same_as_on_the_command_line(self):
        names = ["2023/11/22.md", "2024/02/29.md", "2024/06/03.md", "2024/08/27.md", "2024/12/10.md", "2025/01/15.md"]
        for name in names:
            fixture = pathlib.Path(__file__).parents[3] / "fixtures/digests" / name
            self.write(name, fixture.read_bytes())
        client = self.started()
        for name in names:
            self.assertIsNotNone(client.open(name, self.text(name)))
        client.settle()
        expected = {}
        for report in self.jsonl(".").reports:
            expected.setdefault(report["path"], []).append((report["rule"], report["message"], report["line"]))
        said = {}
        for name in names:
            reports = client.published[uri_of(self.folder / name)]["diagnostics"]
            if not reports:
                continue
            said[name] = [(each["code"], each["message"], each["range"]["start"]["line"] + 1) for each in reports]
        self.assertEqual(expected, said)
        self.assertEnds(client)

    def test_closing_takes_back_what_was_said(self):
        client = self.started()
        uri = client.open(NAME, BAD)
        self.assertTrue(client.diagnostics(uri, 1))
        client.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
        client.wait_for(lambda: client.published[uri]["diagnostics"] == [])
        self.assertEnds(client)

    def test_closing_goes_back_to_the_disk(self):
        self.write(NAME, UNFIXABLE)
        client = self.started()
        uri = client.open(NAME, BAD)
        client.diagnostics(uri, 1)
        client.settle()
        client.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
        client.wait_for(lambda: [report["code"] for report in client.published[uri]["diagnostics"]] == ["vote-format"])
        self.assertEnds(client)

    def test_what_is_no_digest_is_left_alone(self):
        client = self.started()
        readme = client.open("README.md", "# Title\n\nhttps://x.io/에서\n")
        self.assertEqual([], client.diagnostics(readme, 1))
        self.assertIsNone(client.request("textDocument/hover", {"textDocument": {"uri": readme}, "position": {"line": 0, "character": 0}}))
        new = client.open("untitled:Untitled-1", "")
        self.assertEqual([], client.diagnostics(new, 1))
        client.change(new, 2, {"text": BAD})
        self.assertEqual(["duplicate-author"], [report["code"] for report in client.diagnostics(new, 2)])
        self.assertEnds(client)

    def test_excluded_files_are_left_alone(self):
        self.write("digestlint.toml", 'exclude = ["drafts/"]\n')
        self.write("drafts/2024/06/03.md", BAD)
        client = self.started()
        self.assertEqual([], client.diagnostics(client.open("drafts/2024/06/03.md", BAD), 1))
        self.assertEnds(client)

    def test_a_text_with_nul(self):
        client = self.started()
        uri = client.open(NAME, "a\u0000b")
        [report] = client.diagnostics(uri, 1)
        self.assertIn("NUL", report["message"])
        client.change(uri, 2, {"text": BAD})
        self.assertEqual(["duplicate-author"], [report["code"] for report in client.diagnostics(uri, 2)])
        self.assertEnds(client)

    def test_half_of_a_surrogate_pair(self):
        client = self.started()
        uri = client.open(NAME, BAD)
        zero = {"line": 0, "character": 0}
        client.send(b'{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"%s","version":2},'
                    b'"contentChanges":[{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"text":"\\ud83d"}]}}'
                    % uri.encode())
        client.diagnostics(uri, 2)
        client.change(uri, 3, {"range": {"start": zero, "end": {"line": 0, "character": 1}}, "text": ""})
        self.assertEqual(["duplicate-author"], [report["code"] for report in client.diagnostics(uri, 3)])
        self.assertEnds(client)

    def test_the_language(self):
        def message(*arguments, **params):
            client = self.started(*arguments, **params)
            [report] = client.diagnostics(client.open(NAME, BAD), 1)
            self.assertEnds(client)
            return report["message"]

        english, korean = "'Jisoo Han' is already", "이미"
        self.assertIn(english, message())
        self.assertIn(korean, message(locale="ko-KR"))
        self.assertIn(english, message(locale="en-US"))
        self.assertIn(korean, message("--lang", "ko", locale="en-US"))
        self.assertIn(korean, message(locale="en", initializationOptions={"language": "ko"}))
        self.assertIn(english, message("--lang", "en", initializationOptions={"language": "ko"}))


class Pull(Case):
    CAPABILITY = {"textDocument": {"diagnostic": {}}, "workspace": {"diagnostics": {"refreshSupport": True}}}

    def pull(self, client, uri, previous=None):
        return client.request("textDocument/diagnostic", {
            "textDocument": {"uri": uri}, **({"previousResultId": previous} if previous else {})})

    def test_pulled_and_not_pushed(self):
        client = self.client()
        result = client.initialize(self.CAPABILITY)
        self.assertTrue(result["capabilities"]["diagnosticProvider"]["workspaceDiagnostics"])
        uri = client.open(NAME, BAD)
        first = self.pull(client, uri)
        self.assertEqual("full", first["kind"])
        self.assertEqual(["duplicate-author"], [report["code"] for report in first["items"]])
        self.assertEqual({"kind": "unchanged", "resultId": first["resultId"]}, self.pull(client, uri, first["resultId"]))
        client.change(uri, 2, {"text": CLEAN})
        second = self.pull(client, uri, first["resultId"])
        self.assertEqual([], second["items"])
        self.assertNotEqual(first["resultId"], second["resultId"])
        client.settle()
        self.assertEqual({}, client.published)
        self.assertEnds(client)

    def test_the_whole_workspace(self):
        self.write("2024/06/04.md", UNFIXABLE)
        self.write("2024/06/05.md", CLEAN)
        client = self.client()
        client.initialize(self.CAPABILITY)
        uri = client.open(NAME, BAD)
        everything = client.request("workspace/diagnostic", {"previousResultIds": []})["items"]
        by_uri = {item["uri"]: item for item in everything}
        codes = lambda item: sorted(report["code"] for report in item["items"])
        self.assertIn("vote-format", codes(by_uri[uri_of(self.folder / "2024/06/04.md")]))
        self.assertEqual(["duplicate-author"], codes(by_uri[uri]))
        self.assertEqual(1, by_uri[uri]["version"])
        ids = [{"uri": item["uri"], "value": item["resultId"]} for item in everything]
        again = client.request("workspace/diagnostic", {"previousResultIds": ids})["items"]
        self.assertEqual({"unchanged"}, {item["kind"] for item in again})
        client.change(uri, 2, {"text": CLEAN})
        again = client.request("workspace/diagnostic", {"previousResultIds": ids})["items"]
        self.assertEqual("full", {item["uri"]: item["kind"] for item in again}[uri])
        self.assertEnds(client)

    def test_a_refresh_is_asked_for_when_other_files_count(self):
        client = self.client()
        client.initialize(self.CAPABILITY)
        client.settle()
        path = self.write("2024/06/04.md", UNFIXABLE)
        client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": uri_of(path), "type": 1}]})
        client.wait_for(lambda: any(request["method"] == "workspace/diagnostic/refresh" for request in client.requests))
        self.assertEnds(client)

    def test_cancelled_while_it_waits(self):
        for day in range(1, 29):
            self.write(f"2024/05/{day:02}.md", digest(*[paper(number) for number in range(1, 60)], date=f"2024-05-{day:02}"))
        client = self.client()
        client.initialize(self.CAPABILITY)
        number = client.ask("workspace/diagnostic", {"previousResultIds": []})
        client.notify("$/cancelRequest", {"id": number})
        self.assertError(-32800, client.response(number))
        with self.assertRaises(RequestFailed):
            client.request("textDocument/diagnostic", {"textDocument": {"uri": "file:///x.md"}})
        self.assertEnds(client)


if __name__ == "__main__":
    main()
