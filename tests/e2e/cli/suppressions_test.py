"""Comments that keep a report quiet."""

from harness import Case, digest, main, paper

TWICE = "Authors: A Kim, A Kim"


def with_comments(before, after=""):
    """Three papers with a repeated author each; comments round the list of the second one."""
    papers = [paper(number, authors="A Kim, A Kim") for number in (1, 2, 3)]
    papers[1] = papers[1].replace(TWICE + "\n", f"{before}\n{TWICE}\n{after}\n" if after else f"{before}\n{TWICE}\n")
    return digest(*papers)


class Suppressions(Case):
    def check(self, text, quiet):
        """Of the three repeated authors, those of the papers in `quiet` are not reported."""
        self.write("a.md", text)
        lines = [number for number, line in enumerate(text.splitlines(), 1) if line.startswith("Authors: A Kim, A Kim")]
        self.assertEqual(3, len(lines))
        expected = [line for number, line in enumerate(lines, 1) if number not in quiet]
        result = self.jsonl("--select", "duplicate-author,vote-format", "a.md")
        self.assertEqual(expected, [report["line"] for report in result.reports])
        self.assertCode(1 if expected else 0, result)

    def test_without_a_comment(self):
        self.check(with_comments("<!-- duplicate-author -->\n"), quiet=[])

    def test_next_line(self):
        self.check(with_comments("<!-- digestlint-disable-next-line duplicate-author -->"), quiet=[2])

    def test_next_line_over_a_blank_one(self):
        self.check(with_comments("<!-- digestlint-disable-next-line duplicate-author -->\n"), quiet=[2])

    def test_with_a_reason(self):
        self.check(with_comments("<!-- digestlint-disable-next-line duplicate-author -- 동명이인입니다 -->\n"), quiet=[2])

    def test_with_a_reason_over_two_lines(self):
        self.check(with_comments("<!-- digestlint-disable-next-line duplicate-author\n     -- 이름이 같은 두 사람입니다 -->"),
                   quiet=[2])

    def test_a_rule_in_the_reason_is_not_kept_quiet(self):
        self.check(with_comments("<!-- digestlint-disable-next-line vote-format -- unlike duplicate-author -->\n"), quiet=[])

    def test_several_names(self):
        self.check(with_comments("<!-- digestlint-disable-next-line vote-format, duplicate-author -->\n"), quiet=[2])

    def test_a_group(self):
        self.check(with_comments("<!-- digestlint-disable-next-line authors -->\n"), quiet=[2])

    def test_another_rule(self):
        self.check(with_comments("<!-- digestlint-disable-next-line vote-format -->\n"), quiet=[])

    def test_a_misspelt_rule(self):
        self.check(with_comments("<!-- digestlint-disable-next-line duplicate-autor -->\n"), quiet=[])

    def test_without_a_name_nothing_is_kept_quiet(self):
        self.check(with_comments("<!-- digestlint-disable-next-line -->\n"), quiet=[])

    def test_until_the_end(self):
        self.check(with_comments("<!-- digestlint-disable duplicate-author -->\n"), quiet=[2, 3])

    def test_until_it_is_enabled(self):
        self.check(with_comments("<!-- digestlint-disable duplicate-author -->\n",
                                 "\n<!-- digestlint-enable duplicate-author -->"), quiet=[2])

    def test_enabling_another_rule_ends_nothing(self):
        self.check(with_comments("<!-- digestlint-disable duplicate-author -->\n",
                                 "\n<!-- digestlint-enable vote-format -->"), quiet=[2, 3])

    def test_the_whole_file_from_anywhere(self):
        self.check(with_comments("<!-- digestlint-disable-file duplicate-author -->\n"), quiet=[1, 2, 3])

    def test_a_comment_shown_as_code_is_no_comment(self):
        self.check(with_comments("`<!-- digestlint-disable-file duplicate-author -->`\n"), quiet=[])

    def test_fix_leaves_what_is_kept_quiet(self):
        text = with_comments("<!-- digestlint-disable-next-line duplicate-author -->\n")
        self.write("a.md", text)
        self.lint("--fix", "--select", "duplicate-author", "a.md")
        self.assertEqual(1, self.text("a.md").count(TWICE))
        self.assertEqual(3, self.text("a.md").count("Authors: A Kim\n") + self.text("a.md").count(TWICE))


class Unused(Case):
    """A comment that keeps nothing quiet hides the next mistake, so it is reported itself."""

    def check(self, expected, comment, *arguments):
        self.write("a.md", digest(paper()).replace("Authors:", f"{comment}\n\nAuthors:"))
        self.assertEqual(expected, self.rules(*arguments, "a.md"))

    def test_nothing_to_keep_quiet(self):
        self.check(["unused-suppression"], "<!-- digestlint-disable-next-line duplicate-author -->")

    def test_a_name_that_is_no_rule(self):
        self.check(["unused-suppression"], "<!-- digestlint-disable-next-line duplicate-autor -->")

    def test_no_name(self):
        self.check(["unused-suppression"], "<!-- digestlint-disable-file -->")

    def test_the_words_of_a_reason_are_no_rules(self):
        self.write("a.md", digest(paper(authors="A Kim, A Kim")).replace(
            "Authors:", "<!-- digestlint-disable-next-line duplicate-author -- 이름이 같은 두 사람 -->\n\nAuthors:"))
        self.assertEqual([], self.rules("a.md"))

    def test_a_rule_that_does_not_run_may_be_needed_by_others(self):
        self.check([], "<!-- digestlint-disable-next-line duplicate-author -->", "--ignore", "duplicate-author")


if __name__ == "__main__":
    main()
