"""pre-commit itself, with the hooks of .pre-commit-hooks.yaml out of a repository on this disk."""

import re

from harness import BAD, CLEAN, FIXED, UNFIXABLE, bad, digest, main, paper
from scratch import VERSION, Scratch, blocks, require

DAY = "2024/06/03.md"


PAGE = "docs/pre-commit.md"
REPOSITORY = "https://github.com/digestlint/digestlint"
BOTH, WITH_OPTIONS, WITH_NPM, WITH_SYSTEM = blocks(PAGE, "yaml")


class Hooks(Scratch):
    config = BOTH

    def setUp(self):
        super().setUp()
        project = self.project(".pre-commit-hooks.yaml", "scripts", "CMakeLists.txt")
        self.write(".pre-commit-config.yaml", self.config.replace(REPOSITORY, f"file://{project}"))
        self.write("README.md", "# 소개\n\n이 파일은 다이제스트가 아닙니다.\n")
        self.git("add", "-A")
        self.commit()
        for command in blocks(PAGE, "sh")[0].splitlines():
            self.run_in("sh", "-c", command)

    def stage(self, path, text):
        self.write(path, text)
        self.git("add", path)


class Digestlint(Hooks):
    config = BOTH.replace("      - id: digestlint-fix\n", "")

    def test_a_commit_is_refused_with_its_reports(self):
        self.stage(DAY, BAD)
        out = self.commit(code=1)
        self.assertIn(f"{DAY}:9:32: error: ", out)
        self.assertIn("[duplicate-author]", out)
        self.assertEqual(1, self.commits())
        self.assertEqual(BAD, self.text(DAY))

    def test_a_clean_commit_passes(self):
        self.stage(DAY, CLEAN)
        self.assertIn("Passed", self.commit())
        self.assertEqual(2, self.commits())

    def test_a_file_that_cannot_be_read_as_utf_8_is_refused(self):
        self.stage(DAY, CLEAN.encode("euc-kr", "ignore"))
        self.assertIn("error: ", self.commit(code=1))

    def test_only_digests_are_linted(self):
        self.write("README.md", "# 소개\n\nhttps://example.org/demo/에서\n")
        self.write("notes/2024.md", "# 메모\n")
        self.git("add", "-A")
        self.assertIn("no files to check", self.commit())

    def test_names_of_digests_however_they_are_written(self):
        for path in ("2024/06/03.md", "digests/2024-06-03.md", "주간 요약/daily-2024-06-03.markdown"):
            with self.subTest(path):
                self.stage(path, BAD)
                self.assertIn("[duplicate-author]", self.commit(code=1))
                self.git("rm", "-q", "-f", path)

    def test_what_the_config_excludes_is_left_alone(self):
        self.write("digestlint.toml", 'exclude = ["2024/"]\n')
        self.stage(DAY, BAD)
        self.git("add", "-A")
        self.commit()

    def test_what_is_staged_counts(self):
        self.stage(DAY, CLEAN)
        self.write(DAY, BAD)
        self.assertIn("Passed", self.commit())
        self.assertEqual(BAD, self.text(DAY))
        self.write("2024/06/04.md", digest(paper(2), date="2024-06-04"))
        self.git("add", "-A")
        self.write(DAY, CLEAN)
        self.assertIn("[duplicate-author]", self.commit(code=1))
        self.assertEqual(CLEAN, self.text(DAY))

    def test_files_of_one_commit_are_compared(self):
        for day in ("03", "04"):
            self.stage(f"2024/06/{day}.md", digest(date=f"2024-06-{day}"))
        self.assertIn("[duplicate-paper]", self.commit(code=1))

    def test_arguments_of_the_user(self):
        self.write(".pre-commit-config.yaml", self.text(".pre-commit-config.yaml").rstrip("\n") +
                   "\n        args: [--ignore, duplicate-author]\n")
        self.write(DAY, BAD)
        self.git("add", "-A")
        self.commit()

    def merge(self):
        """Two branches that changed one line: one of them is being merged into the other, and the line is in conflict."""
        self.stage(DAY, CLEAN)
        self.commit()
        self.git("checkout", "-q", "-b", "other")
        self.stage(DAY, CLEAN.replace("Vote: 12", "Vote: 14"))
        self.commit()
        self.git("checkout", "-q", "main")
        self.stage(DAY, CLEAN.replace("Vote: 12", "Vote: 13"))
        self.commit()
        self.git("merge", "other", code=1)
        self.assertIn("<<<<<<<", self.text(DAY))

    def test_a_merge_whose_conflict_was_resolved(self):
        self.merge()
        self.stage(DAY, BAD)
        self.assertIn("[duplicate-author]", self.commit("merge", code=1))
        self.stage(DAY, CLEAN)
        self.assertIn("Passed", self.commit("merge"))
        self.assertEqual("2", str(len(self.git("rev-list", "--parents", "-n", "1", "HEAD").split()) - 1))

    def test_a_merge_whose_conflict_is_still_there(self):
        self.merge()
        conflict = self.text(DAY)
        self.assertIn("Unmerged files", self.run_in("pre-commit", "run", code=1))
        self.assertEqual(conflict, self.text(DAY))


