#include "lint/pattern_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "lint/files.h"
#include "lint/nearest_name.h"
#include "lint/word_file.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

constexpr std::array<std::string_view, 16> kKeys{"id",     "message", "summary",   "why",    "severity", "scope", "pattern", "words",
                                                 "word-file", "before", "after", "replace", "safety", "bad",   "good", "since"};
constexpr std::string_view kWhere = "[[pattern]]";

bool IsRuleName(std::string_view id) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || IsAsciiDigit(c) || c == '-'; };
  return !id.empty() && std::all_of(id.begin(), id.end(), fits) && IsAsciiLetter(id.front()) && id.back() != '-';
}

// What would take a terminal over on which the rule is explained. Reasons may have several lines, the rest is one.
bool HoldsControl(std::string_view text, std::string_view key) {
  for (std::size_t at = 0, length = 0; at < text.size(); at += length) {
    const char32_t c = DecodeAt(text, at, length);
    if (c == '\n' && key == "why") continue;
    if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return true;
  }
  return false;
}

// Reads one table.
class Reader {
 public:
  Reader(const TomlValues& values, const NamedFiles& files, std::vector<std::string>& read)
      : values_(values), files_(files), read_(read) {}

  Result<PatternSpec> Read(const toml::table& table) {
    spec_.place = Place(table);
    for (const auto& [key, value] : TomlValues::InOrder(table)) {
      const auto known = std::find(kKeys.begin(), kKeys.end(), key->str());
      if (known == kKeys.end()) return values_.UnknownKey(*key, kWhere, kKeys);
      if (Status error = ReadKey(key->str(), *value)) return *error;
    }
    // The neighbours of the pattern are those of its words, and come anywhere in the table.
    for (const auto& [key, value] : TomlValues::InOrder(table)) {
      Status error;
      if (key->str() == "words") error = Words(*value);
      if (key->str() == "word-file") error = WordFile(*value);
      if (error) return *error;
    }
    if (Status error = CheckWhole(table)) return *error;
    return std::move(spec_);
  }

 private:
  WrittenAt Place(const toml::node& node) const {
    return {values_.path(), node.source().begin.line, node.source().begin.column};
  }

  Status ReadKey(std::string_view key, const toml::node& node) {
    if (key == "id") return Id(node);
    if (key == "message") return Localized(node, key, spec_.message);
    if (key == "summary") return Localized(node, key, spec_.summary);
    if (key == "why") return Localized(node, key, spec_.why);
    if (key == "severity") return SeverityValue(node);
    if (key == "scope") return Scopes(node);
    if (key == "pattern") return Regex(node);
    if (key == "before") return NeighboursValue(node, key, spec_.before);
    if (key == "after") return NeighboursValue(node, key, spec_.after);
    if (key == "replace") return Replacement(node);
    if (key == "safety") return SafetyValue(node);
    if (key == "bad") return Examples(node, key, spec_.bad);
    if (key == "good") return Examples(node, key, spec_.good);
    if (key == "since") return values_.String(node, key, spec_.since);
    return std::nullopt;  // words
  }

  Status Id(const toml::node& node) {
    if (Status error = values_.String(node, "id", spec_.id)) return error;
    if (IsRuleName(spec_.id)) return std::nullopt;
    return values_.At(node, {fmt::format("'{}' can't be the name of a rule", spec_.id), fmt::format("'{}'은(는) 규칙 이름이 될 수 없습니다", spec_.id)},
                      {"use small letters, digits and hyphens, e.g. house-style", "소문자, 숫자, 하이픈만 씁니다. 예: house-style"});
  }

