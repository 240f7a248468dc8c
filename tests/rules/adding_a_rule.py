"""docs/adding-a-rule.md, done as it says: its rule is compiled, and its examples give what the page shows.

  adding_a_rule.py sources FOLDER         writes title_full_stop.cc and all_rules.cc with the two lines more into FOLDER
  adding_a_rule.py test RUNNER FOLDER     runs the examples with the runner that was built from them, in FOLDER
"""

import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
NAME = "title-full-stop"


def blocks(kind):
    page = (ROOT / "docs/adding-a-rule.md").read_text()
    return [match[2] for match in re.finditer(r"^```(\w+)\n(.*?)^```$", page, re.MULTILINE | re.DOTALL) if match[1] == kind]


def between(text, place, more):
    before, found, after = text.partition(place)
    assert found, f"{place!r} is no longer there"
    return before + more + found + after


def write_sources(folder):
    rule, declaration, entry, options = blocks("cpp")
    table, rest = options.split("…\n")
    asked = re.search(r"^(in\.options\.\S+)", rest, re.MULTILINE)[1]
    stated = re.search(r"^(\.options = \S+)", rest, re.MULTILINE)[1]
    rule = between(rule, "void Check(", table + "\n")
    rule = between(rule, "    const Range stop{", f"    if (static_cast<std::int64_t>(text.size()) > {asked}) continue;\n")
    rule = between(rule, "    .check = Check", f"    {stated}\n")
    (folder / "title_full_stop.cc").write_text(rule)
    rules = (ROOT / "src/rules/all_rules.cc").read_text()
    rules = between(rules, "\nnamespace {", declaration)
    comment, _, line = entry.partition("\n")
    (folder / "all_rules.cc").write_text(between(rules, rules[rules.index(comment) + len(comment) + 1 :], line))


def test(runner, folder):
    def run(*arguments):
        completed = subprocess.run([runner, "--fixtures", folder, "--rule", NAME, *arguments], capture_output=True, text=True, check=False)
        assert completed.returncode == 0, completed.stdout + completed.stderr

    shutil.rmtree(folder, ignore_errors=True)
    examples = folder / NAME
    examples.mkdir(parents=True)
    bad, good = blocks("markdown")
    (examples / "bad.md").write_text(bad)
    (examples / "good.md").write_text(good)
    # As the page has it: DIGESTLINT_UPDATE=1 ctest --preset dev -R rule/title-full-stop
    run("--update")
    [expected] = blocks("text")
    assert (examples / "bad.expected").read_text() == expected, (examples / "bad.expected").read_text()
    assert (examples / "fixed.md").read_text() == bad.replace("Models.]", "Models]")
    run()
    page = (ROOT / "docs/adding-a-rule.md").read_text()
    table, option = re.search(r"`(\[rules\.title-full-stop\]) (longest = \d+)`", page).groups()
    (examples / "digestlint.toml").write_text(f"{table}\n{option}\n")
    run()
    for wrong in ("longest = 0", "longst = 100"):
        (examples / "digestlint.toml").write_text(f"{table}\n{wrong}\n")
        refused = subprocess.run([runner, "--fixtures", folder, "--rule", NAME], capture_output=True, text=True, check=False)
        assert refused.returncode != 0, wrong
    (examples / "digestlint.toml").write_text(f"{table}\nlongest = 10\n")
    ignored = subprocess.run([runner, "--fixtures", folder, "--rule", NAME], capture_output=True, text=True, check=False)
    assert ignored.returncode != 0, "the option makes no difference"


if __name__ == "__main__":
    if sys.argv[1] == "sources":
        write_sources(pathlib.Path(sys.argv[2]))
    else:
        test(sys.argv[2], pathlib.Path(sys.argv[3]))
