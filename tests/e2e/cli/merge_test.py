"""`digestlint merge`: the logs of shards joined are the log of one run, byte for byte; what doesn't belong together is refused."""

import json
import os
import pathlib
import subprocess

from harness import BAD, CLEAN, Case, bad, digest, main, paper

CORPUS = pathlib.Path(os.environ["DIGESTLINT_SHARED"], "corpus/dev")


class Merging(Case):
    def shards(self, count, *arguments, **keywords):
        """Writes the logs of all shards; gives their names, last first: the order must not matter."""
        names = [f"{k}-of-{count}.sarif" for k in range(count, 0, -1)]
        for name, k in zip(names, range(count, 0, -1)):
            self.lint("--shard", f"{k}/{count}", "--format", "sarif", "--output", self.folder / name, *arguments, **keywords)
        return names

    def merge(self, *names, **keywords):
        return self.lint("merge", *(self.folder / name for name in names), **keywords)

    def assertMerges(self, *arguments, counts=(1, 2, 4, 7), **keywords):
        """The merged log is that of one run, and so is the exit code. Gives the one run."""
        one = self.lint("--format", "sarif", *arguments, **keywords)
        for count in counts:
            with self.subTest(shards=count):
                merged = self.merge(*self.shards(count, *arguments, **keywords))
                self.assertCode(one.code, merged)
                if one.raw_out != merged.raw_out:  # assertEqual on whole logs would never come to an end
                    pairs = zip(one.out.splitlines(), merged.out.splitlines())
                    self.assertEqual(*next(((a, b) for a, b in pairs if a != b), (len(one.raw_out), len(merged.raw_out))))
        return one


def rules_of(result):
    return [each["ruleId"] for each in json.loads(result.out)["runs"][0]["results"]]


