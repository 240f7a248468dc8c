#include "markdown/shown_nodes.h"

#include <fmt/format.h>

#include <stdexcept>

namespace digestlint::testing {
namespace {

const char* NameOf(NodeKind kind) {
  switch (kind) {
    case NodeKind::kDocument: return "document";
    case NodeKind::kBlockQuote: return "quote";
    case NodeKind::kList: return "list";
    case NodeKind::kItem: return "item";
    case NodeKind::kCodeBlock: return "code-block";
    case NodeKind::kHtmlBlock: return "html-block";
    case NodeKind::kParagraph: return "paragraph";
    case NodeKind::kHeading: return "heading";
    case NodeKind::kThematicBreak: return "rule";
    case NodeKind::kTable: return "table";
    case NodeKind::kTableRow: return "row";
    case NodeKind::kTableCell: return "cell";
    case NodeKind::kFootnoteDefinition: return "footnote";
    case NodeKind::kText: return "text";
    case NodeKind::kSoftBreak: return "soft-break";
    case NodeKind::kLineBreak: return "hard-break";
    case NodeKind::kCode: return "code";
    case NodeKind::kHtmlInline: return "html";
    case NodeKind::kEmphasis: return "emphasis";
    case NodeKind::kStrong: return "strong";
    case NodeKind::kStrikethrough: return "strikethrough";
    case NodeKind::kLink: return "link";
    case NodeKind::kImage: return "image";
    case NodeKind::kFootnoteReference: return "reference";
    case NodeKind::kOther: return "other";
  }
  return "?";
}

std::string Show(const Parsed& parsed, const Node& node) {
  return fmt::format("{}{}@{} {}", node.exact ? "" : "~", NameOf(node.kind), node.range.begin,
                     parsed.source.slice(node.range));
}

}  // namespace

Parsed Parse(std::string text) {
  Result<Source> source = Source::FromBytes("a.md", std::move(text));
  if (!source) throw std::runtime_error("not UTF-8");
  Document document = Document::Parse(*source);
  return {std::move(*source), std::move(document)};
}

std::vector<std::string> Blocks(const Parsed& parsed) {
  std::vector<std::string> shown;
  for (const Node& node : parsed.document.nodes().subspan(1)) {
    if (!IsInline(node.kind)) shown.push_back(Show(parsed, node));
  }
  return shown;
}

std::vector<std::string> Inlines(const Parsed& parsed) {
  std::vector<std::string> shown;
  for (const Node& node : parsed.document.nodes()) {
    if (!IsInline(node.kind) || node.kind == NodeKind::kSoftBreak || node.kind == NodeKind::kLineBreak) continue;
    shown.push_back(Show(parsed, node));
  }
  return shown;
}

std::vector<std::string> Destinations(const Parsed& parsed) {
  std::vector<std::string> shown;
  for (const Node& node : parsed.document.nodes()) {
    if (node.destination.empty()) continue;
    shown.push_back(fmt::format("@{} {}", node.destination.begin, parsed.source.slice(node.destination)));
  }
  return shown;
}

std::vector<std::string> BareUrls(const Parsed& parsed) {
  std::vector<std::string> shown;
  for (const BareUrl& url : parsed.document.bare_urls()) {
    shown.push_back(fmt::format("@{} {}", url.linked.begin, parsed.source.slice(url.linked)));
  }
  return shown;
}

}  // namespace digestlint::testing