  // A string for both languages, or a table with one or both.
  Status Localized(const toml::node& node, std::string_view key, OwnedText& out) {
    if (node.is_string()) {
      out.en = out.ko = *node.value<std::string>();
    } else if (const toml::table* table = node.as_table()) {
      constexpr std::array<std::string_view, 2> kLanguages{"ko", "en"};
      for (const auto& [language, value] : TomlValues::InOrder(*table)) {
        const bool korean = language->str() == "ko";
        if (!korean && language->str() != "en") return values_.UnknownKey(*language, key, kLanguages);
        if (Status error = values_.String(*value, fmt::format("{}.{}", key, language->str()), korean ? out.ko : out.en)) return error;
      }
      if (out.en.empty()) out.en = out.ko;
      if (out.ko.empty()) out.ko = out.en;
    } else {
      return values_.WrongType(node, key, {"a string, or a table with `ko` and `en`", "문자열이거나 `ko`와 `en`이 있는 테이블이어야"});
    }
    if (out.en.empty()) return values_.At(node, {fmt::format("'{}' is empty", key), fmt::format("'{}'이(가) 비어 있습니다", key)});
    if (!HoldsControl(out.en, key) && !HoldsControl(out.ko, key)) return std::nullopt;
    return values_.At(node, {fmt::format("'{}' holds a control character", key), fmt::format("'{}'에 제어 문자가 들어 있습니다", key)});
  }

  // One of a few names.
  template <typename Value, std::size_t N>
  Status OneOf(const toml::node& node, std::string_view key, const std::array<std::pair<std::string_view, Value>, N>& choices,
               Value& out) {
    std::string name;
    if (Status error = values_.String(node, key, name)) return error;
    std::vector<std::string_view> names;
    for (const auto& [choice, value] : choices) {
      if (choice == name) return out = value, std::nullopt;
      names.push_back(choice);
    }
    const std::string list = fmt::format("{}", fmt::join(names, ", "));
    return values_.At(node, {fmt::format("'{}' of a pattern is one of {}", key, list), fmt::format("패턴의 '{}'은(는) {} 중 하나입니다", key, list)},
                      DidYouMean(name, names));
  }

  Status SeverityValue(const toml::node& node) {
    constexpr std::array<std::pair<std::string_view, Severity>, 4> kChoices{
        {{"off", Severity::kOff}, {"note", Severity::kNote}, {"warning", Severity::kWarning}, {"error", Severity::kError}}};
    return OneOf(node, "severity", kChoices, spec_.severity);
  }

  Status SafetyValue(const toml::node& node) {
    constexpr std::array<std::pair<std::string_view, Safety>, 2> kChoices{{{"safe", Safety::kSafe}, {"unsafe", Safety::kUnsafe}}};
    return OneOf(node, "safety", kChoices, spec_.safety);
  }

  // A string or a list of strings, each read by `read`.
  template <typename Read>
  Status OneOrMore(const toml::node& node, std::string_view key, Read read) {
    if (node.is_string()) return read(node);
    const toml::array* array = node.as_array();
    if (array == nullptr || array->empty()) {
      return values_.WrongType(node, key, {"a string or a list of strings", "문자열이나 문자열 목록이어야"});
    }
    for (const toml::node& item : *array) {
      if (Status error = read(item)) return error;
    }
    return std::nullopt;
  }

  Status Scopes(const toml::node& node) {
    spec_.scopes.clear();
    return OneOrMore(node, "scope", [&](const toml::node& item) {
      std::array<std::pair<std::string_view, Scope>, kScopeCount> choices;
      for (std::size_t i = 0; i < kScopeCount; ++i) choices[i] = {ScopeName(static_cast<Scope>(i)), static_cast<Scope>(i)};
      Scope scope{};
      if (Status error = OneOf(item, "scope", choices, scope)) return error;
      spec_.scopes.push_back(scope);
      return Status();
    });
  }

  Status NeighboursValue(const toml::node& node, std::string_view key, Neighbours& out) {
    return OneOrMore(node, key, [&](const toml::node& item) {
      std::string name;
      if (Status error = values_.String(item, key, name)) return error;
      const auto neighbour = FindNeighbour(name);
      if (!neighbour) return Status(values_.At(item, UnknownNeighbour(name), DidYouMean(name, kNeighbourNames)));
      if (key == "before" && *neighbour == Neighbour::kParticle) {
        return Status(values_.At(item, {"a particle can't stand before a match", "조사는 일치하는 부분 앞에 올 수 없습니다"}));
      }
      out.Add(*neighbour);
      return Status();
    });
  }

