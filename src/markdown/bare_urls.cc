#include "markdown/bare_urls.h"

#include <algorithm>
#include <cstring>

#include "text/utf8.h"

namespace digestlint {
namespace {

bool IsHostCharacter(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return IsAsciiLetter(text[at]) || IsAsciiDigit(text[at]);
  if (!IsCodePointStart(text[at])) return false;  // cmark goes by bytes, and ends the domain inside of the first such letter
  const char32_t c = DecodeAt(text, at);
  return !IsPunctuation(c) && c != 0x3000 && c != 0xA0;
}

// The length of a valid domain at the start of `text`, or 0. GFM: segments of letters, digits, `-` and `_` parted by
// dots; no underscore in the last two; a dot is needed unless `short_allowed` (a scheme stands before it).
std::size_t DomainLength(std::string_view text, bool short_allowed) {
  std::size_t dots = 0;
  std::size_t underscores_here = 0;
  std::size_t underscores_before = 0;
  std::size_t at = 1;
  if (text.empty()) return 0;
  for (; at + 1 < text.size(); ++at) {
    if (text[at] == '_') {
      ++underscores_here;
    } else if (text[at] == '.') {
      underscores_before = underscores_here;
      underscores_here = 0;
      ++dots;
    } else if (text[at] != '-' && !IsHostCharacter(text, at)) {
      break;
    }
  }
  if ((underscores_here > 0 || underscores_before > 0) && dots <= 10) return 0;
  return short_allowed || dots > 0 ? at : 0;
}

// Where GFM ends the link: trailing punctuation, an unbalanced `)` and an entity are left out.
std::size_t TrimLinkEnd(std::string_view link) {
  std::size_t end = link.find('<');
  if (end == std::string_view::npos) end = link.size();
  std::size_t opening = 0;
  std::size_t closing = 0;
  for (std::size_t i = 0; i < end; ++i) {
    opening += link[i] == '(' ? 1u : 0u;
    closing += link[i] == ')' ? 1u : 0u;
  }
  while (end > 0) {
    const char last = link[end - 1];
    if (last == ')') {
      if (closing <= opening) break;
      --closing;
      --end;
    } else if (std::strchr("?!.,:*_~'\"", last) != nullptr) {
      --end;
    } else if (last == ';') {
      std::size_t name = end - 1;
      while (name > 0 && IsAsciiLetter(link[name - 1])) --name;
      end = name < end - 1 && name > 0 && link[name - 1] == '&' ? name - 1 : end - 1;
    } else {
      break;
    }
  }
  return end;
}

// The brackets of a paragraph that are open: cmark links no URL behind a `[` that may still make a link.
class OpenBrackets {
 public:
  OpenBrackets(std::string_view text, const Document& document) : text_(text), document_(document) {}

  void StartParagraph(NodeIndex paragraph) {
    node_ = paragraph + 1;
    at_ = 0;
    open_ = 0;
  }

  // Whether one is open at this place of the text node. REQUIRES: asked in the order of the text
  bool AnyAt(NodeIndex node, std::uint32_t offset) {
    while (node_ < node) {
      const Node& passed = document_[node_];
      if (passed.kind == NodeKind::kText) ReadTo(passed.range.begin, passed.range.end);
      // The brackets of a link or image, and those in its text, are closed again.
      node_ = passed.kind == NodeKind::kLink || passed.kind == NodeKind::kImage ? passed.end : node_ + 1;
    }
    ReadTo(document_[node].range.begin, offset);
    return open_ > 0;
  }

  // What stands before `offset` belongs to a URL.
  void SkipTo(std::uint32_t offset) { at_ = offset; }

 private:
  void ReadTo(std::uint32_t begin, std::uint32_t end) {
    for (at_ = std::max(at_, begin); at_ < end; ++at_) {
      if (text_[at_] == '\\' && at_ + 1 < end && IsAsciiPunctuation(text_[at_ + 1])) {
        ++at_;
      } else if (text_[at_] == '[') {
        ++open_;
      } else if (text_[at_] == ']' && open_ > 0) {
        --open_;
      }
    }
  }

  const std::string_view text_;
  const Document& document_;
  NodeIndex node_ = 0;
  std::uint32_t at_ = 0;
  std::size_t open_ = 0;
};

class Scanner {
 public:
  Scanner(const Source& source, const Document& document)
      : text_(source.text()), document_(document), brackets_(text_, document) {}

