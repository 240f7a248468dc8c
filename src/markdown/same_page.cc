#include "markdown/same_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "markdown/document.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

std::string WithoutComments(std::string html) {
  for (std::size_t at = 0; (at = html.find("<!--", at)) != std::string::npos;) {
    html.erase(at, std::min(html.find("-->", at), html.size() - 3) + 3 - at);
  }
  std::erase_if(html, IsAsciiSpace);
  return html;
}

std::vector<std::string> ShownNodes(const Source& source) {
  const Document document = Document::Parse(source);
  std::vector<std::string> shown;
  NodeIndex text_of = 0;  // the parent of the last node, if that was a text
  for (const Node& node : document.nodes()) {
    std::string text;
    const bool leaf = node.kind == NodeKind::kText || node.kind == NodeKind::kCode || node.kind == NodeKind::kCodeBlock;
    if (leaf) text = source.slice(node.range);
    if (node.kind == NodeKind::kHtmlBlock || node.kind == NodeKind::kHtmlInline) {
      text = WithoutComments(std::string(source.slice(node.range)));
      if (text.empty()) continue;
    }
    const bool goes_on = node.kind == NodeKind::kText && text_of == node.parent && text_of != 0;  // behind a comment
    text_of = node.kind == NodeKind::kText ? node.parent : 0;
    if (goes_on) {
      shown.back() += text;
      continue;
    }
    shown.push_back(fmt::format("{} {} {} {} {}", static_cast<int>(node.kind), node.level, node.ordered,
                                source.slice(node.destination), text));
  }
  // What a comment stood beside may end in a blank that the page doesn't show.
  for (std::string& each : shown) each.resize(each.find_last_not_of(' ') + 1);
  return shown;
}

}  // namespace

bool SamePage(const Source& before, const Source& after) { return ShownNodes(before) == ShownNodes(after); }

}  // namespace digestlint
