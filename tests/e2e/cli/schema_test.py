"""The JSON schema of digestlint.toml: it takes what the program takes, refuses what the program refuses, and editors' own
reader of it, Taplo, says the same.
"""

import json
import re
import shutil
import subprocess
import tomllib

import jsonschema
from harness import BINARY, Case, digest, main
from readme_test import ROOT, blocks

SCHEMA = json.loads(subprocess.run([BINARY, "schema", "--lang", "en"], stdout=subprocess.PIPE, check=True).stdout)
RULES = json.loads(subprocess.run([BINARY, "rules", "--format", "json"], stdout=subprocess.PIPE, check=True).stdout)
TAPLO = shutil.which("taplo") or shutil.which("taplo", path=ROOT / "build/npm/node_modules/.bin")

PATTERN = '[[pattern]]\nid = "pebble"\nmessage = "a pebble"\npattern = "조약석"\nbad = ["조약석"]\ngood = ["조약돌"]\n'
RIGHT = [
    "",
    'select = ["all"]\nextend-select = ["authors", "trailing-space"]\nignore = ["single-bullet"]\n',
    'exclude = ["drafts/", "*.en.md"]\n',
    '[rules]\nvote-order = "note"\n',
    '[rules.vote-order]\nseverity = "off"\n',
    '[[overrides]]\npaths = ["2023/"]\nselect = ["votes"]\nrules.vote-format.severity = "error"\nrules.vote-order = "note"\n',
    PATTERN,
    PATTERN + '[rules.pebble]\nseverity = "note"\n',
    'ignore = ["pebble"]\n' + PATTERN,
    *(f"[rules.{rule['name']}]\n" + "".join(f"{option['name']} = {json.dumps(option['default'], ensure_ascii=False)}\n" for option in rule["options"])
      for rule in RULES if rule["options"]),
]
WRONG = [
    'slect = ["all"]\n',
    'select = "all"\n',
    "select = [1]\n",
    'select = ["Duplicate Author"]\n',
    'exclude = "drafts/"\n',
    "extends = 1\n",
    "rules = []\n",
    '[rules.vote-order]\nseverity = "warn"\n',
    '[rules]\nvote-order = "warn"\n',
    "[rules]\nvote-order = 1\n",
    '[rules.vote-order]\nseveritee = "note"\n',
    "[overrides]\n",
    '[[overrides]]\nignore = ["votes"]\n',
    '[[overrides]]\npaths = ["2023/"]\nexclude = ["a"]\n',
    PATTERN.replace("message", "mesage"),
    PATTERN + 'scope = "titel"\n',
    PATTERN.replace('bad = ["조약석"]\n', ""),
    PATTERN + 'words = ["조약석"]\n',
    *(f"[rules.{rule['name']}]\n{option['name']} = {wrong}\n" for rule in RULES for option in rule["options"]
      for wrong in {"boolean": ["1", '"true"'], "integer": ['"1"', str(option.get("minimum", 0) - 1), "1.5"], "string": ["1"],
                    "strings": ['"a"', "[1]"], "pattern": ["1", "[]"]}[option["type"]]),
]


