import * as vscode from "vscode";
import { LanguageClient, type LanguageClientOptions, type ServerOptions } from "vscode-languageclient/node";

import { runProgram } from "./program";
import { ruleNames, serverArguments, serverSettings, tomlAssociations, type Settings } from "./server";

let client: LanguageClient | undefined;

function settings(): Settings {
  const section = vscode.workspace.getConfiguration("digestlint");
  return {
    path: section.get("path", ""),
    language: section.get("language", "auto"),
    config: section.get("config", ""),
    select: section.get("select", []),
    extendSelect: section.get("extendSelect", []),
    ignore: section.get("ignore", []),
    workspace: section.get("workspace", true),
  };
}

function program(): string {
  return settings().path || "digestlint";
}

function workspaceFolder(): string | undefined {
  return vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
}

async function start(): Promise<void> {
  const found = await runProgram(program(), ["--version"], workspaceFolder());
  if (found.error) {
    const open = vscode.l10n.t("Open Settings");
    const message = vscode.l10n.t("digestlint can't be run ({0}). Install it, or say where it is.", found.error);
    void vscode.window.showErrorMessage(message, open).then((choice) => {
      if (choice === open) void vscode.commands.executeCommand("workbench.action.openSettings", "digestlint.path");
    });
    return;
  }
  const server: ServerOptions = {
    command: program(),
    args: serverArguments(settings()),
    options: workspaceFolder() ? { cwd: workspaceFolder() } : {},
  };
  const options: LanguageClientOptions = {
    documentSelector: [
      { language: "markdown", scheme: "file" },
      { language: "markdown", scheme: "untitled" },
    ],
    initializationOptions: serverSettings(settings()),
    synchronize: { configurationSection: "digestlint" },
  };
  client = new LanguageClient("digestlint", "digestlint", server, options);
  await client.start();
}

async function stop(): Promise<void> {
  const running = client;
  client = undefined;
  await running?.stop();
}

async function fixFile(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { document } = editor;
  const end = document.lineAt(document.lineCount - 1).range.end;
  const kind = "source.fixAll.digestlint";
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider", document.uri, new vscode.Range(new vscode.Position(0, 0), end), kind, 1);
  const edit = actions?.find((action) => action.kind?.value === kind)?.edit;
  if (edit) {
    await vscode.workspace.applyEdit(edit);
  } else {
    void vscode.window.setStatusBarMessage(vscode.l10n.t("digestlint: nothing that is safe to fix"), 3000);
  }
}

function ruleAtCursor(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const here = vscode.languages.getDiagnostics(editor.document.uri).find(
    (each) => each.source === "digestlint" && each.range.contains(editor.selection.active));
  const code = here?.code;
  return typeof code === "object" ? String(code.value) : code === undefined ? undefined : String(code);
}

async function chooseRule(): Promise<string | undefined> {
  const listed = await runProgram(program(), ["rules", "--format", "json"], workspaceFolder());
  const rules = ruleNames(listed.output, vscode.env.language.startsWith("ko") ? "ko" : "en");
  const items = rules.map((rule) => ({ label: rule.name, description: rule.summary }));
  return (await vscode.window.showQuickPick(items, { matchOnDescription: true }))?.label;
}

// The page of a rule, as a document that nobody can change.
class RulePages implements vscode.TextDocumentContentProvider {
  static readonly scheme = "digestlint-rule";

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const name = uri.path.replace(/^\//, "").replace(/\.md$/, "");
    const language = vscode.env.language.startsWith("ko") ? "ko" : "en";
    const page = await runProgram(program(), ["explain", name, "--format", "markdown", "--lang", language], workspaceFolder());
    return page.error ?? page.output;
  }
}

async function explainRule(): Promise<void> {
  const rule = ruleAtCursor() ?? (await chooseRule());
  if (!rule) return;
  await vscode.commands.executeCommand("markdown.showPreview", vscode.Uri.from({ scheme: RulePages.scheme, path: `/${rule}.md` }));
}

async function addTomlSchema(context: vscode.ExtensionContext): Promise<void> {
  const schema = await runProgram(program(), ["schema"], workspaceFolder());
  if (schema.error) {
    void vscode.window.showErrorMessage(schema.error);
    return;
  }
  const file = vscode.Uri.joinPath(context.globalStorageUri, "digestlint.schema.json");
  await vscode.workspace.fs.createDirectory(context.globalStorageUri);
  await vscode.workspace.fs.writeFile(file, Buffer.from(schema.output));
  const section = vscode.workspace.getConfiguration("evenBetterToml.schema");
  if (section.inspect("associations") === undefined) {
    void vscode.window.showErrorMessage(vscode.l10n.t("Even Better TOML (tamasfe.even-better-toml) isn't installed."));
    return;
  }
  await section.update("associations", tomlAssociations(section.get("associations"), file.toString()),
                       vscode.ConfigurationTarget.Global);
}

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const command = (name: string, run: () => Promise<void>) =>
    context.subscriptions.push(vscode.commands.registerCommand(`digestlint.${name}`, run));
  command("fixFile", fixFile);
  command("explainRule", explainRule);
  command("addTomlSchema", () => addTomlSchema(context));
  command("restart", async () => {
    await stop();
    await start();
  });
  context.subscriptions.push(
    vscode.workspace.registerTextDocumentContentProvider(RulePages.scheme, new RulePages()),
    // Where the program is, and its language, are said when it starts; the rest it hears of by itself.
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (!change.affectsConfiguration("digestlint.path") && !change.affectsConfiguration("digestlint.language")) return;
      await stop();
      await start();
    }),
  );
  await start();
}

export const deactivate = stop;
