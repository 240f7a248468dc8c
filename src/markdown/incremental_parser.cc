#include "markdown/incremental_parser.h"

#include <algorithm>
#include <utility>

namespace digestlint {
namespace {

bool IsLineEnd(char c) { return c == '\n' || c == '\r'; }

// Where the next line begins that starts with one to six `#` and a blank, behind `at`; or the end of the text.
std::size_t NextHeading(std::string_view text, std::size_t at) {
  for (at = text.find('#', at); at != std::string_view::npos; at = text.find('#', at)) {
    const std::size_t end = std::min(text.find_first_not_of('#', at), text.size());
    const bool heading = at > 0 && IsLineEnd(text[at - 1]) && end - at <= 6 && end < text.size() && text[end] == ' ';
    if (heading) return at;
    at = end;
  }
  return text.size();
}

// Link references and footnotes mean something in all of the text.
bool ReachesAcrossParts(std::string_view text) {
  return text.find("]:") != std::string_view::npos || text.find("[^") != std::string_view::npos;
}

}  // namespace

// Code and HTML at the end of a part may go on behind its end; a comment that is closed doesn't.
bool IncrementalParser::IsClosed(const Part& part) {
  const Document& document = part.document;
  NodeIndex last = 0;
  for (const NodeIndex child : document.children(0)) last = child;
  if (last == 0 || (document[last].kind != NodeKind::kCodeBlock && document[last].kind != NodeKind::kHtmlBlock)) return true;
  const std::string_view block = std::string_view(part.text).substr(document[last].range.begin, document[last].range.size());
  return document[last].kind == NodeKind::kHtmlBlock && block.starts_with("<!--") && block.ends_with("-->");
}

// The part with this text: one of the old ones at or behind `old`, if there is one, which then moves on; or a new one.
IncrementalParser::Part IncrementalParser::Read(std::string_view text, std::size_t& old) {
  const auto same = std::find_if(parts_.begin() + static_cast<std::ptrdiff_t>(old), parts_.end(),
                                 [&](const Part& part) { return part.text == text; });
  if (same != parts_.end()) {
    old = static_cast<std::size_t>(same - parts_.begin()) + 1;
    return std::move(*same);
  }
  const Result<Source> alone = Source::FromBytes({}, std::string(text));
  return {std::string(text), Document::Parse(*alone, strikethrough_)};
}

Document IncrementalParser::Parse(const Source& source) {
  const std::string_view text = source.text();
  const bool strikethrough = CanStrikeThrough(text);
  if (strikethrough != strikethrough_) parts_.clear();
  strikethrough_ = strikethrough;
  if (ReachesAcrossParts(text)) {
    parts_.clear();
    return Document::Parse(source, strikethrough);
  }
  std::vector<Part> parts;
  std::size_t old = 0;  // the first old part that hasn't been passed
  for (std::size_t begin = 0; begin < text.size() || parts.empty();) {
    std::size_t end = NextHeading(text, begin + 1);
    parts.push_back(Read(text.substr(begin, end - begin), old));
    if (end < text.size() && !IsClosed(parts.back())) {
      // Whatever is open may end anywhere.
      end = text.size();
      parts.back() = Read(text.substr(begin), old);
    }
    begin = end;
    if (text.empty()) break;
  }
  parts_ = std::move(parts);
  return Join(source, parts_);
}

std::vector<std::uint32_t> IncrementalParser::PartStarts() const {
  std::vector<std::uint32_t> starts;
  std::uint32_t at = 0;
  for (const Part& part : parts_) {
    starts.push_back(at);
    at += static_cast<std::uint32_t>(part.text.size());
  }
  return starts;
}

Document IncrementalParser::ParseAlone(const Source& stretch) const { return Document::Parse(stretch, strikethrough_); }

// One document of all parts: their nodes one after the other below one root.
Document IncrementalParser::Join(const Source& source, const std::vector<Part>& parts) {
  Document joined;
  std::size_t size = 1;
  for (const Part& part : parts) size += part.document.nodes_.size() - 1;
  joined.nodes_.reserve(size);
  joined.nodes_.push_back(parts.front().document.nodes_.front());
  joined.nodes_.front().range = {0, source.size()};
  joined.nodes_.front().end = static_cast<NodeIndex>(size);
  std::uint32_t offset = 0;
  for (const Part& part : parts) {
    const auto shift = static_cast<NodeIndex>(joined.nodes_.size() - 1);
    const auto move = [offset](Range& range) {
      // An empty range may stand for "none", which is 0 everywhere.
      if (range != Range{}) range = {range.begin + offset, range.end + offset};
    };
    for (std::size_t i = 1; i < part.document.nodes_.size(); ++i) {
      Node& node = joined.nodes_.emplace_back(part.document.nodes_[i]);
      if (node.parent != 0) node.parent += shift;
      node.end += shift;
      move(node.range);
      move(node.destination);
    }
    for (BareUrl url : part.document.bare_urls_) {
      move(url.linked);
      url.text += shift;
      joined.bare_urls_.push_back(url);
    }
    offset += static_cast<std::uint32_t>(part.text.size());
  }
  return joined;
}

}  // namespace digestlint
