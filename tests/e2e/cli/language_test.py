"""Korean or English: --lang, LC_ALL, LC_MESSAGES, LANG."""

import re

from harness import BAD, Case, main

NONE = {"LC_ALL": None, "LC_MESSAGES": None, "LANG": None}


class Language(Case):
    def setUp(self):
        super().setUp()
        self.write("a.md", BAD)

    def check(self, language, *arguments, **env):
        """Every message of the run, of reports and of errors, is in this language."""
        result = self.jsonl(*arguments, "a.md", "missing.md", env={**NONE, **env})
        self.assertCode(2, result)
        report, = result.reports
        for message in (report["message"], result.err):
            self.assertEqual(language == "ko", re.search("[가-힣]", message) is not None, message)

    def test_english_without_a_word(self):
        self.check("en")

    def test_lc_all(self):
        self.check("ko", LC_ALL="ko_KR.UTF-8")
        self.check("en", LC_ALL="en_US.UTF-8")

    def test_lang(self):
        self.check("ko", LANG="ko_KR.UTF-8")

    def test_order_of_the_environment(self):
        self.check("en", LC_ALL="C", LC_MESSAGES="ko_KR.UTF-8", LANG="ko_KR.UTF-8")
        self.check("en", LC_MESSAGES="en_US.UTF-8", LANG="ko_KR.UTF-8")
        self.check("ko", LC_MESSAGES="ko_KR.UTF-8", LANG="en_US.UTF-8")

    def test_an_empty_variable_says_nothing(self):
        self.check("ko", LC_ALL="", LANG="ko_KR.UTF-8")

    def test_the_option_stands_above_the_environment(self):
        self.check("en", "--lang", "en", LC_ALL="ko_KR.UTF-8")
        self.check("ko", "--lang", "ko", LC_ALL="en_US.UTF-8")
        self.check("ko", "--lang=ko", LC_ALL="en_US.UTF-8")

    def test_only_the_words_change(self):
        reports = [self.jsonl("--lang", language, "a.md").reports for language in ("ko", "en")]
        for report, in reports:
            self.assertTrue(report.pop("message"))
            report["fix"].pop("title", None)
        self.assertEqual(*reports)

    def test_korean_text_reports_keep_rule_names_and_places(self):
        out = self.lint("--lang", "ko", "a.md").out
        self.assertRegex(out, "[가-힣]")
        self.assertIn("duplicate-author", out)
        self.assertIn("a.md:9:32", out)

    def test_an_unknown_rule_in_korean(self):
        result = self.lint("--lang", "ko", "--select", "duplicate-autor", "a.md")
        self.assertCode(2, result)
        self.assertIn("duplicate-author", result.err)
        self.assertRegex(result.err, "[가-힣]")

    def test_a_bad_option_in_korean(self):
        result = self.lint("--lang", "ko", "--frobnicate")
        self.assertCode(2, result)
        self.assertRegex(result.err, "[가-힣]")


if __name__ == "__main__":
    main()
