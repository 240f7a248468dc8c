#include "lint/built_in_patterns.h"

#include <array>
#include <cassert>
#include <string>
#include <string_view>
#include <utility>

#include "lint/named_files.h"
#include "lint/pattern_reader.h"
#include "lint/toml_values.h"
#include "text/embedded_data.h"

namespace digestlint {
namespace {

// The one list of files, each read as it was when the program was built.
constexpr std::array<std::string_view, 2> kFiles{"patterns/links.toml", "patterns/text.toml"};

Result<std::vector<PatternSpec>> Read(std::string_view name) {
  const TomlValues values("rules/" + std::string(name));
  const Result<toml::table> root = values.Parse(EmbeddedData(name));
  if (!root) return root.error();
  const toml::node* list = root->get("pattern");
  if (list == nullptr) return values.At(*root, {"holds no pattern", "패턴이 없습니다"});
  std::vector<std::string> read;
  return ReadPatterns(*list, values, NamedFiles("/nowhere"), read);
}

}  // namespace

Result<std::vector<std::shared_ptr<const Pattern>>> ReadBuiltInPatterns() {
  std::vector<std::shared_ptr<const Pattern>> patterns;
  for (const std::string_view file : kFiles) {
    Result<std::vector<PatternSpec>> specs = Read(file);
    if (!specs) return specs.error();
    for (PatternSpec& spec : *specs) patterns.push_back(std::make_shared<const Pattern>(std::move(spec)));
  }
  return patterns;
}

const std::vector<std::shared_ptr<const Pattern>>& BuiltInPatterns() {
  static const std::vector<std::shared_ptr<const Pattern>> patterns = [] {
    Result<std::vector<std::shared_ptr<const Pattern>>> read = ReadBuiltInPatterns();
    assert(read);
    return read ? std::move(*read) : std::vector<std::shared_ptr<const Pattern>>();
  }();
  return patterns;
}

}  // namespace digestlint