  std::vector<BareUrl> Run() {
    const auto nodes = document_.nodes();
    std::uint32_t content_end = 0;
    for (NodeIndex i = 0; i < nodes.size(); ++i) {
      const NodeKind kind = nodes[i].kind;
      if (!IsInline(kind)) {
        brackets_.StartParagraph(i);
        content_end = ContentEnd(i);
      } else if (kind == NodeKind::kLink || kind == NodeKind::kImage) {
        i = nodes[i].end - 1;  // nothing in their texts is linked
      } else if (kind == NodeKind::kText && nodes[i].exact) {
        ScanText(i, nodes[i].range, content_end);
      }
    }
    return std::move(found_);
  }

 private:
  // Where the text of a block ends: the line below a setext heading is part of the block, but not of its text.
  std::uint32_t ContentEnd(NodeIndex block) const {
    NodeIndex last = block;
    for (const NodeIndex child : document_.children(block)) last = child;
    return document_[last].exact ? document_[last].range.end : document_[block].range.end;
  }

  void ScanText(NodeIndex node, Range range, std::uint32_t content_end) {
    std::size_t at = range.begin;
    while (at < range.end) {
      if (!found_.empty() && at < found_.back().linked.end) at = found_.back().linked.end;
      if (at >= range.end) break;
      const void* colon = std::memchr(text_.data() + at, ':', range.end - at);
      const std::size_t colon_at = colon == nullptr ? std::string_view::npos
                                                    : static_cast<std::size_t>(static_cast<const char*>(colon) - text_.data());
      const std::size_t www_at = text_.substr(0, range.end).find("www.", at);
      if (colon_at == std::string_view::npos && www_at == std::string_view::npos) break;
      const bool www_first = www_at < colon_at;
      const std::size_t hit = www_first ? www_at : colon_at;
      const Range linked = www_first ? MatchWww(hit, StartsLine(node, hit), content_end) : MatchScheme(hit, range.begin, content_end);
      if (!linked.empty() && !brackets_.AnyAt(node, linked.begin)) {
        found_.push_back({linked, node});
        brackets_.SkipTo(linked.end);
        at = linked.end;
      } else {
        at = hit + 1;
      }
    }
  }

  std::size_t UntilSpace(std::size_t at, std::uint32_t content_end) const {
    while (at < content_end && !IsAsciiSpace(text_[at]) && text_[at] != '<') ++at;
    return at;
  }

  // Whether cmark reads this place first in a line: the marks of quotes, items and cells before it are none of the line.
  bool StartsLine(NodeIndex node, std::size_t at) const {
    if (at != document_[node].range.begin) return false;
    const Node& before = document_[node - 1];
    if (!IsInline(before.kind)) return true;
    const bool is_break = before.kind == NodeKind::kSoftBreak || before.kind == NodeKind::kLineBreak;
    return is_break && before.parent == document_[node].parent;
  }

  Range MatchWww(std::size_t at, bool starts_line, std::uint32_t content_end) const {
    if (!starts_line && std::strchr("*_~(", text_[at - 1]) == nullptr && !IsAsciiSpace(text_[at - 1])) return {};
    const std::string_view rest = text_.substr(at, content_end - at);
    if (DomainLength(rest, false) == 0) return {};
    const std::size_t end = at + TrimLinkEnd(rest.substr(0, UntilSpace(at, content_end) - at));
    return MakeRange(at, end);
  }

  Range MatchScheme(std::size_t colon, std::uint32_t text_begin, std::uint32_t content_end) const {
    if (!text_.substr(colon, content_end - colon).starts_with("://")) return {};
    std::size_t begin = colon;
    while (begin > text_begin && IsAsciiLetter(text_[begin - 1])) --begin;
    const std::string_view scheme = text_.substr(begin, colon - begin);
    if (scheme != "http" && scheme != "https" && scheme != "ftp") return {};
    const std::size_t host = colon + 3;
    if (host >= content_end || !(IsHostCharacter(text_, host))) return {};
    if (DomainLength(text_.substr(host, content_end - host), true) == 0) return {};
    const std::size_t end = begin + TrimLinkEnd(text_.substr(begin, UntilSpace(host, content_end) - begin));
    return end > host ? MakeRange(begin, end) : Range{};
  }

  std::string_view text_;
  const Document& document_;
  OpenBrackets brackets_;
  std::vector<BareUrl> found_;
};

}  // namespace

std::vector<BareUrl> FindBareUrls(const Source& source, const Document& document) {
  return Scanner(source, document).Run();
}

}  // namespace digestlint
