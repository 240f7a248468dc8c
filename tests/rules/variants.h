#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace digestlint::testing {

// A text that says the same in other bytes: a rule must find the same in it, and mend it in the same way.
struct Variant {
  std::string_view name;
  // The text in its other bytes, or nothing where the variant means nothing for it.
  std::optional<std::string> (*make)(const std::string& text);
  // Lines that the variant puts in before this one (1-based) of the text that it was made of.
  std::uint32_t (*lines_before)(const std::string& text, std::uint32_t line);
};

const std::vector<Variant>& Variants();

// bad.expected as it must be for the variant of `text`.
std::string ShiftReports(const Variant& variant, const std::string& text, const std::string& expected);

}  // namespace digestlint::testing
