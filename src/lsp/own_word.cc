#include "lsp/own_word.h"

#include <nlohmann/json.hpp>
#include <string>

#include "fix/line_edits.h"
#include "korean/word_list.h"
#include "lint/files.h"
#include "lint/own_words.h"
#include "lsp/text_buffer.h"
#include "lsp/uri.h"
#include "rules/rule.h"

namespace digestlint::lsp {
namespace {

constexpr std::size_t kSyllable = 3;  // bytes

// The config that counts for the document, or the one to begin.
std::string ConfigPath(const View& view) {
  const Config* config = view.run.ConfigFor(view.file);
  if (config != nullptr && !config->path.empty()) return config->path;
  const std::string& path = view.file.input.absolute;
  const std::string root = FindRepositoryRoot(path.substr(0, path.rfind('/')));
  return (root.empty() ? view.run.folder() : root) + "/digestlint.toml";
}

}  // namespace

std::string_view DoubtedWord(const View& view, const Diagnostic& diagnostic) {
  if (diagnostic.rule->name != "misspelling" || !diagnostic.fix) return {};
  // A blank that is missing or too many is no matter of the lexicon.
  if (diagnostic.fix->edits.size() != 1 || diagnostic.fix->edits.front().range != diagnostic.range) return {};
  const std::string_view word = view.slice(diagnostic.range);
  for (std::size_t size = 2 * kSyllable; size < word.size(); size += kSyllable) {
    if (IsNounTail(word.substr(size))) return word.substr(0, size);
  }
  return word;
}

std::optional<Json> AddWordEdit(const View& view, std::string_view word) {
  if (!view.client.versioned_edits) return std::nullopt;
  const std::string path = ConfigPath(view);
  Result<std::string> bytes = ReadFile(path);
  if (!bytes && (!view.client.creates_files || view.run.ConfigFor(view.file) == nullptr)) return std::nullopt;
  const std::string before = bytes ? std::move(*bytes) : std::string();
  const std::optional<std::string> after = WithOwnWord(before, word);
  if (!after || *after == before) return std::nullopt;
  const std::string uri = UriOfPath(path);
  const TextBuffer text(before);
  PositionFinder positions(text.lines(), view.client.encoding);
  Json edits = Json::array();
  for (const Edit& edit : LineEdits(before, *after)) edits.push_back({{"range", positions.ToJson(edit.range)}, {"newText", edit.text}});
  Json changes = Json::array();
  if (!bytes) changes.push_back({{"kind", "create"}, {"uri", uri}, {"options", {{"ignoreIfExists", true}}}});
  changes.push_back({{"textDocument", {{"uri", uri}, {"version", nullptr}}}, {"edits", std::move(edits)}});
  return Json{{"documentChanges", std::move(changes)}};
}

}  // namespace digestlint::lsp