class OneRun(Merging):
    def test_papers_that_come_again_in_other_digests(self):
        for number in range(24):
            papers = [paper(1 + number * i % 11) for i in range(1 + number % 4)]
            self.write(f"2024/{number % 3}/{number:02}.md", digest(*papers))
        rules = rules_of(self.assertMerges())
        self.assertGreater(rules.count("duplicate-paper"), 9)
        self.assertGreater(rules.count("duplicate-summary"), 9)

    def test_equal_fingerprints_of_reports_in_and_across_digests(self):
        for number in range(6):
            self.write(f"{number}.md", digest(paper(1), paper(2), paper(1), paper(1)))
        one = self.assertMerges()
        prints = [each["partialFingerprints"]["digestlint/v1"] for each in json.loads(one.out)["runs"][0]["results"]]
        self.assertTrue(any(each.endswith(":3") for each in prints))

    def test_comments_that_silence(self):
        for number in range(16):
            text = digest(paper(1 + number % 3), paper(4 + number % 2))
            if number % 4 == 1:
                text = text.replace("### ", "<!-- digestlint-disable-next-line duplicate-paper -->\n### ", 1)
            if number % 4 == 2:
                text += "\n<!-- digestlint-disable-file duplicate-summary -->\n"
            if number % 4 == 3:
                text = text.replace("- **What's", "<!-- digestlint-disable-next-line digest -->\n- **What's", 1)
            self.write(f"{number:02}.md", text)
        self.assertMerges("--select", "all")

    def test_configs_of_folders(self):
        pattern = """[[pattern]]
id = "{name}"
message = "{message}"
pattern = '{word}'
bad = ["{word}"]
good = ["다른 글"]
"""
        self.write("a/digestlint.toml", pattern.format(name="pebbles", message="one", word="조약돌")
                   + '[rules.duplicate-summary]\nseverity = "note"\n')
        self.write("b/digestlint.toml", 'ignore = ["duplicate-paper"]\n' + pattern.format(name="markets", message="two", word="시장")
                   + pattern.format(name="pebbles", message="three", word="격자"))
        self.write("c/digestlint.toml", '[[overrides]]\npaths = ["1*"]\nignore = ["duplicate-summary"]\n')
        for number in range(24):
            self.write(f"{'abcd'[number % 4]}/{number:02}.md", digest(paper(1 + number % 5), paper(6 + number % 4)))
        one = self.assertMerges(".")
        self.assertIn("markets", rules_of(one))
        self.assertEqual(1, len([each for each in json.loads(one.out)["runs"][0]["tool"]["driver"]["rules"] if each["id"] == "pebbles"]))

    def test_what_cannot_be_read(self):
        for number in range(20):
            self.write(f"{number % 2}/{number:02}.md", b"Vote: \xff\n" if number % 5 == 3 else bad(1 + number % 4))
        self.write("1/digestlint.toml", "select = 5\n")
        one = self.assertMerges(".", "missing.md", "0/04.md")
        self.assertCode(2, one)
        merged = self.merge(*self.shards(3, ".", "missing.md"))
        self.assertEqual(["missing.md", "0/08.md", "0/18.md"], [line.split(":")[1].strip() for line in merged.errors[:3]])
        self.assertEqual(4, len(merged.errors))

    def test_a_rule_that_there_is_not(self):
        for number in range(5):
            self.write(f"{number}.md", BAD)
        self.assertCode(2, self.assertMerges("--select", "no-such-rule", counts=(3,)))
        self.assertEqual(1, len(self.merge(*self.shards(3, "--select", "no-such-rule")).errors))

    def test_marks_that_count_in_bytes_and_in_units(self):
        for number in range(8):
            text = "\ufeff" * (number % 2) + digest(paper(1 + number % 2, title="😀 조약돌 Counting"), paper(3))
            self.write(f"오늘 {number} %#.md", text.replace("\n", "\r\n") if number % 3 == 0 else text)
        self.assertMerges("--select", "all", "--lang", "ko")

    def test_from_a_folder_below_and_on_files_above(self):
        for number in range(9):
            self.write(f"{number % 3}/{number}.md", bad(1 + number % 2))
        self.assertMerges(".", "../1", "../README.md", cwd=self.folder / "0")

    def test_nothing_to_lint_and_nothing_to_report(self):
        self.assertMerges(counts=(1, 3))
        self.write("a.md", CLEAN)
        self.assertCode(0, self.assertMerges(counts=(1, 3)))
        self.write("b.md", CLEAN)
        self.assertCode(1, self.assertMerges(counts=(2,)))
        self.assertCode(0, self.assertMerges("--exit-zero", counts=(2,)))
        self.assertNotIn("duplicate-paper", rules_of(self.assertMerges("--ignore", "duplicate-paper", counts=(2,))))

    def test_a_baseline(self):
        for number in range(12):
            self.write(f"{number:02}.md", digest(paper(1 + number % 5), paper(1)))
        self.lint("baseline")
        self.write("05.md", digest(paper(1), paper(2), paper(1)))
        self.write("12.md", digest(paper(3)))
        one = self.assertMerges("--baseline", "digestlint-baseline.txt")
        self.assertTrue(0 < len(rules_of(one)) < 9, rules_of(one))

    def test_changed_lines(self):
        def git(*arguments):
            subprocess.run(["git", "-c", "user.name=Mina", "-c", "user.email=mina@example.org", *arguments], cwd=self.folder,
                           env=self.environment(), check=True, capture_output=True)

        for number in range(12):
            self.write(f"{number:02}.md", digest(paper(1 + number % 5)))
        (self.folder / ".git").rmdir()
        git("init", "-q")
        git("add", "-A")
        git("commit", "-q", "-m", "digests")
        for number in range(0, 12, 3):
            self.write(f"{number:02}.md", digest(paper(1 + number % 5), paper(number % 2 + 3)))
        one = self.assertMerges("--changed-since", "HEAD")
        self.assertTrue(0 < len(rules_of(one)) < 12, rules_of(one))

    def test_more_than_code_scanning_takes(self):
        names = ", ".join(["Jisoo Han"] * 1201)
        for number in range(24):
            self.write(f"{number:02}.md", digest(paper(1 + number % 5, authors=names), paper(1 + number % 3)))
        one = self.assertMerges("--select", "duplicate-author,duplicate-paper,duplicate-summary", counts=(3,))
        self.assertEqual(25000, len(rules_of(one)))
        self.assertIn("were left out", one.out)

    def test_names_that_are_no_utf8(self):
        for number in range(6):
            os.makedirs(self.folder / "a", exist_ok=True)
            pathlib.Path(os.fsdecode(os.fsencode(self.folder) + b"/a/\xff%d.md" % number)).write_text(digest(paper(1), paper(2)))
        self.assertMerges("a", counts=(3,))

    def test_real_digests(self):
        if not CORPUS.is_dir():
            self.skipTest("digestlint test skipped: no ../shared/corpus")
        self.assertMerges("--no-config", CORPUS, counts=(2, 4, 7))


class Shards(Merging):
    def setUp(self):
        super().setUp()
        for number in range(12):
            self.write(f"{number:02}.md", digest(paper(1 + number % 3)))

    def test_other_formats_tell_what_the_shard_sees(self):
        self.assertIn("duplicate-paper", self.rules("--shard", "1/1"))
        self.assertNotIn("duplicate-paper", rules_of(self.lint("--shard", "1/1", "--format", "sarif")))

    def test_they_hold_no_text_of_a_digest_without_a_report(self):
        run = json.loads(self.lint("--shard", "1/1", "--format", "sarif").out)["runs"][0]
        self.assertNotIn("조약돌", json.dumps(run["properties"], ensure_ascii=False))
        self.assertEqual([], run["results"])

    def test_one_thing_at_a_time(self):
        """A run that mends leaves nothing to merge."""
        self.lint("--fix", "--shard", "1/1", "--format", "sarif", "--output", "fixed.sarif")
        self.assertOneError(self.merge("fixed.sarif"), "fixed.sarif", "isn't the log of a shard", "--fix")