class Schema(Case):
    def setUp(self):
        super().setUp()
        self.validator = jsonschema.Draft7Validator(SCHEMA)

    def program_takes(self, config):
        self.write("digestlint.toml", config)
        self.write("a.md", digest())
        result = self.lint("a.md")
        self.assertEqual(result.code == 2, "digestlint.toml" in result.err, result)
        return result.code != 2

    def test_it_is_a_schema(self):
        jsonschema.Draft7Validator.check_schema(SCHEMA)
        self.assertEqual(SCHEMA["$schema"], "http://json-schema.org/draft-07/schema#")

    def test_it_takes_what_the_program_takes(self):
        for config in RIGHT:
            with self.subTest(config):
                self.assertTrue(self.program_takes(config))
                self.assertEqual([], [error.message for error in self.validator.iter_errors(tomllib.loads(config))])

    def test_it_refuses_what_the_program_refuses(self):
        for config in WRONG:
            with self.subTest(config):
                self.assertFalse(self.program_takes(config))
                self.assertFalse(self.validator.is_valid(tomllib.loads(config)))

    def test_it_takes_the_configs_of_the_docs(self):
        found = 0
        for page in ("README.md", "README.ko.md", "docs/configuration.md", "docs/patterns.md"):
            for block in blocks(page, "toml"):
                with self.subTest(page=page, block=block):
                    self.assertTrue(self.validator.is_valid(tomllib.loads(block)))
                    found += 1
        self.assertGreater(found, 8)

    def test_it_takes_what_init_writes(self):
        self.write("2024/06/03.md", digest())
        self.assertIn(self.lint("init").code, (0, 1))
        self.assertTrue(self.validator.is_valid(tomllib.loads(self.text("digestlint.toml"))))

    def test_each_rule_with_its_options_and_docs(self):
        rules = SCHEMA["properties"]["rules"]["properties"]
        self.assertEqual([rule["name"] for rule in RULES], list(rules))
        for rule in RULES:
            with self.subTest(rule["name"]):
                shown = rules[rule["name"]]
                self.assertIn(rule["summary"]["en"], shown["description"])
                self.assertIn(rule["why"]["en"], shown["description"])
                self.assertEqual(rule["severity"], shown["default"])
                self.assertEqual(rule["url"], shown["x-taplo"]["links"]["key"])
                options = shown["anyOf"][1]["properties"]
                self.assertEqual(["severity", *(option["name"] for option in rule["options"])], list(options))
                for option in rule["options"]:
                    self.assertEqual(option["default"], options[option["name"]]["default"])
                    self.assertEqual(option["doc"]["en"], options[option["name"]]["description"])

    def test_names_are_offered(self):
        names = SCHEMA["$defs"]["selector"]["anyOf"][0]["enum"]
        self.assertEqual({"all", *(rule["name"] for rule in RULES), *(rule["group"] for rule in RULES)}, set(names))
        self.assertEqual(len(names), len(set(names)))

    def test_every_key_is_documented_in_both_languages(self):
        korean = json.loads(self.lint("schema", "--lang", "ko").out)
        for properties in (lambda schema: schema["properties"], lambda schema: schema["$defs"]["override"]["properties"],
                           lambda schema: schema["properties"]["rules"]["properties"]):
            for key, value in properties(SCHEMA).items():
                self.assertTrue(value["description"], key)
                self.assertRegex(properties(korean)[key]["description"], "[가-힣]{2}", key)

    def test_the_docs_name_every_key(self):
        page = (ROOT / "docs/configuration.md").read_text()
        for key in SCHEMA["properties"]:
            self.assertTrue(re.search(rf"^\| `\[*{re.escape(key)}\b", page, re.MULTILINE), key)


class Taplo(Case):
    """The library behind Even Better TOML and other editors' plug-ins."""

    def lint_files(self, configs):
        """What Taplo says of these files, all of them in one run: it takes seconds to start."""
        self.write("digestlint.schema.json", json.dumps(SCHEMA))
        names = []
        for number, config in enumerate(configs):
            names.append(f"config-{number}.toml")
            self.write(names[-1], f"#:schema file://{self.folder}/digestlint.schema.json\n{config}")
        completed = subprocess.run([TAPLO, "lint", "--no-auto-config", *names], cwd=self.folder, stdout=subprocess.PIPE,
                                   stderr=subprocess.STDOUT, timeout=100, check=False)
        return completed.stdout.decode()

    def test_it_agrees(self):
        if TAPLO is None:
            self.skipTest("taplo isn't installed; npm install --prefix build/npm @taplo/cli puts it there")
        said = self.lint_files([*RIGHT, *WRONG])
        refused = {int(number) for number in re.findall(r"schema validation failed.*?config-(\d+)\.toml", said)}
        self.assertEqual(set(range(len(RIGHT), len(RIGHT) + len(WRONG))), refused, said)


if __name__ == "__main__":
    main()
