"""--format html: one page that needs nothing else, whatever stands in the digests."""

import html.parser
import re
import shutil
import subprocess
import unittest

from harness import Case, digest, main, paper

CHROMIUM = shutil.which("chromium")
HOSTILE = '<script>alert(1)</script> & "quoted" \x1b[31m'


class Reader(html.parser.HTMLParser):
    """What stands in the page: tags with their attributes, and the text outside scripts and styles."""

    VOID = {"meta", "input", "line", "rect", "br"}

    def __init__(self, page):
        super().__init__()
        self.tags, self.open, self.text, self.unclosed = [], [], "", []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.unclosed.append(tag)

    def handle_data(self, data):
        if not self.open or self.open[-1] not in ("script", "style"):
            self.text += data

    def all(self, tag, **attributes):
        return [attrs for name, attrs in self.tags if name == tag and attributes.items() <= attrs.items()]


class Html(Case):
    def page(self, *arguments, lang="en"):
        out = self.lint("--format", "html", "--lang", lang, *arguments).out
        return out, Reader(out)

    def test_every_report_is_there_with_its_fix(self):
        self.write("2024/06/03.md", digest(paper(authors="Mina Park, Jun Seo, Mina Park")))
        out, page = self.page("2024")
        self.assertEqual([], page.unclosed + page.open)
        articles = page.all("article")
        self.assertEqual(["duplicate-author"], [article["data-rule"] for article in articles])
        self.assertEqual("safe", articles[0]["data-fix"])
        self.assertIn("<mark>Mina Park</mark>", out)
        self.assertIn("<del>, Mina Park</del>", out)
        self.assertIn("2024-06", page.text)
        self.assertIn("1 problem in 1 of 1 file: 1 error, 0 warnings, 0 notes", page.text)

    def test_korean(self):
        self.write("2024/06/03.md", digest(paper(authors="Mina Park, Jun Seo, Mina Park")))
        _, page = self.page("2024", lang="ko")
        self.assertEqual("ko", page.all("html")[0]["lang"])
        self.assertIn("파일 1개 가운데 1개에서 문제 1건을 찾았습니다", page.text)

    def test_nothing_is_loaded(self):
        self.write("2024/06/03.md", digest(paper(authors="Mina Park, Jun Seo, Mina Park")))
        out, page = self.page("2024")
        self.assertEqual([], [tag for tag, attrs in page.tags if tag in ("link", "img", "iframe", "object") or "src" in attrs])
        self.assertNotIn("@import", out)
        self.assertNotIn("url(", out)
        self.assertIn("default-src 'none'", page.all("meta", **{"http-equiv": "Content-Security-Policy"})[0]["content"])

    def test_what_is_hostile_is_only_text(self):
        self.write(f"2024/{HOSTILE.replace('/', '_')}.md", digest(paper(authors=f"{HOSTILE}, Mina Park, {HOSTILE}")))
        out, page = self.page("2024")
        self.assertEqual(1, len(page.all("script")))
        self.assertNotIn("\x1b", out)
        self.assertIn("<script>alert(1)</script>", page.text)

    def test_errors_are_shown(self):
        self.write("2024/06/03.md", b"\xff")
        _, page = self.page("2024/06/03.md")
        self.assertIn("isn't UTF-8", page.text)

    def test_a_screen_reader_finds_its_way(self):
        self.write("2024/06/03.md", digest(paper(authors="Mina Park, Jun Seo, Mina Park")))
        _, page = self.page("2024")
        self.assertTrue(all("aria-label" in svg and svg["role"] == "img" for svg in page.all("svg")))
        ids = [attrs["id"] for _, attrs in page.tags if "id" in attrs]
        self.assertEqual(len(ids), len(set(ids)))
        self.assertIn(page.all("a", **{"class": "skip"})[0]["href"][1:], ids)
        headings = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
        self.assertEqual(1, headings[0])
        self.assertTrue(all(after - before <= 1 for before, after in zip(headings, headings[1:])), headings)

    @unittest.skipIf(CHROMIUM is None, "chromium isn't installed")
    def test_a_browser_runs_its_script_without_complaint(self):
        self.write("2024/06/03.md", digest(paper(authors="Mina Park, Jun Seo, Mina Park")))
        self.write("page.html", self.page("2024")[0])
        run = subprocess.run([CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--dump-dom",
                              f"--user-data-dir={self.folder}/profile", (self.folder / "page.html").as_uri()],
                             capture_output=True, text=True, timeout=60, check=True)
        self.assertNotIn("CONSOLE", run.stderr)
        self.assertRegex(run.stdout, r"<output[^>]*>1 shown</output>")


if __name__ == "__main__":
    main()
