#include "lsp/links.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "lint/files.h"
#include "lsp/uri.h"
#include "text/utf8.h"

namespace digestlint::lsp {
namespace {

// What the URL as written points to; empty where an editor can't go there.
std::string Target(const View& view, std::string_view url) {
  if (url.starts_with('<') && url.ends_with('>')) url = url.substr(1, url.size() - 2);
  if (StartsWithIgnoringCase(url, "https://") || StartsWithIgnoringCase(url, "http://") || StartsWithIgnoringCase(url, "mailto:")) {
    return std::string(url);
  }
  if (url.empty() || url.starts_with('#') || url.find(':') != std::string_view::npos) return {};
  const std::string& path = view.file.input.absolute;
  return UriOfPath(AbsolutePath(url.substr(0, url.find_first_of("#?")), path.substr(0, path.rfind('/'))));
}

}  // namespace

std::optional<Json> DocumentLinks(const View& view, Received) {
  std::vector<std::pair<Range, std::string>> found;
  const auto add = [&](Range range) {
    if (range.empty()) return;
    if (std::string target = Target(view, view.slice(range)); !target.empty()) found.emplace_back(range, std::move(target));
  };
  for (const Node& node : view.document.nodes()) {
    if ((node.kind == NodeKind::kLink || node.kind == NodeKind::kImage) && node.exact) add(node.destination);
  }
  for (const BareUrl& url : view.document.bare_urls()) {
    Range range = url.linked;
    const std::string_view text = view.slice(range);
    const auto foreign = std::find_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    range.end = range.begin + static_cast<std::uint32_t>(foreign - text.begin());
    const bool www = text.starts_with("www.");
    if (!range.empty()) found.emplace_back(range, (www ? "http://" : "") + std::string(view.slice(range)));
  }
  for (const Paper& paper : view.digest.papers) {
    for (const Media& media : paper.media) add(media.video_url);
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first.begin < b.first.begin; });
  Json links = Json::array();
  PositionFinder positions = view.positions();
  for (auto& [range, target] : found) links.push_back({{"range", positions.ToJson(range)}, {"target", std::move(target)}});
  return links;
}

}  // namespace digestlint::lsp
