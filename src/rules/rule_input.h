#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "digest/digest.h"
#include "markdown/document.h"
#include "rules/options.h"
#include "text/source.h"

namespace digestlint {

// All that a rule may look at. It reads no files, no environment and no config of its own.
struct RuleInput {
  const Source& source;
  const Document& document;
  const Digest& digest;
  const Options& options;
  std::string_view path;  // absolute; for rules that compare a digest with its place, never to be opened

  std::string_view slice(Range range) const { return source.slice(range); }
};

}  // namespace digestlint
