// Drives `digestlint lsp` with the client library of VS Code, over Korean text and emoji, in the position encoding that
// is asked for. Prints what it saw as one JSON object.   node vscode_client.cjs BINARY FOLDER ENCODING
"use strict";

const { spawn } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const rpc = require("vscode-jsonrpc/node");
const lsp = require("vscode-languageserver-protocol");

const [binary, folder, encoding] = process.argv.slice(2);
const file = path.join(folder, "2024/06/03.md");
const uri = pathToFileURL(file).href;

// The editor's own view of its text: UTF-16 as JavaScript has it, or bytes.
function offsetAt(text, position) {
  let at = 0;
  for (let line = 0; line < position.line; ++line) at = text.indexOf("\n", at) + 1;
  if (encoding === "utf-16") return at + position.character;
  let bytes = 0;
  while (bytes < position.character) {
    const character = String.fromCodePoint(text.codePointAt(at));
    bytes += Buffer.byteLength(character);
    at += character.length;
  }
  return at;
}

function positionAt(text, offset) {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const before = text.slice(start, offset);
  return {
    line: text.slice(0, start).split("\n").length - 1,
    character: encoding === "utf-16" ? before.length : Buffer.byteLength(before),
  };
}

const slice = (text, range) => text.slice(offsetAt(text, range.start), offsetAt(text, range.end));

function apply(text, edits) {
  const spans = edits.map((edit) => [offsetAt(text, edit.range.start), offsetAt(text, edit.range.end), edit.newText]);
  spans.sort((a, b) => b[0] - a[0]);
  for (const [begin, end, replacement] of spans) text = text.slice(0, begin) + replacement + text.slice(end);
  return text;
}

async function main() {
  const server = spawn(binary, ["lsp", "--stdio"], { cwd: folder, stdio: ["pipe", "pipe", "inherit"] });
  const exited = new Promise((resolve) => server.on("exit", resolve));
  const connection = rpc.createMessageConnection(
    new rpc.StreamMessageReader(server.stdout), new rpc.StreamMessageWriter(server.stdin));
  const published = new Map();
  let wake = () => {};
  connection.onNotification(lsp.PublishDiagnosticsNotification.type, (params) => {
    published.set(params.uri, params);
    wake();
  });
  connection.onRequest(lsp.RegistrationRequest.type, () => {});
  connection.onRequest(lsp.WorkDoneProgressCreateRequest.type, () => {});
  connection.listen();
  const reports = async (version) => {
    while (published.get(uri)?.version !== version) await new Promise((resolve) => (wake = resolve));
    return published.get(uri).diagnostics;
  };

  const seen = {};
  const initialized = await connection.sendRequest(lsp.InitializeRequest.type, {
    processId: process.pid, rootUri: pathToFileURL(folder).href, workspaceFolders: null, locale: "ko",
    capabilities: {
      general: { positionEncodings: [encoding] },
      textDocument: {
        codeAction: {
          codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source.fixAll"] } },
          dataSupport: true, resolveSupport: { properties: ["edit"] },
        },
        publishDiagnostics: { relatedInformation: true },
      },
    },
  });
  seen.encoding = initialized.capabilities.positionEncoding;
  await connection.sendNotification(lsp.InitializedNotification.type, {});

  let text = fs.readFileSync(file, "utf8");
  let version = 1;
  await connection.sendNotification(lsp.DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: "markdown", version, text } });
  const first = await reports(version);
  seen.first = first.map((each) => [each.code, slice(text, each.range)]);

  // An edit right behind an emoji, in pieces.
  const change = async (at, length, replacement) => {
    const range = { start: positionAt(text, at), end: positionAt(text, at + length) };
    text = text.slice(0, at) + replacement + text.slice(at + length);
    version += 1;
    await connection.sendNotification(lsp.DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version }, contentChanges: [{ range, text: replacement }] });
  };
  let at = text.indexOf("😀") + 2;
  for (const character of "가👩‍👩‍👧나") {
    await change(at, 0, character);
    at += character.length;
  }
  await change(text.indexOf("👩‍👩‍👧"), "👩‍👩‍👧".length, "");
  seen.edited = (await reports(version)).map((each) => [each.code, slice(text, each.range)]);

  const actions = (range, only) => connection.sendRequest(lsp.CodeActionRequest.type, {
    textDocument: { uri }, range, context: { diagnostics: [], only } });
  const edited = async (action) => {
    const whole = action.edit ? action : await connection.sendRequest(lsp.CodeActionResolveRequest.type, action);
    return whole.edit.changes[uri];
  };
  const report = (await reports(version)).find((each) => each.code === "duplicate-author");
  const [quickFix] = await actions(report.range, ["quickfix"]);
  seen.quickFix = quickFix.title;
  const replaceAll = async (changed) => change(0, text.length, changed);
  await replaceAll(apply(text, await edited(quickFix)));
  seen.afterQuickFix = (await reports(version)).map((each) => each.code);

  seen.beforeFixAll = text;
  const whole = { start: { line: 0, character: 0 }, end: positionAt(text, text.length) };
  const [fixAll] = await actions(whole, ["source.fixAll"]);
  await replaceAll(apply(text, await edited(fixAll)));
  seen.afterFixAll = text;
  await connection.sendNotification(lsp.DidSaveTextDocumentNotification.type, { textDocument: { uri } });

  const symbols = await connection.sendRequest(lsp.DocumentSymbolRequest.type, { textDocument: { uri } });
  seen.symbols = symbols.length;
  const source = new rpc.CancellationTokenSource();
  const cancelled = connection.sendRequest(lsp.FoldingRangeRequest.type, { textDocument: { uri } }, source.token);
  source.cancel();
  seen.cancelled = await cancelled.then(() => "answered", (error) => error.code);
  seen.unknown = await connection.sendRequest("no/such/method", {}).catch((error) => error.code);

  await connection.sendRequest(lsp.ShutdownRequest.type);
  await connection.sendNotification(lsp.ExitNotification.type);
  seen.exitCode = await exited;
  console.log(JSON.stringify(seen));
  connection.dispose();
}

main().then(() => process.exit(0), (error) => {
  console.error(error);
  process.exit(1);
});
setTimeout(() => process.exit(2), 60000).unref();
