#include "cli/lexicon_command.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "lint/own_words.h"
#include "cli/validators.h"
#include "fix/write_file.h"
#include "lint/files.h"
#include "text/result.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

struct LexiconOptions {
  std::string action;
  std::vector<std::string> words;
};

// The config that counts for this folder, or the one to begin here. The repository's root ends the search.
std::filesystem::path NearestConfig() {
  std::error_code error;
  const std::filesystem::path here = std::filesystem::current_path(error);
  for (std::filesystem::path folder = here;; folder = folder.parent_path()) {
    if (std::filesystem::exists(folder / "digestlint.toml", error)) return folder / "digestlint.toml";
    if (std::filesystem::exists(folder / ".git", error) || folder == folder.parent_path()) return here / "digestlint.toml";
  }
}

bool IsHangulWord(std::string_view word) {
  if (FindInvalidUtf8(word) != std::string_view::npos) return false;
  for (std::size_t at = 0, length = 0; at < word.size(); at += length) {
    if (!IsHangulSyllable(DecodeAt(word, at, length))) return false;
  }
  return !word.empty();
}

int Add(const std::vector<std::string>& words, const Terminal& terminal) {
  const std::string path = NearestConfig().string();
  std::error_code error;
  const bool exists = std::filesystem::exists(path, error);
  std::string before;
  if (exists) {
    Result<std::string> read = ReadFile(path);
    if (!read) return Stop(read.error(), terminal);
    before = std::move(*read);
  }
  std::string after = before;
  for (const std::string& given : words) {
    const std::string word = FindInvalidUtf8(given) == std::string_view::npos ? ToNfc(given) : given;
    if (!IsHangulWord(word)) {
      return Stop({.message = {fmt::format("'{}' is no word in Hangul", ToValidUtf8(word)),
                               fmt::format("'{}'은(는) 한글 낱말이 아닙니다", ToValidUtf8(word))},
                   .mend = {"misspelling looks only at words in Hangul", "misspelling 규칙은 한글 낱말만 살핍니다"}},
                  terminal);
    }
    std::optional<std::string> with = WithOwnWord(after, word);
    if (!with) {
      return Stop({.path = path,
                   .message = {"the settings of misspelling aren't in a table [rules.misspelling]",
                               "misspelling 설정이 [rules.misspelling] 표에 있지 않습니다"},
                   .mend = {fmt::format("add \"{}\" to `words` by hand", word), fmt::format("`words`에 \"{}\"을(를) 직접 더해 주세요", word)}},
                  terminal);
    }
    after = std::move(*with);
  }
  if (after != before && exists) {
    if (Status failed = ReplaceFile(path, before, after)) return Stop(*failed, terminal);
  } else if (after != before) {
    std::ofstream file(path, std::ios::binary);
    if (!(file << after).flush()) {
      return Stop({.path = path, .message = {"can't be written", "쓸 수 없습니다"}}, terminal);
    }
  }
  return Print(path + "\n");
}

}  // namespace

std::function<int()> PrepareLexicon(CLI::App& app, const Terminal& terminal, Language language) {
  const auto say = [&](Text text) { return std::string(text.in(language)); };
  const auto options = std::make_shared<LexiconOptions>();
  app.add_option("action", options->action, say({"what to do", "할 일"}))->type_name("ACTION")->required()->check(OneOf({"add"}, language));
  app.add_option("words", options->words, say({"words in Hangul, without a particle", "조사를 뗀 한글 낱말"}))->type_name("WORD")->required();
  return [options, &terminal] { return Add(options->words, terminal); };
}

}  // namespace digestlint
