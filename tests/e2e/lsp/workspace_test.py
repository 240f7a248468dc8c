"""Many files: what holds across them, configs that change, and that nobody waits for the rest."""

import time

from client import Case, uri_of
from harness import BAD, CLEAN, FIXED, UNFIXABLE, digest, main, paper

NAME = "2024/06/03.md"


class Workspace(Case):
    def codes(self, client, name):
        return sorted(report["code"] for report in client.published.get(uri_of(self.folder / name), {"diagnostics": []})["diagnostics"])

    def test_files_that_nobody_opened(self):
        self.write("2024/06/04.md", digest(paper(2, vote="many"), date="2024-06-04"))
        self.write("2024/06/05.md", digest(paper(3), date="2024-06-05"))
        self.write("README.md", "# No digest\n")
        client = self.started()
        client.wait_for(lambda: self.codes(client, "2024/06/04.md") == ["vote-format"])
        client.settle()
        self.assertEqual(["file"], sorted({uri.split(":")[0] for uri in client.published}))
        self.assertEqual(1, len(client.published))
        self.assertEnds(client)

    def test_only_open_files_if_that_is_wanted(self):
        self.write("2024/06/04.md", UNFIXABLE)
        for arguments, params in ((("--open-only",), {}), ((), {"initializationOptions": {"workspace": False}})):
            client = self.started(*arguments, **params)
            uri = client.open(NAME, BAD)
            client.diagnostics(uri, 1)
            client.settle()
            self.assertEqual([uri], list(client.published))
            self.assertEnds(client)

    def test_a_paper_in_two_digests(self):
        self.write("2024/06/02.md", digest(paper(1), date="2024-06-02"))
        self.write(NAME, CLEAN)
        client = self.started()
        uri = client.open(NAME, CLEAN)
        client.wait_for(lambda: self.codes(client, NAME) == ["duplicate-paper"])
        [report] = client.published[uri]["diagnostics"]
        self.assertIn("2024/06/02.md", report["message"])
        [related] = report["relatedInformation"]
        self.assertEqual(uri_of(self.folder / "2024/06/02.md"), related["location"]["uri"])
        self.assertEqual({"line": 2, "character": 0}, related["location"]["range"]["start"])
        client.change(uri, 2, {"text": digest(paper(2))})
        client.wait_for(lambda: self.codes(client, NAME) == [])
        self.assertEnds(client)

    def test_what_another_open_file_says_follows(self):
        self.write("2024/06/02.md", digest(paper(2), date="2024-06-02"))
        self.write(NAME, CLEAN)
        client = self.started()
        first = client.open("2024/06/02.md", digest(paper(2), date="2024-06-02"))
        client.open(NAME, CLEAN)
        client.settle()
        self.assertEqual([], self.codes(client, NAME))
        client.change(first, 2, {"text": digest(paper(1), date="2024-06-02")})
        client.wait_for(lambda: self.codes(client, NAME) == ["duplicate-paper"])
        self.assertEnds(client)

    def test_files_that_come_change_and_go(self):
        client = self.started()
        client.settle()
        registered = [request for request in client.requests if request["method"] == "client/registerCapability"]
        self.assertEqual(1, len(registered))
        path = self.write(NAME, BAD)
        changed = lambda kind: client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": uri_of(path), "type": kind}]})
        changed(1)
        client.wait_for(lambda: self.codes(client, NAME) == ["duplicate-author"])
        path.write_text(UNFIXABLE)
        changed(2)
        client.wait_for(lambda: self.codes(client, NAME) == ["vote-format"])
        path.unlink()
        changed(3)
        client.wait_for(lambda: self.codes(client, NAME) == [])
        self.assertEnds(client)

    def test_a_config_that_changes_where_the_client_watches(self):
        self.write(NAME, BAD)
        client = self.started()
        uri = client.open(NAME, BAD)
        client.wait_for(lambda: self.codes(client, NAME) == ["duplicate-author"])
        config = self.write("digestlint.toml", 'ignore = ["duplicate-author"]\n')
        client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": uri_of(config), "type": 1}]})
        client.wait_for(lambda: self.codes(client, NAME) == [])
        config.unlink()
        client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": uri_of(config), "type": 3}]})
        client.wait_for(lambda: self.codes(client, NAME) == ["duplicate-author"])
        self.assertEqual(1, client.published[uri]["version"])
        self.assertEnds(client)

    def test_a_config_that_changes_where_nobody_watches(self):
        self.write("base.toml", "")
        self.write("digestlint.toml", 'extends = "base.toml"\n')
        client = self.started(changes={"workspace": {"didChangeWatchedFiles": None}})
        uri = client.open(NAME, BAD)
        self.assertTrue(client.diagnostics(uri, 1))
        self.write("base.toml", 'ignore = ["duplicate-author"]\n')
        client.notify("textDocument/didSave", {"textDocument": {"uri": uri}})
        client.wait_for(lambda: self.codes(client, NAME) == [])
        self.assertEnds(client)

    def test_a_config_with_a_mistake(self):
        self.write(NAME, BAD)
        config = self.write("digestlint.toml", '# mine\nignore = ["duplicate-autor"]\n')
        client = self.started()
        client.open(NAME, BAD)
        client.wait_for(lambda: uri_of(config) in client.published)
        [report] = client.published[uri_of(config)]["diagnostics"]
        self.assertIn("did you mean 'duplicate-author'?", report["message"])
        self.assertEqual({"line": 1, "character": len("ignore = ")}, report["range"]["start"])
        client.settle()
        shown = [each["params"]["message"] for each in client.notifications if each["method"] == "window/showMessage"]
        self.assertEqual(1, len(shown), shown)
        self.assertEqual([], self.codes(client, NAME))
        config.write_text("")
        client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": uri_of(config), "type": 2}]})
        client.wait_for(lambda: self.codes(client, NAME) == ["duplicate-author"])
        client.wait_for(lambda: client.published[uri_of(config)]["diagnostics"] == [])
        self.assertEnds(client)

    def test_settings_of_the_editor(self):
        self.write("other.toml", 'ignore = ["duplicate-author"]\n')
        client = self.started(initializationOptions={"config": "other.toml"})
        uri = client.open(NAME, BAD)
        self.assertEqual([], client.diagnostics(uri, 1))
        settings = lambda **values: client.notify("workspace/didChangeConfiguration", {"settings": {"digestlint": values}})
        settings(config="", ignore=[])
        client.wait_for(lambda: self.codes(client, NAME) == ["duplicate-author"])
        settings(ignore=["authors"])
        client.wait_for(lambda: self.codes(client, NAME) == [])
        settings(ignore=[], select=["duplicate-author"], language="ko")
        client.wait_for(lambda: self.codes(client, NAME) == ["duplicate-author"])
        self.assertIn("이미", client.published[uri]["diagnostics"][0]["message"])
        settings(select=["no-such-rule"])
        client.wait_for(lambda: any("no-such-rule" in str(each) for each in client.notifications))
        self.assertEnds(client)

    def test_folders_come_and_go(self):
        self.write("a/2024/06/03.md", BAD)
        self.write("b/2024/06/03.md", BAD)
        folder = lambda name: {"uri": uri_of(self.folder / name), "name": name}
        client = self.started(workspaceFolders=[folder("a")])
        client.wait_for(lambda: self.codes(client, "a/2024/06/03.md") == ["duplicate-author"])
        client.notify("workspace/didChangeWorkspaceFolders", {"event": {"added": [folder("b")], "removed": [folder("a")]}})
        client.wait_for(lambda: self.codes(client, "b/2024/06/03.md") == ["duplicate-author"])
        client.wait_for(lambda: self.codes(client, "a/2024/06/03.md") == [])
        self.assertEnds(client)

    def test_a_new_digest_belongs_to_its_folder_once_it_is_saved(self):
        self.write("2024/06/02.md", digest(paper(1), date="2024-06-02"))
        client = self.started(changes={"workspace": {"didChangeWatchedFiles": None}})
        uri = client.open(NAME, CLEAN)
        client.settle()
        self.assertEqual([], self.codes(client, NAME))
        self.write(NAME, CLEAN)
        client.notify("textDocument/didSave", {"textDocument": {"uri": uri}})
        client.wait_for(lambda: self.codes(client, NAME) == ["duplicate-paper"])
        self.assertEnds(client)

    def test_two_thousand_files_and_nobody_waits(self):
        day = digest(*[paper(number) for number in range(1, 4)])
        for number in range(2000):
            self.write(f"{2020 + number // 336}/{number % 336 // 28 + 1:02}/{number % 28 + 1:02}.md", day)
        client = self.client()
        client.initialize()
        started = time.monotonic()
        uri = client.open("2024/06/03.md", BAD)
        self.assertEqual(["duplicate-author"], [report["code"] for report in client.diagnostics(uri, 1)])
        first = time.monotonic() - started
        self.assertLess(len(client.published), 200)
        # Still in the midst of it, an edit is answered before the others are done.
        client.wait_for(lambda: len(client.published) > 300)
        client.change(uri, 2, {"text": FIXED})
        client.diagnostics(uri, 2)
        self.assertLess(len(client.published), 1900)
        progress = lambda kind: [each for each in client.notifications
                                 if each["method"] == "$/progress" and each["params"]["value"]["kind"] == kind]
        client.wait_for(lambda: progress("end"))
        everything = time.monotonic() - started
        self.assertEqual(1, len(progress("begin")))
        self.assertGreater(len(progress("report")), 5)
        self.assertLess(first, everything / 5)
        client.settle()
        self.assertEqual(2000, len(client.published))
        self.assertEnds(client)


if __name__ == "__main__":
    main()