class Mistakes(Merging):
    def setUp(self):
        super().setUp()
        self.write("a.md", BAD)
        self.write("b.md", CLEAN)

    def refused(self, *parts, names):
        result = self.merge(*names)
        self.assertOneError(result, *parts)
        self.assertEqual("", result.out)

    def changed(self, name, change):
        log = json.loads(self.text(name))
        change(log["runs"][0])
        self.write(name, json.dumps(log))

    def test_no_log(self):
        self.write("notes.txt", "no JSON\n")
        self.write("list.json", "[]")
        self.write("empty.sarif", '{"version": "2.1.0", "runs": []}')
        for name in ("notes.txt", "list.json", "empty.sarif"):
            self.refused(name, "isn't a SARIF log", "--shard K/N --format sarif", names=[name])
        self.refused("missing.sarif", "doesn't exist", names=["missing.sarif"])
        self.assertOneError(self.lint("merge"), "is missing", "digestlint merge")

    def test_of_another_tool_or_version(self):
        (name,) = self.shards(1)
        self.changed(name, lambda run: run["tool"]["driver"].update(name="Pebble Counter"))
        self.refused("is a log of Pebble Counter", names=[name])
        (name,) = self.shards(1)
        self.changed(name, lambda run: run["tool"]["driver"].update(version="0.0.7"))
        self.refused("was written by digestlint 0.0.7", "one version", names=[name])

    def test_no_shard(self):
        self.lint("--format", "sarif", "--output", "all.sarif")
        self.refused("isn't the log of a shard", "--shard K/N", names=["all.sarif"])

    def test_one_is_missing_or_there_twice(self):
        third, second, first = self.shards(3)
        self.refused("there is no log of shard 2/3", "name the logs of all shards", names=[third, first])
        self.refused("there is no log of shard 1/3, 3/3", names=[second])
        self.refused(f"is shard 3/3, as {self.folder / third} is", "once", names=[third, second, first, third])
        self.refused("is one of 2 shards", names=[first, *self.shards(2)])

    def test_other_options_config_files_or_language(self):
        def against(*arguments):
            second, first = self.shards(2)
            self.lint("--shard", "2/2", "--format", "sarif", "--output", second, *arguments)
            return [first, second]

        self.refused("another config or other options", names=against("--ignore", "josa"))
        self.refused("another config or other options", names=against("--exit-zero"))
        self.refused("in another language", "--lang", names=against("--lang", "ko"))
        self.refused("is a part of other files", names=against("a.md"))
        self.write("other.toml", 'ignore = ["josa"]\n')
        self.refused("another config", names=against("--config", "other.toml"))

    def test_changed_by_somebody(self):
        def cut_facts(run):
            run["properties"]["digestlint"]["facts"][0]["facts"] = "AAAA"

        for change in (
            lambda run: run["results"].pop(),
            lambda run: run["properties"]["digestlint"].pop("config"),
            lambda run: run["properties"]["digestlint"].update(shard="5"),
            lambda run: run["properties"]["digestlint"].update(ownRules=[[4000]]),
            lambda run: run["results"][0].update(level="fatal"),
            cut_facts,
        ):
            (name,) = self.shards(1)
            self.changed(name, change)
            self.refused(name, "has been changed", "lint this shard again", names=[name])
        (name,) = self.shards(1)
        self.changed(name, lambda run: run["results"][0].pop("ruleId"))
        self.refused("has been changed", names=[name])

    def test_every_cut_of_a_log_is_refused(self):
        (name,) = self.shards(1)
        log = self.read(name)
        for end in range(0, len(log) - 2, len(log) // 40):
            self.write("cut.sarif", log[:end])
            self.assertOneError(self.merge("cut.sarif"), "cut.sarif")

    def test_output(self):
        names = self.shards(2)
        merged = self.merge(*names)
        result = self.lint("merge", "--output", "all.sarif", *names)
        self.assertCode(merged.code, result)
        self.assertEqual("", result.out)
        self.assertEqual(merged.raw_out, self.read("all.sarif"))
        self.assertOneError(self.lint("merge", "--output", "no/all.sarif", *names), "no/all.sarif", "--output")
        self.assertIn("샤드 2/2의 로그가 없습니다", self.lint("merge", "--lang", "ko", names[1]).err)


if __name__ == "__main__":
    main()
