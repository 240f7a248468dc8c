#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "text/language.h"

namespace digestlint {

enum class OptionType : std::uint8_t {
  kBoolean,
  kInteger,
  kString,
  kStrings,
  kPattern,  // a string that IsDatePattern accepts, or an empty one
};

// An option of a rule: what the config may say under [rules.NAME], and what the docs and the schema say about it.
struct OptionSpec {
  std::string_view name = {};
  OptionType type = OptionType::kBoolean;
  bool boolean = false;         // the default, by type
  std::int64_t integer = 0;
  std::int64_t minimum = 0;
  std::string_view string = {};  // of kStrings: items parted by '\n'
  Text doc = {};
};

using OptionValue = std::variant<bool, std::int64_t, std::string, std::vector<std::string>>;

// The values of one rule's options, in the order of its table. A rule asks by the option's index.
class Options {
 public:
  Options() = default;
  explicit Options(std::span<const OptionSpec> specs);  // the defaults

  bool boolean(std::size_t index) const { return std::get<bool>(values_[index]); }
  std::int64_t integer(std::size_t index) const { return std::get<std::int64_t>(values_[index]); }
  const std::string& string(std::size_t index) const { return std::get<std::string>(values_[index]); }
  const std::vector<std::string>& strings(std::size_t index) const {
    return std::get<std::vector<std::string>>(values_[index]);
  }
  // REQUIRES: value has the option's type
  void set(std::size_t index, OptionValue value) { values_[index] = std::move(value); }
  const std::vector<OptionValue>& values() const { return values_; }
  friend bool operator==(const Options&, const Options&) = default;

 private:
  std::vector<OptionValue> values_;
};

}  // namespace digestlint