  Status Regex(const toml::node& node) {
    spec_.matcher_place = Place(node);
    if (Status error = values_.String(node, "pattern", spec_.regex)) return error;
    spec_.regex = ToNfc(spec_.regex);  // as digests are
    if (!spec_.regex.empty()) return std::nullopt;
    return values_.At(node, {"the pattern is empty", "패턴이 비어 있습니다"});
  }

  Status Replacement(const toml::node& node) {
    spec_.replacement_place = Place(node);
    return values_.String(node, "replace", spec_.replacement.emplace());
  }

  // Texts, or tables of a text and what the fix makes of it.
  Status Examples(const toml::node& node, std::string_view key, std::vector<PatternExample>& out) {
    const bool with_fixed = key == "bad";
    const toml::array* array = node.as_array();
    if (array == nullptr) return values_.WrongType(node, key, {"a list of examples", "예문 목록이어야"});
    for (const toml::node& item : *array) {
      PatternExample& example = out.emplace_back();
      example.place = Place(item);
      if (item.is_string()) {
        example.text = *item.value<std::string>();
      } else if (const toml::table* table = item.as_table(); table != nullptr && with_fixed) {
        constexpr std::array<std::string_view, 2> kExampleKeys{"text", "fixed"};
        for (const auto& [name, value] : TomlValues::InOrder(*table)) {
          const bool fixed = name->str() == "fixed";
          if (!fixed && name->str() != "text") return values_.UnknownKey(*name, "bad", kExampleKeys);
          if (Status error = values_.String(*value, name->str(), fixed ? example.fixed.emplace() : example.text)) return error;
        }
      } else if (with_fixed) {
        return values_.WrongType(item, key, {"a list of strings or of tables with `text` and `fixed`",
                                             "문자열이나, `text`와 `fixed`가 있는 테이블의 목록이어야"});
      } else {
        return values_.WrongType(item, key, {"a list of strings", "문자열 목록이어야"});
      }
      if (example.text.empty()) return values_.At(item, {"an example is empty", "예문이 비어 있습니다"});
      example.text = ToNfc(example.text);
      if (example.fixed) example.fixed = ToNfc(*example.fixed);
    }
    return std::nullopt;
  }

  // A list of wrong words, or a table of wrong = right.
  Status Words(const toml::node& node) {
    spec_.matcher_place = Place(node);
    const auto add = [&](std::string_view wrong, const toml::node& at) -> Word& {
      spec_.words.push_back({.wrong = ToNfc(wrong), .before = spec_.before, .after = spec_.after, .place = Place(at)});
      return spec_.words.back();
    };
    if (node.is_array()) {
      std::vector<std::string> words;
      if (Status error = values_.Strings(node, "words", words)) return error;
      for (std::size_t i = 0; i < words.size(); ++i) add(words[i], *node.as_array()->get(i));
    } else if (const toml::table* table = node.as_table()) {
      for (const auto& [key, value] : TomlValues::InOrder(*table)) {
        const std::string_view wrong = key->str();  // a name that clang 14 lets a lambda have
        Word& word = add(wrong, *value);
        const Status error = OneOrMore(*value, wrong, [&](const toml::node& right) {
          return values_.String(right, wrong, word.right.emplace_back());
        });
        if (error) return error;
        for (std::string& right : word.right) right = ToNfc(right);
      }
    } else {
      return values_.WrongType(node, "words", {"a list of words, or a table of wrong = \"right\"",
                                               "단어 목록이거나, 틀린 말 = \"바른 말\"의 테이블이어야"});
    }
    return FinishWords(node);
  }

  Status WordFile(const toml::node& node) {
    spec_.matcher_place = Place(node);
    std::string name;
    if (Status error = values_.String(node, "word-file", name)) return error;
    const std::string path = AbsolutePath(name, values_.path().substr(0, values_.path().rfind('/') + 1));
    const Result<std::string> bytes = files_.Read(path);
    if (!bytes) {
      const OwnedText& what = bytes.error().message;
      return values_.At(node, {fmt::format("{} {}", path, what.en), fmt::format("{} {}", path, what.ko)}, bytes.error().mend);
    }
    read_.push_back(path);
    Result<std::vector<Word>> words = ReadWordFile(*bytes, path, spec_.before, spec_.after);
    if (!words) return words.error();
    spec_.words = std::move(*words);
    return FinishWords(node);
  }

