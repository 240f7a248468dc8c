// What the extension tells the program and reads from it; knows nothing of VS Code, so that it can be tested without.

export interface Settings {
  path: string;
  language: string;
  config: string;
  select: string[];
  extendSelect: string[];
  ignore: string[];
  workspace: boolean;
}

export function serverArguments(settings: Settings): string[] {
  return settings.language === "auto" ? ["lsp"] : ["lsp", "--lang", settings.language];
}

export function serverSettings({ config, select, extendSelect, ignore, workspace }: Settings): object {
  return { config, select, extendSelect, ignore, workspace };
}

export interface RuleName {
  name: string;
  summary: string;
}

// The rules that `digestlint rules --format json` lists.
export function ruleNames(json: string, language: "en" | "ko"): RuleName[] {
  let listed: unknown;
  try {
    listed = JSON.parse(json);
  } catch {
    return [];
  }
  const rules = Array.isArray(listed) ? listed : [];
  return rules.flatMap((rule: { name?: unknown; summary?: unknown }) => {
    if (typeof rule?.name !== "string") return [];
    const summary = rule.summary as Record<string, string> | string | undefined;
    return [{ name: rule.name, summary: (typeof summary === "string" ? summary : summary?.[language]) ?? "" }];
  });
}

// Even Better TOML's associations with ours among them.
export function tomlAssociations(associations: unknown, schemaUri: string): Record<string, string> {
  return { ...(associations as Record<string, string> | undefined), "digestlint\\.toml$": schemaUri };
}
