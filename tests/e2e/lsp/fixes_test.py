"""Code actions and formatting: what an editor makes of them is what `digestlint --fix` makes."""

import pathlib

from client import Case, apply_edits, edits_of, position, uri_of
from harness import BAD, CLEAN, FIXED, UNFIXABLE, digest, main, paper

NAME = "2024/06/03.md"
FIXTURES = pathlib.Path(__file__).parents[3] / "fixtures/digests"
WHOLE = {"start": {"line": 0, "character": 0}, "end": {"line": 1 << 30, "character": 0}}
NO_RESOLVE = {"textDocument": {"codeAction": {"resolveSupport": None, "dataSupport": None}}}


class Fixes(Case):
    def actions(self, client, uri, range_=WHOLE, only=None, diagnostics=()):
        context = {"diagnostics": list(diagnostics), **({"only": only} if only is not None else {})}
        return client.request("textDocument/codeAction", {"textDocument": {"uri": uri}, "range": range_, "context": context})

    def resolved(self, client, action):
        return action if "edit" in action else client.request("codeAction/resolve", action)

    def test_a_quick_fix(self):
        client = self.started()
        uri = client.open(NAME, BAD)
        [report] = client.diagnostics(uri, 1)
        actions = self.actions(client, uri, report["range"], only=["quickfix"])
        self.assertEqual("Remove the repeated name (duplicate-author)", actions[0]["title"])
        self.assertTrue(actions[0]["isPreferred"])
        self.assertEqual([report], actions[0]["diagnostics"])
        self.assertEqual(FIXED, apply_edits(BAD, edits_of(actions[0], uri)))
        self.assertEqual(1, actions[0]["edit"]["documentChanges"][0]["textDocument"]["version"])
        self.assertEnds(client)

    def test_the_cursor_is_enough_and_so_is_a_report_of_the_line(self):
        client = self.started()
        uri = client.open(NAME, BAD)
        [report] = client.diagnostics(uri, 1)
        at = lambda place: {"start": place, "end": place}
        for range_, diagnostics, found in ((at(report["range"]["start"]), (), True), (at(report["range"]["end"]), (), True),
                                           (at({"line": report["range"]["start"]["line"], "character": 0}), (), False),
                                           (at({"line": report["range"]["start"]["line"], "character": 0}), (report,), True),
                                           (at({"line": 0, "character": 0}), (), False)):
            with self.subTest(range=range_, diagnostics=diagnostics):
                self.assertEqual(found, bool(self.actions(client, uri, range_, ["quickfix"], diagnostics)))
        self.assertEnds(client)

    def test_kinds(self):
        client = self.started()
        uri = client.open(NAME, BAD)
        for only, kinds in ((None, {"quickfix", "source.fixAll.digestlint"}), (["quickfix"], {"quickfix"}),
                            (["source"], {"source.fixAll.digestlint"}), (["source.fixAll"], {"source.fixAll.digestlint"}),
                            (["source.fixAll.digestlint"], {"source.fixAll.digestlint"}), (["source.fixAll.other"], set()),
                            (["source.fix"], set()), (["refactor"], set()), (["", "x"], {"quickfix", "source.fixAll.digestlint"})):
            with self.subTest(only=only):
                self.assertEqual(kinds, {action["kind"] for action in self.actions(client, uri, only=only)})
        self.assertEnds(client)

    def test_an_unsafe_fix_says_so(self):
        client = self.started()
        text = digest(paper(1), paper(2), paper(1))
        uri = client.open(NAME, text)
        [report] = client.diagnostics(uri, 1)
        self.assertEqual("duplicate-paper", report["code"])
        action = self.actions(client, uri, report["range"])[0]
        self.assertEqual("Remove this copy (duplicate-paper, unsafe)", action["title"])
        self.assertNotIn("isPreferred", action)
        self.assertEqual(digest(paper(1), paper(2)), apply_edits(text, edits_of(action, uri)))
        self.assertEqual([], self.actions(client, uri, only=["source.fixAll"]))
        self.assertEnds(client)

    def test_all_fixes_of_one_rule(self):
        client = self.started()
        text = digest(paper(1, authors="A B, C D, A B"), paper(2, authors="E F, G H, E F"))
        uri = client.open(NAME, text)
        report = client.diagnostics(uri, 1)[0]
        [action] = [each for each in self.actions(client, uri, report["range"]) if each["title"].startswith("Fix all 2")]
        self.assertEqual("Fix all 2 of duplicate-author in this file", action["title"])
        self.assertEqual(digest(paper(1, authors="A B, C D"), paper(2, authors="E F, G H")), apply_edits(text, edits_of(action, uri)))
        self.assertEnds(client)

    def test_fix_all_is_what_the_command_line_does(self):
        texts = [path.read_bytes().decode() for path in sorted(FIXTURES.rglob("*.md"))]
        texts += [text.replace("\n", "\r\n") for text in texts[:2]] + ["\ufeff" + texts[0], BAD, CLEAN]
        for changes in ({}, NO_RESOLVE, {"general": {"positionEncodings": ["utf-8"]}}):
            encoding = changes.get("general", {}).get("positionEncodings", ["utf-16"])[0]
            client = self.started(changes=changes)
            for number, text in enumerate(texts):
                with self.subTest(changes=changes, number=number):
                    path = self.write(f"2024/07/{number + 1:02}.md", text)
                    uri = client.open(path, text)
                    actions = self.actions(client, uri, only=["source.fixAll.digestlint"])
                    fixed = text
                    for action in actions:
                        fixed = apply_edits(text, edits_of(self.resolved(client, action), uri), encoding)
                    self.lint("--fix", f"2024/07/{number + 1:02}.md")
                    self.assertEqual(path.read_bytes().decode(), fixed)
                    self.assertEqual(fixed != text, bool(actions))
            self.assertEnds(client)

    def test_an_action_that_came_too_late(self):
        client = self.started()
        uri = client.open(NAME, BAD)
        [report] = client.diagnostics(uri, 1)
        quiet = self.actions(client, uri, report["range"])[-2]
        self.assertIn("quiet", quiet["title"])
        client.change(uri, 2, {"text": CLEAN})
        self.assertNotIn("edit", self.resolved(client, quiet))
        self.assertEnds(client)

    def quiet(self, client, uri, report):
        [action] = [each for each in self.actions(client, uri, report["range"], ["quickfix"], [report])
                    if each["title"] == f"Keep {report['code']} quiet here" and each["diagnostics"] == [report]]
        return self.resolved(client, action)

    def test_keeping_a_report_quiet(self):
        for changes in ({}, NO_RESOLVE):
            client = self.started(changes=changes)
            uri = client.open(NAME, UNFIXABLE)
            [report] = client.diagnostics(uri, 1)
            text = apply_edits(UNFIXABLE, edits_of(self.quiet(client, uri, report), uri))
            self.assertEqual(UNFIXABLE.replace("Vote:", "<!-- digestlint-disable-next-line vote-format -->\nVote:"), text)
            client.change(uri, 2, {"text": text})
            self.assertEqual([], client.diagnostics(uri, 2))
            self.assertEnds(client)

    def test_keeping_every_report_of_the_samples_quiet(self):
        client = self.started()
        version = 1
        for number, sample in enumerate(sorted(FIXTURES.rglob("*.md"))):
            for newline in ("\n", "\r\n"):
                text = sample.read_bytes().decode().replace("\n", newline)
                uri = client.open(f"2024/07/{number + 1:02}.md", text, version)
                reports = client.diagnostics(uri, version)
                for report in reports:
                    with self.subTest(sample=sample.name, newline=newline, report=report["message"]):
                        version += 1
                        action = self.quiet(client, uri, report)
                        self.assertIn("edit", action)
                        client.change(uri, version, {"text": apply_edits(text, edits_of(action, uri))})
                        left = client.diagnostics(uri, version)
                        version += 1
                        client.change(uri, version, {"text": text})
                        client.diagnostics(uri, version)
                        said = lambda all_, rule: sorted(each["message"] for each in all_ if (each["code"] == report["code"]) == rule)
                        self.assertEqual(said(reports, False), said(left, False))
                        self.assertLess(len(said(left, True)), len(said(reports, True)))
                client.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
                version += 1
        self.assertEnds(client)

    def test_a_word_for_the_lexicon(self):
        text = digest(paper(1)).replace("새로운", "다얗한").replace("오답이", "성늠이")
        for before, after in (("extend-select = [\"misspelling\"]\n",
                               "extend-select = [\"misspelling\"]\n\n[rules.misspelling]\nwords = [\"성늠\"]\n"),
                              ("[rules.misspelling]\nseverity = \"note\"\nwords = [\"다앙\"]\n",
                               "[rules.misspelling]\nseverity = \"note\"\nwords = [\"성늠\", \"다앙\"]\n")):
            with self.subTest(config=before):
                config = self.write("digestlint.toml", before)
                client = self.started()
                uri = client.open(NAME, text)
                [report] = [each for each in client.diagnostics(uri, 1) if "성늠" in each["message"]]
                [action] = [each for each in self.actions(client, uri, report["range"]) if "lexicon" in each["title"]]
                self.assertEqual("Add '성늠' to the lexicon", action["title"])
                self.assertEqual(after, apply_edits(before, edits_of(action, uri_of(config))))
                config.write_text(after)
                client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": uri_of(config), "type": 2}]})
                client.wait_for(lambda: "성늠" not in str(client.published[uri]["diagnostics"]))
                self.assertEnds(client)

    def test_a_word_for_a_lexicon_that_is_to_be_begun(self):
        client = self.started(initializationOptions={"extendSelect": ["misspelling"]})
        text = digest(paper(1)).replace("오답이", "성늠이")
        uri = client.open(NAME, text)
        [report] = client.diagnostics(uri, 1)
        [action] = [each for each in self.actions(client, uri, report["range"]) if "lexicon" in each["title"]]
        config = uri_of(self.folder / "digestlint.toml")
        self.assertEqual({"kind": "create", "uri": config, "options": {"ignoreIfExists": True}}, action["edit"]["documentChanges"][0])
        self.assertEqual("[rules.misspelling]\nwords = [\"성늠\"]\n", apply_edits("", edits_of(action, config)))
        self.assertEnds(client)

    def test_formatting(self):
        client = self.started()
        text = BAD.replace("Vote: 12", "Vote: 12  \t")
        uri = client.open(NAME, text)
        params = {"textDocument": {"uri": uri}, "options": {"tabSize": 2, "insertSpaces": True}}
        self.assertEqual(FIXED, apply_edits(text, client.request("textDocument/formatting", params)))
        client.change(uri, 2, {"text": FIXED})
        self.assertEqual([], client.request("textDocument/formatting", params))
        self.assertEnds(client)

    def test_formatting_leaves_alone_what_the_config_turns_off(self):
        self.write("digestlint.toml", 'ignore = ["trailing-space"]\n')
        client = self.started()
        text = CLEAN.replace("Vote: 12", "Vote: 12  \t")
        uri = client.open(NAME, text)
        self.assertEqual([], client.request("textDocument/formatting", {"textDocument": {"uri": uri}, "options": {}}))
        self.assertEnds(client)

    def test_a_client_without_literals_gets_no_actions(self):
        client = self.started(changes={"textDocument": {"codeAction": {"codeActionLiteralSupport": None}}})
        self.assertEqual([], self.actions(client, client.open(NAME, BAD)))
        self.assertEnds(client)

    def test_edits_without_versions(self):
        client = self.started(changes={"workspace": {"workspaceEdit": {"documentChanges": False}}})
        uri = client.open(NAME, BAD)
        [action] = self.actions(client, uri, only=["source.fixAll"])
        edit = self.resolved(client, action)["edit"]
        self.assertEqual([uri], list(edit["changes"]))
        self.assertEqual(FIXED, apply_edits(BAD, edit["changes"][uri]))
        self.assertEqual(uri, uri_of(self.folder / NAME))
        self.assertEqual({"line": 0, "character": 0}, position(BAD, 0))
        self.assertEnds(client)


if __name__ == "__main__":
    main()
