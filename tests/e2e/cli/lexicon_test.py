"""`digestlint lexicon add`, and the words that it adds."""

from harness import Case, digest, main, paper

MISSPELT = digest(paper()) + "\n- 조약돌을 세는 다얗한 방법을 비교합니다. 성늠을 높입니다.\n"


class Lexicon(Case):
    def add(self, *words, **keywords):
        return self.lint("lexicon", "add", *words, **keywords)

    def found(self):
        return [report["message"] for report in self.jsonl("--select", "misspelling", "a.md").reports]

    def test_a_word_is_added_and_no_longer_reported(self):
        self.write("a.md", MISSPELT)
        self.assertEqual(2, len(self.found()))
        result = self.add("다얗한", "성늠")
        self.assertCode(0, result)
        self.assertEqual(str(self.folder / "digestlint.toml") + "\n", result.out)
        self.assertEqual([], self.found())

    def test_the_rest_of_the_config_stays(self):
        before = '# ours\nignore = ["single-bullet"]  # few\n\n[rules.misspelling]\nwords = [\n  "가나",  # a name\n]\n\n[rules.vote-format]\nseverity = "note"\n'
        self.write("digestlint.toml", before)
        self.assertCode(0, self.add("다라"))
        self.assertEqual(before.replace("words = [\n", 'words = [\n  "다라",\n'), self.text("digestlint.toml"))
        self.assertCode(0, self.add("다라", "가나"))
        self.assertEqual(before.replace("words = [\n", 'words = [\n  "다라",\n'), self.text("digestlint.toml"))

    def test_shapes_of_the_table(self):
        for before, after in (
            ("", '[rules.misspelling]\nwords = ["가"]\n'),
            ("# only", '# only\n\n[rules.misspelling]\nwords = ["가"]\n'),
            ('[rules.misspelling]', '[rules.misspelling]\nwords = ["가"]\n'),
            ('[rules.misspelling]\nwords = []\n', '[rules.misspelling]\nwords = ["가"]\n'),
            ('[rules.misspelling]\nseverity = "note"\n', '[rules.misspelling]\nwords = ["가"]\nseverity = "note"\n'),
            ('[rules.misspelling]\nwords = ["나"]\n', '[rules.misspelling]\nwords = ["가", "나"]\n'),
        ):
            with self.subTest(before):
                self.write("digestlint.toml", before)
                self.assertCode(0, self.add("가"))
                self.assertEqual(after, self.text("digestlint.toml"))

    def test_the_nearest_config_is_changed(self):
        self.write("digestlint.toml", "# root\n")
        (self.folder / "2024").mkdir()
        self.assertCode(0, self.add("가나", cwd=self.folder / "2024"))
        self.assertIn('"가나"', self.text("digestlint.toml"))
        self.assertFalse((self.folder / "2024/digestlint.toml").exists())

    def test_what_it_refuses(self):
        self.assertOneError(self.add("model"), "no word in Hangul")
        before = '[rules]\nmisspelling = { words = ["나"] }\n'
        self.write("digestlint.toml", before)
        self.assertOneError(self.add("가"), "[rules.misspelling]")
        self.assertEqual(before, self.text("digestlint.toml"))


if __name__ == "__main__":
    main()
