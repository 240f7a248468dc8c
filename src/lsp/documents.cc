#include "lsp/documents.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace digestlint::lsp {

bool ApplyChanges(TextBuffer& text, Received changes, Encoding encoding) {
  const auto list = Get<simdjson::dom::array>(changes, "");
  if (!list) return false;
  for (const Received change : *list) {
    const auto with = Get<std::string_view>(change, "/text");
    if (!with) return false;
    if (change.at_key("range").error() != simdjson::SUCCESS) {
      text = TextBuffer(std::string(*with));
      continue;
    }
    const auto range = RangeFrom(change, "/range");
    if (!range) return false;
    const std::uint32_t begin = OffsetOf(text.lines(), range->start, encoding);
    const std::uint32_t end = OffsetOf(text.lines(), range->end, encoding);
    text.Replace({std::min(begin, end), std::max(begin, end)}, *with);
  }
  return true;
}

std::optional<View> ViewOf(OpenDocument& open, const Client& client) {
  RunFile& file = open.file();
  if (!file.result) return std::nullopt;
  if (!open.parsed || open.parsed_revision != file.revision) {
    open.parsed.emplace(file.result->source);
    open.parsed_revision = file.revision;
  }
  return View{open, *open.run, file, *file.result, open.parsed->document, open.parsed->digest, client};
}

Json TextEditsJson(const View& view, std::span<const Edit> edits) {
  Json all = Json::array();
  PositionFinder positions = view.positions();
  const std::string_view text = view.source().text();
  const auto parts_newline = [&](std::uint32_t at) {
    return at > 0 && at < text.size() && text[at - 1] == '\r' && text[at] == '\n';
  };
  for (const Edit& edit : edits) {
    Range range = edit.range;
    std::string with = edit.text;
    // No position is between \r and \n: the edit takes the other half along.
    if (parts_newline(range.end)) {
      ++range.end;
      with += '\n';
    }
    if (parts_newline(range.begin)) {
      --range.begin;
      with.insert(0, 1, '\r');
    }
    all.push_back({{"range", positions.ToJson(range)}, {"newText", std::move(with)}});
  }
  return all;
}

Json WorkspaceEditJson(const View& view, std::span<const Edit> edits) {
  Json list = TextEditsJson(view, edits);
  if (!view.client.versioned_edits) return {{"changes", {{view.open.uri, std::move(list)}}}};
  Json document{{"uri", view.open.uri}, {"version", view.open.version}};
  Json change{{"textDocument", std::move(document)}, {"edits", std::move(list)}};
  return {{"documentChanges", Json::array({std::move(change)})}};
}

}  // namespace digestlint::lsp
