#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "digest/digest.h"

namespace digestlint::testing {

// A text and what ReadDigest makes of it.
struct ReadText {
  Source source;
  Document document;
  Digest digest;

  std::string slice(Range range) const { return std::string(source.slice(range)); }
};

inline ReadText Read(std::string text) {
  Result<Source> source = Source::FromBytes("a.md", std::move(text));
  if (!source) throw std::runtime_error("not UTF-8");
  Document document = Document::Parse(*source);
  Digest digest = ReadDigest(*source, document);
  return {std::move(*source), std::move(document), std::move(digest)};
}

// The fields of a paper in the order of the file: `vote: Vote: 3`.
inline std::vector<std::string> Fields(const ReadText& read, const Paper& paper) {
  static constexpr const char* kNames[] = {"thumbnail", "vote", "authors", "summary", "text", "other"};
  std::vector<std::string> shown;
  for (const Field& field : paper.fields) {
    shown.push_back(kNames[static_cast<std::size_t>(field.kind)] + (": " + read.slice(field.range)));
  }
  return shown;
}

}  // namespace digestlint::testing
