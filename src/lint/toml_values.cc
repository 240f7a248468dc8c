#include "lint/toml_values.h"

#include <fmt/format.h>

#include <algorithm>

#include "lint/nearest_name.h"

namespace digestlint {

Result<toml::table> TomlValues::Parse(std::string_view bytes) const {
  toml::parse_result parsed = toml::parse(bytes, std::string_view(path_));
  if (parsed) return std::move(parsed).table();
  const toml::parse_error& error = parsed.error();
  const std::string what(error.description());
  return Error{path_, error.source().begin.line, error.source().begin.column,
               {"isn't valid TOML: " + what, "올바른 TOML이 아닙니다: " + what},
               {"see https://toml.io for the syntax", "문법은 https://toml.io/ko 를 참고해 주세요"}};
}

Error TomlValues::At(const toml::node& node, OwnedText message, OwnedText mend) const {
  return {path_, node.source().begin.line, node.source().begin.column, std::move(message), std::move(mend)};
}

Error TomlValues::At(const toml::key& key, OwnedText message, OwnedText mend) const {
  return {path_, key.source().begin.line, key.source().begin.column, std::move(message), std::move(mend)};
}

Error TomlValues::UnknownKey(const toml::key& key, std::string_view where, std::span<const std::string_view> known) const {
  return At(key,
            {fmt::format("unknown key '{}'{}", key.str(), where.empty() ? "" : fmt::format(" in {}", where)),
             fmt::format("{}알 수 없는 키 '{}'", where.empty() ? "" : fmt::format("{}에 ", where), key.str())},
            DidYouMean(key.str(), known));
}

Error TomlValues::WrongType(const toml::node& node, std::string_view key, Text expected) const {
  return At(node, {fmt::format("'{}' must be {}", key, expected.en), fmt::format("'{}'의 값은 {} 합니다", key, expected.ko)});
}

Status TomlValues::String(const toml::node& node, std::string_view key, std::string& out) const {
  if (!node.is_string()) return WrongType(node, key, {"a string", "문자열이어야"});
  out = *node.value<std::string>();
  return std::nullopt;
}

Status TomlValues::Strings(const toml::node& node, std::string_view key, std::vector<std::string>& out) const {
  constexpr Text kExpected{"a list of strings", "문자열 목록이어야"};
  const toml::array* array = node.as_array();
  if (array == nullptr) return WrongType(node, key, kExpected);
  for (const toml::node& item : *array) {
    if (!item.is_string()) return WrongType(item, key, kExpected);
    out.push_back(*item.value<std::string>());
  }
  return std::nullopt;
}

TomlValues::Items TomlValues::InOrder(const toml::table& table) {
  Items items;
  for (const auto& [key, value] : table) items.emplace_back(&key, &value);
  std::stable_sort(items.begin(), items.end(), [](const auto& a, const auto& b) {
    const toml::source_position& left = a.first->source().begin;
    const toml::source_position& right = b.first->source().begin;
    return left.line != right.line ? left.line < right.line : left.column < right.column;
  });
  return items;
}

}  // namespace digestlint
