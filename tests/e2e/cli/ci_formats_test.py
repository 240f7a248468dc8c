"""The formats that forges and CI systems read: each against its schema and a reader, with names that hurt."""

import json
import os
import pathlib
import subprocess
import xml.etree.ElementTree

import jsonschema

from harness import BAD, CLEAN, FIXED, ONLY, UNFIXABLE, Case, digest, main, paper

SCHEMAS = pathlib.Path(__file__).resolve().parent / "schemas"
FORMATS = ("github", "gitlab", "rdjsonl", "junit", "json")

# An author who is named twice comes into the message, and a file's name into the path.
AWKWARD_NAME = """Kim "Q" <b> & ]]> :: %0A 100% 'x' 김😀 \x1b[31m \x01 \\n"""
AWKWARD = digest(paper(authors=f"{AWKWARD_NAME}, Mina Park, {AWKWARD_NAME}"))
AWKWARD_PATHS = ("a b.md", "50%, [x]:y::z.md", "줄\n바꿈.md", """q"u'o<t>&e]]>s.md""", "\x1b[31m빨강.md", "탭\t.md", "😀.md", "=.md")
NOT_UTF8 = b"\xff\xfe.md"


def schema(name):
    return json.loads((SCHEMAS / name).read_text())


def github_command(line):
    """What the runner of GitHub Actions makes of a line: its command, properties and message (ActionCommand.TryParseV2)."""
    if not line.startswith("::") or "::" not in line[2:]:
        return None
    head, _, data = line[2:].partition("::")
    command, _, rest = head.partition(" ")
    properties = {}
    for pair in filter(None, rest.split(",")):
        name, _, value = pair.partition("=")
        for escape, plain in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
            value = value.replace(escape, plain)
        properties[name] = value
    for escape, plain in (("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        data = data.replace(escape, plain)
    return command, properties, data


def apply_suggestion(data, suggestion):
    """What reviewdog's suggestion makes of these bytes."""
    lines = data.splitlines(keepends=True) + [b""]

    def offset(place):
        return sum(map(len, lines[: place["line"] - 1])) + place["column"] - 1

    start, end = offset(suggestion["range"]["start"]), offset(suggestion["range"]["end"])
    return data[:start] + suggestion["text"].encode() + data[end:]


class Github(Case):
    def commands(self, *arguments, **keywords):
        commands = [github_command(line) for line in self.lint("--format", "github", *arguments, **keywords).out.split("\n")[:-1]]
        self.assertNotIn(None, commands)
        return commands

    def test_a_report(self):
        self.write("2024/a.md", BAD)
        (command, properties, message), = self.commands(*ONLY, "2024")
        self.assertEqual("error", command)
        self.assertEqual({"file": "2024/a.md", "line": "9", "col": "32", "endLine": "9", "endColumn": "41",
                          "title": "digestlint (duplicate-author)"}, properties)
        self.assertRegex(message, r"^2024/a\.md:9:32: .*Jisoo Han")

    def test_paths_are_those_of_the_repository(self):
        self.write("2024/a.md", BAD)
        (_, properties, _), = self.commands(*ONLY, "a.md", cwd=self.folder / "2024")
        self.assertEqual("2024/a.md", properties["file"])

    def test_severities_have_their_commands(self):
        self.write("a.md", BAD)
        for severity, command in (("error", "error"), ("warning", "warning"), ("note", "notice")):
            self.write("digestlint.toml", f'select = ["duplicate-author"]\n[rules]\nduplicate-author = "{severity}"\n')
            self.assertEqual([command], [each[0] for each in self.commands("a.md")])

    def test_no_columns_for_what_goes_over_lines(self):
        # GitHub shows no annotation at all if it gets columns for these.
        self.write("digests/a.md", digest(paper(1), paper(1)))
        self.write("digests/b.md", CLEAN.replace("\n", "\r\n") + "\n\n\n\n\n")
        over = [each for each in self.commands("--select", "all", "digests") if each[1]["line"] != each[1].get("endLine", each[1]["line"])]
        self.assertTrue(over)
        for _, properties, _ in over:
            self.assertNotIn("col", properties)
            self.assertNotIn("endColumn", properties)

    def test_awkward_names(self):
        for path in AWKWARD_PATHS:
            self.write(path, AWKWARD)
        commands = self.commands(*ONLY, ".")
        # A name that a terminal would obey is shown, and finds no line to stand at: nobody can have both.
        self.assertEqual(sorted(path.replace("\x1b", "␛") for path in AWKWARD_PATHS), sorted(properties["file"] for _, properties, _ in commands))
        for _, properties, message in commands:
            self.assertEqual("digestlint (duplicate-author)", properties["title"])
            # What a terminal would obey is shown as a picture; the rest is as it was.
            self.assertIn(AWKWARD_NAME.replace("\x1b", "␛").replace("\x01", "␁"), message)
            self.assertNotIn("\x1b", message)

    def test_errors_are_annotations_too(self):
        self.write("a.md", BAD)
        self.write("broken.md", b"Vote: 1\n\xff")
        commands = self.commands(*ONLY, "a.md", "broken.md", "missing.md")
        self.assertEqual([("error", "a.md"), ("error", "missing.md"), ("error", "broken.md")],
                         [(command, properties["file"]) for command, properties, _ in commands])
        self.assertEqual("2", commands[2][1]["line"])


class Gitlab(Case):
    def report(self, *arguments, **keywords):
        report = json.loads(self.lint("--format", "gitlab", *arguments, **keywords).out)
        jsonschema.validate(report, schema("gitlab-code-quality.schema.json"))
        fingerprints = [entry["fingerprint"] for entry in report]
        self.assertEqual(len(set(fingerprints)), len(fingerprints), "GitLab drops entries whose fingerprint it has seen")
        return report

    def test_a_report(self):
        self.write("2024/a.md", BAD)
        entry, = self.report(*ONLY, "a.md", cwd=self.folder / "2024")
        self.assertEqual(("duplicate-author", "major", "2024/a.md", {"begin": 9, "end": 9}),
                         (entry["check_name"], entry["severity"], entry["location"]["path"], entry["location"]["lines"]))

    def test_the_same_problem_twice_and_in_two_files(self):
        text = digest(paper(authors="A Kim, A Kim, A Kim"))
        self.write("a.md", text)
        self.write("b.md", text)
        self.assertEqual(4, len(self.report(*ONLY, "a.md", "b.md")))

    def test_fingerprints_survive_moved_lines(self):
        self.write("a.md", BAD)
        before = [entry["fingerprint"] for entry in self.report(*ONLY, "a.md")]
        self.write("a.md", "\n<!-- new -->\n\n" + BAD)
        after = self.report(*ONLY, "a.md")
        self.assertEqual(before, [entry["fingerprint"] for entry in after])
        self.assertEqual(12, after[0]["location"]["lines"]["begin"])

    def test_awkward_names(self):
        for path in AWKWARD_PATHS:
            self.write(path, AWKWARD)
        report = self.report(*ONLY, ".")
        self.assertEqual(sorted(AWKWARD_PATHS), sorted(entry["location"]["path"] for entry in report))
        for entry in report:
            self.assertIn(AWKWARD_NAME, entry["description"])

    def test_errors_block(self):
        self.write("a.md", BAD)
        self.assertEqual([("a.md", "major"), ("missing.md", "blocker")],
                         [(entry["location"]["path"], entry["severity"]) for entry in self.report(*ONLY, "a.md", "missing.md")])


class Rdjsonl(Case):
    def diagnostics(self, *arguments, **keywords):
        diagnostics = [json.loads(line) for line in self.lint("--format", "rdjsonl", *arguments, **keywords).out.split("\n")[:-1]]
        for diagnostic in diagnostics:
            jsonschema.validate(diagnostic, schema("rdjsonl.schema.json"))
        return diagnostics

    def test_a_report(self):
        self.write("a.md", BAD)
        diagnostic, = self.diagnostics(*ONLY, "a.md")
        self.assertEqual(("a.md", "ERROR", "duplicate-author"),
                         (diagnostic["location"]["path"], diagnostic["severity"], diagnostic["code"]["value"]))
        self.assertEqual({"start": {"line": 9, "column": 32}, "end": {"line": 9, "column": 41}}, diagnostic["location"]["range"])

    def test_columns_are_bytes(self):
        self.write("a.md", digest(paper(authors="🐚🐚 Ōno, Mina Park, 🐚🐚 Ōno")))
        start = self.diagnostics(*ONLY, "a.md")[0]["location"]["range"]["start"]
        self.assertEqual({"line": 9, "column": 1 + len("Authors: 🐚🐚 Ōno, Mina Park, ".encode())}, start)

    def test_the_suggestion_mends(self):
        for before, after in ((BAD, FIXED), (BAD.replace("\n", "\r\n"), FIXED.replace("\n", "\r\n"))):
            self.write("a.md", before)
            diagnostic, = self.diagnostics(*ONLY, "a.md")
            self.assertEqual(after.encode(), apply_suggestion(before.encode(), diagnostic["suggestions"][0]))

    def test_a_fix_of_several_edits_is_one_suggestion(self):
        text = CLEAN.replace("\n", "\r\n", 3)
        self.write("a.md", text)
        arguments = ("--select", "line-ending", "a.md")
        self.assertGreater(len(self.jsonl(*arguments).reports[0]["fix"]["edits"]), 1)
        diagnostic, = self.diagnostics(*arguments)
        suggestion, = diagnostic["suggestions"]
        self.assertEqual(CLEAN.encode(), apply_suggestion(text.encode(), suggestion))

    def test_a_byte_order_mark_can_be_taken_away(self):
        data = b"\xef\xbb\xbf" + CLEAN.encode()
        self.write("a.md", data)
        diagnostic, = self.diagnostics("--select", "byte-order-mark", "a.md")
        self.assertEqual(CLEAN.encode(), apply_suggestion(data, diagnostic["suggestions"][0]))

    def test_no_suggestion_without_a_fix(self):
        self.write("a.md", UNFIXABLE)
        self.assertNotIn("suggestions", self.diagnostics("--select", "vote-format", "a.md")[0])

    def test_awkward_names(self):
        for path in AWKWARD_PATHS:
            self.write(path, AWKWARD)
        diagnostics = self.diagnostics(*ONLY, ".")
        self.assertEqual(sorted(AWKWARD_PATHS), sorted(each["location"]["path"] for each in diagnostics))
        for diagnostic in diagnostics:
            self.assertIn(AWKWARD_NAME, diagnostic["message"])

    def test_errors(self):
        self.write("broken.md", b"Vote: 1\n\xff")
        self.assertEqual([("missing.md", "ERROR", None), ("broken.md", "ERROR", 2)],
                         [(each["location"]["path"], each["severity"], each["location"].get("range", {}).get("start", {}).get("line"))
                          for each in self.diagnostics("broken.md", "missing.md")])


class Junit(Case):
    def suites(self, *arguments, **keywords):
        """Read by expat, and checked by libxml2 against the schema."""
        raw = self.lint("--format", "junit", *arguments, **keywords).raw_out
        checked = subprocess.run(["xmllint", "--noout", "--schema", SCHEMAS / "junit.xsd", "-"], input=raw,
                                 capture_output=True, check=False)
        self.assertEqual(0, checked.returncode, checked.stderr.decode("utf-8", "replace"))
        root = xml.etree.ElementTree.fromstring(raw)
        for kind, find in (("tests", ".//testcase"), ("failures", ".//failure"), ("errors", ".//error")):
            self.assertEqual(str(len(root.findall(find))), root.get(kind))
            for suite in root:
                self.assertEqual(str(len(suite.findall(find))), suite.get(kind))
        return {suite.get("name"): suite.findall("testcase") for suite in root}

    def test_a_report(self):
        self.write("a.md", BAD)
        case, = self.suites(*ONLY, "a.md")["a.md"]
        self.assertEqual(("duplicate-author (9:32)", "a.md"), (case.get("name"), case.get("classname")))
        failure = case.find("failure")
        self.assertEqual("error", failure.get("type"))
        self.assertEqual("a.md:9:32: " + failure.get("message"), failure.text)

    def test_a_file_without_problems_is_a_test_that_passed(self):
        self.write("a.md", CLEAN)
        case, = self.suites("a.md")["a.md"]
        self.assertEqual([], list(case))

    def test_nothing_is_a_whole_document(self):
        (self.folder / "empty").mkdir()
        self.assertEqual({}, self.suites("empty"))

    def test_awkward_names(self):
        def shown(text):
            return "".join(chr(0x2400 + ord(c)) if ord(c) < 0x20 and c not in "\t\n" else c for c in text)

        for path in AWKWARD_PATHS:
            self.write(path, AWKWARD)
        suites = self.suites(*ONLY, ".")
        self.assertEqual({shown(path) for path in AWKWARD_PATHS}, set(suites))
        for (case,) in suites.values():
            self.assertIn(shown(AWKWARD_NAME), case.find("failure").get("message"))
            self.assertIn(shown(AWKWARD_NAME), case.find("failure").text)

    def test_characters_that_xml_has_not(self):
        self.write("a.md", digest(paper(authors="A\ufffe\uffff Kim, A\ufffe\uffff Kim")))
        case, = self.suites(*ONLY, "a.md")["a.md"]
        self.assertIn("A\ufffd\ufffd Kim", case.find("failure").get("message"))

    def test_errors(self):
        self.write("a.md", BAD)
        suites = self.suites(*ONLY, "a.md", "missing.md")
        self.assertIn("doesn't exist", suites["missing.md"][0].find("error").get("message"))


class Json(Case):
    def test_it_is_the_lines_of_jsonl_with_their_fingerprints(self):
        self.write("a.md", AWKWARD)
        self.write("b.md", UNFIXABLE)
        document = json.loads(self.lint("--format", "json", ".").out)
        self.assertEqual(["version", "files", "reports", "errors"], list(document))
        self.assertEqual(2, document["files"])
        for report in document["reports"]:
            self.assertRegex(report.pop("fingerprint"), r"^[0-9a-f]{16}:[0-9]+$")
        self.assertEqual(self.jsonl(".").reports, document["reports"])
        self.assertEqual([], document["errors"])

    def test_errors(self):
        self.write("a.md", b"Vote: 1\n\xff")
        document = json.loads(self.lint("--format", "json", "a.md").out)
        self.assertEqual(("a.md", 2), (document["errors"][0]["path"], document["errors"][0]["line"]))


class All(Case):
    def test_bytes_that_are_no_utf8_in_a_path(self):
        pathlib.Path(os.fsdecode(bytes(self.folder) + b"/" + NOT_UTF8)).write_text(BAD)
        for form in FORMATS:
            with self.subTest(form):
                result = self.lint("--format", form, *ONLY, ".")
                self.assertCode(1, result)
                if form != "github":  # which has no escape for them
                    self.assertIn("\ufffd", result.raw_out.decode())

    def test_korean(self):
        self.write("a.md", BAD)
        for form in FORMATS:
            with self.subTest(form):
                self.assertRegex(self.lint("--format", form, "--lang", "ko", "a.md").out, "[가-힣]")

    def test_no_color_and_no_summary(self):
        self.write("a.md", AWKWARD)
        for form in FORMATS:
            with self.subTest(form):
                plain = self.lint("--format", form, "a.md")
                self.assertEqual(plain.raw_out, self.lint("--format", form, "--color", "always", "a.md").raw_out)
                self.assertEqual("", plain.err)

    def test_the_number_of_threads_changes_no_byte(self):
        for number in range(20):
            self.write(f"{number}.md", [BAD, CLEAN, UNFIXABLE, AWKWARD][number % 4])
        for form in FORMATS:
            with self.subTest(form):
                one, eight = (self.lint("--format", form, "--jobs", jobs, ".").raw_out for jobs in ("1", "8"))
                self.assertEqual(one, eight)


if __name__ == "__main__":
    main()
