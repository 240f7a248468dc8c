import assert from "node:assert/strict";
import { test } from "node:test";

import { runProgram } from "./program";
import { ruleNames, serverArguments, serverSettings, tomlAssociations, type Settings } from "./server";

const settings: Settings = {
  path: "/opt/digestlint", language: "auto", config: "", select: [], extendSelect: ["layout"], ignore: [], workspace: true,
};

test("the language goes on the command line, the rest into the settings", () => {
  assert.deepEqual(serverArguments(settings), ["lsp"]);
  assert.deepEqual(serverArguments({ ...settings, language: "ko" }), ["lsp", "--lang", "ko"]);
  assert.deepEqual(serverSettings(settings), { config: "", select: [], extendSelect: ["layout"], ignore: [], workspace: true });
});

test("rules as the program lists them", () => {
  const json = JSON.stringify([{ name: "duplicate-author", summary: { en: "An author twice.", ko: "저자가 두 번" } }, { name: 3 }]);
  assert.deepEqual(ruleNames(json, "ko"), [{ name: "duplicate-author", summary: "저자가 두 번" }]);
  assert.deepEqual(ruleNames(json, "en"), [{ name: "duplicate-author", summary: "An author twice." }]);
  assert.deepEqual(ruleNames("", "en"), []);
  assert.deepEqual(ruleNames("{}", "en"), []);
});

test("other schemas keep their files", () => {
  assert.deepEqual(tomlAssociations({ "a\\.toml$": "x" }, "file:///s.json"), { "a\\.toml$": "x", "digestlint\\.toml$": "file:///s.json" });
  assert.deepEqual(tomlAssociations(undefined, "file:///s.json"), { "digestlint\\.toml$": "file:///s.json" });
});

test("a program that isn't there is an error, and so is one that fails", async () => {
  assert.match((await runProgram("/no/such/program", [])).error ?? "", /ENOENT/);
  assert.match((await runProgram("sh", ["-c", "echo why >&2; exit 3"])).error ?? "", /^why$/);
  assert.deepEqual(await runProgram("echo", ["한글"]), { output: "한글\n" });
});

// The real program, where the test is told of it.
const binary = process.env.DIGESTLINT_BINARY;
test("what the extension asks of the program", { skip: !binary }, async () => {
  assert.equal((await runProgram(binary!, ["--version"])).error, undefined);
  const rules = ruleNames((await runProgram(binary!, ["rules", "--format", "json"])).output, "ko");
  assert.ok(rules.some((rule) => rule.name === "duplicate-author" && rule.summary !== ""));
  const page = await runProgram(binary!, ["explain", "duplicate-author", "--format", "markdown", "--lang", "ko"]);
  assert.match(page.output, /duplicate-author/);
});
