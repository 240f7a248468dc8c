#include "markdown/bare_urls.h"

#include <cstring>

#include "text/utf8.h"

namespace digestlint {
namespace {

bool IsHostCharacter(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return IsAsciiLetter(text[at]) || IsAsciiDigit(text[at]);
  if (!IsCodePointStart(text[at])) return true;
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

class Scanner {
 public:
  Scanner(const Source& source, const Document& document) : text_(source.text()), document_(document) {}

  std::vector<BareUrl> Run() {
    const auto nodes = document_.nodes();
    NodeIndex block = 0;
    for (NodeIndex i = 0; i < nodes.size(); ++i) {
      const NodeKind kind = nodes[i].kind;
      if (!IsInline(kind)) {
        block = i;
      } else if (kind == NodeKind::kLink) {
        i = nodes[i].end - 1;  // nothing inside a link is linked again
      } else if (kind == NodeKind::kText && nodes[i].exact) {
        ScanText(i, nodes[i].range, nodes[block].range.end);
      }
    }
    return std::move(found_);
  }

 private:
  void ScanText(NodeIndex node, Range range, std::uint32_t block_end) {
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
      const Range linked = www_first ? MatchWww(hit, block_end) : MatchScheme(hit, range.begin, block_end);
      if (!linked.empty()) {
        found_.push_back({linked, node});
        at = linked.end;
      } else {
        at = hit + 1;
      }
    }
  }

  std::size_t UntilSpace(std::size_t at, std::uint32_t block_end) const {
    while (at < block_end && !IsAsciiSpace(text_[at]) && text_[at] != '<') ++at;
    return at;
  }

  Range MatchWww(std::size_t at, std::uint32_t block_end) const {
    if (at > 0 && std::strchr("*_~(", text_[at - 1]) == nullptr && !IsAsciiSpace(text_[at - 1])) return {};
    const std::string_view rest = text_.substr(at, block_end - at);
    if (DomainLength(rest, false) == 0) return {};
    const std::size_t end = at + TrimLinkEnd(rest.substr(0, UntilSpace(at, block_end) - at));
    return MakeRange(at, end);
  }

  Range MatchScheme(std::size_t colon, std::uint32_t text_begin, std::uint32_t block_end) const {
    if (!text_.substr(colon, block_end - colon).starts_with("://")) return {};
    std::size_t begin = colon;
    while (begin > text_begin && IsAsciiLetter(text_[begin - 1])) --begin;
    const std::string_view scheme = text_.substr(begin, colon - begin);
    if (scheme != "http" && scheme != "https" && scheme != "ftp") return {};
    const std::size_t host = colon + 3;
    if (host >= block_end || !(IsHostCharacter(text_, host))) return {};
    if (DomainLength(text_.substr(host, block_end - host), true) == 0) return {};
    const std::size_t end = begin + TrimLinkEnd(text_.substr(begin, UntilSpace(host, block_end) - begin));
    return end > host ? MakeRange(begin, end) : Range{};
  }

  std::string_view text_;
  const Document& document_;
  std::vector<BareUrl> found_;
};

}  // namespace

std::vector<BareUrl> FindBareUrls(const Source& source, const Document& document) {
  return Scanner(source, document).Run();
}

}  // namespace digestlint
