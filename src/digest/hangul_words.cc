#include "digest/hangul_words.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "text/hangul.h"

namespace digestlint {
namespace {

constexpr std::size_t kBytesPerWord = 16;  // of digests, authors and addresses included

class Finder {
 public:
  Finder(const Source& source, const Document& document, Digest& digest)
      : text_(source.text()),
        document_(document),
        papers_(digest.papers),
        words_(digest.hangul_words),
        first_words_(digest.first_words) {
    words_.reserve(text_.size() / kBytesPerWord);
    first_words_.reserve(document_.nodes().size() + 1);
  }

  void Run() {
    NodeIndex heading_end = 0;
    for (NodeIndex i = 0; i < document_.nodes().size(); ++i) {
      const Node& node = document_[i];
      first_words_.push_back(static_cast<std::uint32_t>(words_.size()));
      if (node.kind == NodeKind::kHeading) heading_end = node.end;
      if (node.kind == NodeKind::kText && node.exact) Text(i, i < heading_end);
    }
    first_words_.push_back(static_cast<std::uint32_t>(words_.size()));
  }

 private:
  void Text(NodeIndex index, bool in_heading) {
    const Range node = document_[index].range;
    const bool prose = !in_heading && !IsListOfAuthors(node.begin);
    for (std::size_t at = FindHangul(text_, node.begin, node.end); at < node.end; at = FindHangul(text_, at, node.end)) {
      const std::size_t begin = at;
      at = EndOfHangul(text_, at, node.end);
      words_.push_back({.range = MakeRange(begin, at), .hash = HashAt(begin, at - begin), .node = index, .prose = prose});
    }
  }

  // Words of up to five syllables are two loads.
  std::uint64_t HashAt(std::size_t at, std::size_t size) const {
    constexpr std::size_t kLoad = sizeof(std::uint64_t);
    constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15u;
    std::uint64_t hash = 0;
    for (; size > 0; at += kLoad) {
      const std::size_t used = std::min(size, kLoad);
      std::uint64_t bytes = 0;
      if (at + kLoad <= text_.size()) {
        std::memcpy(&bytes, text_.data() + at, kLoad);
        if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
        bytes &= ~std::uint64_t{0} >> 8 * (kLoad - used);
      } else {
        for (std::size_t i = used; i-- > 0;) bytes = bytes << 8 | static_cast<unsigned char>(text_[at + i]);
      }
      hash = (hash ^ bytes) * kFactor;
      hash ^= hash >> 32;
      size -= used;
    }
    hash *= kFactor;
    return hash ^ hash >> 32;
  }

  // Whether a list of authors stands there. The texts come in order, and so do the papers.
  bool IsListOfAuthors(std::uint32_t at) {
    while (paper_ < papers_.size() && papers_[paper_].range.end <= at) ++paper_;
    if (paper_ == papers_.size()) return false;
    const std::vector<Authors>& authors = papers_[paper_].authors;
    return std::any_of(authors.begin(), authors.end(),
                       [&](const Authors& list) { return list.range.contains(at); });
  }

  const std::string_view text_;
  const Document& document_;
  const std::vector<Paper>& papers_;
  std::vector<HangulWord>& words_;
  std::vector<std::uint32_t>& first_words_;
  std::size_t paper_ = 0;  // the first that doesn't end before the word
};

}  // namespace

void FindHangulWords(const Source& source, const Document& document, Digest& digest) { Finder(source, document, digest).Run(); }

}  // namespace digestlint