  Status FinishWords(const toml::node& node) {
    if (spec_.words.empty()) return values_.At(node, {"there are no words", "단어가 없습니다"});
    if (Status error = CheckWords(spec_.words)) return error;
    for (Word& word : spec_.words) FillNeighbours(word);
    return std::nullopt;
  }

  Status CheckWhole(const toml::table& table) {
    const auto missing = [&](std::string_view key, std::string_view example) {
      return values_.At(table, {fmt::format("a pattern needs `{}`", key), fmt::format("패턴에는 `{}`이(가) 필요합니다", key)},
                        {fmt::format("e.g. {}", example), fmt::format("예: {}", example)});
    };
    if (spec_.id.empty()) return missing("id", "id = \"house-style\"");
    const int matchers = (table.contains("pattern") ? 1 : 0) + (table.contains("words") ? 1 : 0) + (table.contains("word-file") ? 1 : 0);
    if (matchers == 0) return missing("pattern", "pattern = '제시한다', or words = [\"제시한다\"], or word-file = \"words.tsv\"");
    if (matchers > 1) {
      return values_.At(table, {"a pattern has one of `pattern`, `words` and `word-file`", "패턴에는 `pattern`, `words`, `word-file` 중 하나만 씁니다"},
                        {"make two patterns of it", "패턴을 둘로 나눠 주세요"});
    }
    if (spec_.message.en.empty()) return missing("message", "message = \"write '제안합니다'\"");
    if (spec_.bad.empty()) return missing("bad", "bad = [\"a text that is to be reported\"]");
    if (spec_.good.empty()) return missing("good", "good = [\"a text that comes close and is right\"]");
    return CheckFix(table);
  }

  Status CheckFix(const toml::table& table) {
    if (spec_.replacement && spec_.regex.empty()) {
      return values_.At(*table.get("replace"), {"`replace` goes with `pattern`", "`replace`는 `pattern`과 함께 씁니다"},
                        {"for words, write words = { wrong = \"right\" }", "단어는 words = { 틀린말 = \"바른말\" } 형식으로 적습니다"});
    }
    const bool mends = spec_.replacement || std::any_of(spec_.words.begin(), spec_.words.end(), [](const Word& word) { return word.right.size() == 1; });
    if (!mends && spec_.safety != Safety::kNone) {
      return values_.At(*table.get("safety"), {"`safety` is there, but nothing to mend with", "`safety`가 있지만 고칠 방법이 없습니다"},
                        {"add `replace`, or right words", "`replace`나 바른 말을 적어 주세요"});
    }
    if (mends && spec_.safety == Safety::kNone) spec_.safety = Safety::kUnsafe;
    return std::nullopt;
  }

  const TomlValues& values_;
  const NamedFiles& files_;
  std::vector<std::string>& read_;
  PatternSpec spec_;
};

}  // namespace

Result<std::vector<PatternSpec>> ReadPatterns(const toml::node& list, const TomlValues& values, const NamedFiles& files,
                                              std::vector<std::string>& read) {
  constexpr Text kExpected{"a list of tables, [[pattern]]", "테이블 목록([[pattern]])이어야"};
  const toml::array* array = list.as_array();
  if (array == nullptr) return values.WrongType(list, "pattern", kExpected);
  std::vector<PatternSpec> specs;
  for (const toml::node& item : *array) {
    const toml::table* table = item.as_table();
    if (table == nullptr) return values.WrongType(item, "pattern", kExpected);
    Result<PatternSpec> spec = Reader(values, files, read).Read(*table);
    if (!spec) return spec.error();
    specs.push_back(std::move(*spec));
  }
  return specs;
}

}  // namespace digestlint
