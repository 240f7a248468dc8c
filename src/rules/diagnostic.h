#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/range.h"

namespace digestlint {

struct Rule;

enum class Severity : std::uint8_t { kOff, kNote, kWarning, kError };

// How far a fix can be trusted, defined by what its user may lose: a safe one changes nothing that the author meant;
// an unsafe one may, and is only offered.
enum class Safety : std::uint8_t { kNone, kUnsafe, kSafe };

std::string_view SeverityName(Severity severity);
std::string_view SafetyName(Safety safety);

// Replaces a range of the text; an empty range inserts.
struct Edit {
  Range range = {};
  std::string text = {};
  friend bool operator==(const Edit&, const Edit&) = default;
};

// Edits that belong together: all are applied or none.
struct Fix {
  Safety safety = Safety::kNone;
  std::string title = {};  // what it does, in the imperative
  std::vector<Edit> edits = {};  // in order, not overlapping
};

// A second place that explains the report.
struct Related {
  std::string path = {};  // empty: the same file
  Range range = {};       // in that file; meaningful only with an empty path
  std::uint32_t line = 0;    // 1-based, for another file
  std::uint32_t column = 0;  // 1-based, code points, for another file
  std::string message = {};
};

struct Diagnostic {
  const Rule* rule = nullptr;
  Severity severity = Severity::kError;
  Range range = {};
  std::string message = {};
  std::optional<Fix> fix = {};
  std::vector<Related> related = {};
  bool across_files = false;  // made by a rule that saw the whole run
};

}  // namespace digestlint
