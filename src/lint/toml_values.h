#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/toml.h"
#include "text/language.h"
#include "text/result.h"

namespace digestlint {

// Reads the values of one TOML file, and says where one is wrong.
class TomlValues {
 public:
  explicit TomlValues(std::string path) : path_(std::move(path)) {}

  const std::string& path() const { return path_; }

  // The whole file; its error has the place.
  Result<toml::table> Parse(std::string_view bytes) const;

  Error At(const toml::node& node, OwnedText message, OwnedText mend = {}) const;
  Error At(const toml::key& key, OwnedText message, OwnedText mend = {}) const;

  // `where` is the table, e.g. [[overrides]]; empty for the file itself.
  Error UnknownKey(const toml::key& key, std::string_view where, std::span<const std::string_view> known) const;
  // `expected` in Korean ends in 이어야 or 여야, e.g. {"a list of strings", "문자열 목록이어야"}.
  Error WrongType(const toml::node& node, std::string_view key, Text expected) const;

  Status String(const toml::node& node, std::string_view key, std::string& out) const;
  Status Strings(const toml::node& node, std::string_view key, std::vector<std::string>& out) const;

  // The keys of a table with their values, in the order in which they were written: the first mistake is reported.
  using Items = std::vector<std::pair<const toml::key*, const toml::node*>>;
  static Items InOrder(const toml::table& table);

 private:
  std::string path_;
};

}  // namespace digestlint
