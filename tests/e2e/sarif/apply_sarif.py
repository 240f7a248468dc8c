"""Applies the fixes of a SARIF log, as a client would that knows SARIF and nothing else: no code of ours, no format of ours.

    apply_sarif.py LOG ROOT     mends the files below ROOT; prints how many fixes were applied
"""

import json
import pathlib
import sys
import urllib.parse


def line_starts(text, newlines):
    """Where each line starts, in characters; what ends a line is what the log says, the longest first."""
    starts, at = [0], 0
    while at < len(text):
        ending = next((newline for newline in newlines if text.startswith(newline, at)), None)
        at += len(ending) if ending else 1
        if ending:
            starts.append(at)
    return starts


def offset(text, starts, line, column):
    """The character at a line and a column of UTF-16 code units, both from 1."""
    at, units = starts[line - 1], column - 1
    while units > 0:
        units -= 2 if ord(text[at]) > 0xFFFF else 1
        at += 1
    if units < 0:
        raise ValueError(f"{line}:{column} cuts a character")
    return at


def edits_of(change, text, starts):
    """The replacements of one file as (begin, end, new text)."""
    edits = []
    for replacement in change["replacements"]:
        region = replacement["deletedRegion"]
        begin = offset(text, starts, region["startLine"], region["startColumn"])
        end = offset(text, starts, region.get("endLine", region["startLine"]), region["endColumn"])
        if end < begin:
            raise ValueError("a region that ends before it begins")
        edits.append((begin, end, replacement.get("insertedContent", {}).get("text", "")))
    return edits


def clash(one, other):
    """Whether the two get in each other's way: they overlap, or nobody can say which of two new texts comes first."""
    (start, end, text), (begin, last, other_text) = sorted((one, other))
    if end != begin:
        return end > begin
    insertion = start == end or begin == last
    return insertion and text != "" and other_text != ""


def apply_edits(text, edits):
    for begin, end, new in sorted(edits, key=lambda edit: (edit[0], edit[1]), reverse=True):
        text = text[:begin] + new + text[end:]
    return text


def apply_log(log, root, safe=lambda fix: fix["properties"]["safety"] == "safe"):
    """Applies each fix that is safe and clashes with none before it. The byte order mark is no column: it is set aside."""
    files, count = {}, 0
    for run in log["runs"]:
        if run["columnKind"] != "utf16CodeUnits":
            raise ValueError("columns of another kind")
        newlines = sorted(run["newlineSequences"], key=len, reverse=True)
        for result in run["results"]:
            fixes = [fix for fix in result.get("fixes", []) if safe(fix)]
            if not fixes:
                continue
            wanted = {}
            for change in fixes[0]["artifactChanges"]:
                path = root / urllib.parse.unquote(change["artifactLocation"]["uri"])
                if path not in files:
                    data = path.read_bytes().decode()
                    mark = "\ufeff" if data.startswith("\ufeff") else ""
                    text = data[len(mark):]
                    files[path] = (mark, text, line_starts(text, newlines), [])
                _, text, starts, taken = files[path]
                wanted[path] = edits_of(change, text, starts)
                if any(clash(edit, other) for edit in wanted[path] for other in taken):
                    break
            else:
                count += 1
                for path, edits in wanted.items():
                    files[path][3].extend(edits)
    for path, (mark, text, _, edits) in files.items():
        if edits:
            path.write_bytes((mark + apply_edits(text, edits)).encode())
    return count


if __name__ == "__main__":
    print(apply_log(json.loads(pathlib.Path(sys.argv[1]).read_text()), pathlib.Path(sys.argv[2])))