class Fix(Hooks):
    config = BOTH.replace("      - id: digestlint\n", "")

    def test_it_mends_and_stops_the_commit_once(self):
        self.stage(DAY, BAD)
        self.assertIn("files were modified by this hook", self.commit(code=1))
        self.assertEqual(FIXED, self.text(DAY))
        self.assertEqual(1, self.commits())
        self.git("add", DAY)
        self.assertIn("Passed", self.commit())

    def test_what_it_cannot_mend_stays_refused(self):
        self.stage(DAY, UNFIXABLE)
        self.assertIn("[vote-format]", self.commit(code=1))
        self.assertEqual(UNFIXABLE, self.text(DAY))

    def test_a_file_that_is_partly_staged(self):
        two = digest(paper(1, authors="Jisoo Han, Mina Park, Jisoo Han"), paper(2))
        self.stage(DAY, two)
        unstaged = two.replace("알아맞히는", "알아내는")
        self.assertNotEqual(two, unstaged)
        self.write(DAY, unstaged)
        self.commit(code=1)
        # Both: the mended line, and what wasn't staged.
        self.assertEqual(unstaged.replace(", Jisoo Han", ""), self.text(DAY))
        self.assertEqual(two, self.git("show", f":{DAY}"))

    def test_a_mended_line_that_was_changed_without_staging(self):
        self.stage(DAY, BAD)
        unstaged = BAD.replace("Mina Park, Jisoo Han", "Mina Park, Tomas Novak")
        self.write(DAY, unstaged)
        out = self.commit(code=1)
        self.assertIn("Rolling back fixes", out)
        self.assertEqual(unstaged, self.text(DAY))
        self.assertEqual(BAD, self.git("show", f":{DAY}"))

    def test_a_merge_with_conflict_markers_is_not_made_worse(self):
        marked = BAD.replace("Vote: 12\n", "<<<<<<< HEAD\nVote: 13\n=======\nVote: 14\n>>>>>>> other\n")
        self.stage(DAY, marked)
        self.commit(code=1)
        for line in ("<<<<<<< HEAD", "Vote: 13", "=======", "Vote: 14", ">>>>>>> other"):
            self.assertIn(f"\n{line}\n", self.text(DAY))


class Together(Hooks):
    def test_several_files_are_mended_and_reported(self):
        self.stage(DAY, BAD)
        self.stage("2024/06/04.md", bad(2).replace("2024-06-03", "2024-06-04").replace("Vote: 12", "Vote: many"))
        out = self.commit(code=1)
        self.assertIn("[vote-format]", out)
        self.assertNotIn("[duplicate-author]", out)
        self.assertEqual(FIXED, self.text(DAY))


class OtherWays(Hooks):
    config = WITH_OPTIONS

    def test_options_of_the_page(self):
        self.stage("digests/friday.md", BAD)
        self.assertIn("오류", self.commit(code=1))
        self.git("mv", "digests", "2024")
        self.commit()


class System(Hooks):
    config = WITH_SYSTEM

    def test_a_program_that_is_already_there(self):
        self.stage(DAY, BAD)
        self.assertIn("[duplicate-author]", self.commit(code=1))


class Page(Hooks):
    def test_its_version_is_the_one_of_the_project(self):
        for page in (PAGE, "docs/github.md", "README.md", "README.ko.md"):
            text = "".join(blocks(page, "yaml"))
            self.assertEqual({VERSION}, set(re.findall(r"(?:rev: v|digestlint@v?)([\d.]+)", text)), page)


if __name__ == "__main__":
    require("pre-commit", "git")
    main()
