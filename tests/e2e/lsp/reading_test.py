"""Hover, symbols, folding, links and completion."""

from client import Case, apply_edits, position, slice_of, uri_of
from harness import BAD, CLEAN, digest, main, paper

NAME = "2024/06/03.md"


class Reading(Case):
    def ask(self, client, uri, method, **params):
        return client.request(f"textDocument/{method}", {"textDocument": {"uri": uri}, **params})

    def hover(self, client, uri, text, where):
        return self.ask(client, uri, "hover", position=position(text, text.index(where) + 1))

    def test_hover_over_a_report(self):
        client = self.started()
        uri = client.open(NAME, BAD)
        hover = self.ask(client, uri, "hover", position=position(BAD, BAD.rindex("Jisoo Han") + 2))
        self.assertEqual("markdown", hover["contents"]["kind"])
        for part in ("**duplicate-author** (authors, error)", "listed", "docs/rules/duplicate-author.md"):
            self.assertIn(part, hover["contents"]["value"])
        self.assertEqual("Jisoo Han", slice_of(BAD, hover["range"]))
        self.assertIsNone(self.hover(client, uri, BAD, "Vote"))
        self.assertEnds(client)

    def test_hover_over_a_paper(self):
        self.write("2024/06/01.md", digest(paper(1, title="Same Paper"), date="2024-06-01"))
        self.write(NAME, CLEAN)
        client = self.started()
        text = digest(paper(1, title="돌 *세기*", authors="A B, C D, E F, G H, I J, K L, M N"))
        uri = client.open(NAME, text)
        client.settle()
        page = self.hover(client, uri, text, "arxiv.org")["contents"]["value"]
        for part in ("**돌 세기**", "[2405.90001](https://arxiv.org/abs/2405.90001), 2024-05", "Votes: 12",
                     "A B, C D, E F, G H, I J and 2 more", "3 points (What's New, Technical Details, Performance Highlights)",
                     f"Also in: [2024/06/01.md](<{uri_of(self.folder)}/2024/06/01.md#L3>)"):
            self.assertIn(part, page)
        self.assertEnds(client)

    def test_symbols(self):
        client = self.started()
        text = digest(paper(1, title="하나 😀"), paper(2))
        uri = client.open(NAME, text)
        [date] = self.ask(client, uri, "documentSymbol")
        self.assertEqual("2024-06-03", date["name"])
        self.assertEqual(["하나 😀", "Counting Pebbles with Small Models"], [paper["name"] for paper in date["children"]])
        self.assertEqual("하나 😀", slice_of(text, date["children"][0]["selectionRange"]))
        self.assertEqual(["Thumbnail", "Vote", "Authors", "What's New", "Technical Details", "Performance Highlights"],
                         [field["name"] for field in date["children"][0]["children"]])
        self.assertEqual("12", date["children"][0]["children"][1]["detail"])
        self.assertValid([date])
        self.assertEnds(client)

    def assertValid(self, symbols, outer=None):
        key = lambda place: (place["line"], place["character"])
        for symbol in symbols:
            self.assertTrue(symbol["name"].strip())
            start, end = key(symbol["range"]["start"]), key(symbol["range"]["end"])
            self.assertLessEqual(start, key(symbol["selectionRange"]["start"]), symbol)
            self.assertLessEqual(key(symbol["selectionRange"]["end"]), end, symbol)
            if outer:
                self.assertTrue(outer[0] <= start and end <= outer[1], symbol)
            self.assertValid(symbol.get("children", []), (start, end))

    def test_symbols_of_what_is_malformed(self):
        client = self.started()
        uri = client.open(NAME, "### [](https://arxiv.org/abs/1)\n\nVote:\n\nAuthors:\n\n-\n\n## Daily Papers ()\n\n### \n")
        self.assertValid(self.ask(client, uri, "documentSymbol"))
        self.assertEnds(client)

    def test_symbols_as_a_list(self):
        client = self.started(changes={"textDocument": {"documentSymbol": {"hierarchicalDocumentSymbolSupport": False}}})
        uri = client.open(NAME, CLEAN)
        symbols = self.ask(client, uri, "documentSymbol")
        self.assertEqual(["2024-06-03", "Counting Pebbles with Small Models", "Thumbnail"], [each["name"] for each in symbols[:3]])
        self.assertEqual("2024-06-03", symbols[1]["containerName"])
        self.assertEqual(uri, symbols[2]["location"]["uri"])
        self.assertEnds(client)

    def test_folding(self):
        client = self.started()
        text = digest(paper(1), paper(2))
        lines = text.split("\n")
        uri = client.open(NAME, text)
        folds = {(fold["startLine"], fold["endLine"]) for fold in self.ask(client, uri, "foldingRange")}
        papers = [number for number, line in enumerate(lines) if line.startswith("### ")]
        points = [number for number, line in enumerate(lines) if line.startswith("- ")]
        self.assertEqual({(0, points[-1]), (papers[0], points[2]), (papers[1], points[5]), (points[0], points[2]), (points[3], points[5])}, folds)
        self.assertEnds(client)

    def test_links(self):
        client = self.started()
        text = digest(paper(1)) + "- 코드는 https://x.io/코드에서 😀 www.y.io/a 그리고 [여기](../b.md#c)와 <https://z.io> 참고\n"
        uri = client.open(NAME, text)
        links = [(slice_of(text, link["range"]), link["target"]) for link in self.ask(client, uri, "documentLink")]
        self.assertEqual([
            ("https://arxiv.org/abs/2405.90001",) * 2,
            ("https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2405.90001.png",) * 2,
            ("https://x.io/",) * 2, ("www.y.io/a", "http://www.y.io/a"), ("../b.md#c", uri_of(self.folder / "2024/b.md")),
        ], links[:5])
        self.assertEnds(client)

    def complete(self, before, after="", text=None):
        """What completion offers behind `before`, and what the text becomes of each."""
        text = text or digest(paper(1)).rsplit("- **", 1)[0]
        full = text + before + after
        client = self.started()
        uri = client.open(NAME, full)
        items = self.ask(client, uri, "completion", position=position(full, len(text + before)))
        self.assertEnds(client)
        return {item["label"]: apply_edits(full, [item["textEdit"]])[len(text):] for item in items}

    def test_labels(self):
        labels = {"Performance Highlights": "- **Performance Highlights**: "}  # the other two are there
        for before in ("- ", "- *", "- **", "- **Perf", "- perf"):
            with self.subTest(before=before):
                self.assertEqual(labels, self.complete(before))
        self.assertEqual({}, self.complete("- 성능"))
        text = digest(paper(1)).split("- **")[0]
        self.assertEqual({"What's New", "Technical Details", "Performance Highlights"}, set(self.complete("- ", text=text)))
        self.assertEqual({"Vote": "Vote: "}, self.complete("Vo", text="## Daily Papers (2024-06-03)\n\n### [A](https://arxiv.org/abs/2405.90001)\n\n"))

    def test_comments(self):
        for before in ("<", "<!-", "<!--", "<!-- ", "<!-- digestlint-dis"):
            with self.subTest(before=before):
                offered = self.complete(before)
                self.assertEqual("<!-- digestlint-disable-next-line ${1:rule} -->",
                                 offered["digestlint-disable-next-line"].replace("<!--d", "<!-- d"))
        self.assertEqual("<!-- digestlint-disable-next-line duplicate-author -->",
                         self.complete("<!-- digestlint-disable-next-line dup", " -->")["duplicate-author"])
        self.assertEqual("<!-- digestlint-disable vote-order, vote-format -->",
                         self.complete("<!-- digestlint-disable vote-order, vote", " -->")["vote-format"])
        self.assertEqual({}, self.complete("<!-- note "))
        self.assertEqual({}, self.complete("<!-- digestlint-disable x --> "))


if __name__ == "__main__":
    main()
