#include "lint/baseline.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <optional>

#include "lint/files.h"
#include "lint/fingerprint.h"
#include "rules/rule.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

constexpr std::string_view kHeader = "# digestlint-baseline ";
constexpr std::string_view kVersion = "1";

// What would end a field or a line becomes %XX, and so does the percent sign.
std::string EscapedPath(std::string_view path) {
  std::string escaped;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F || c == '%' || (c == '#' && escaped.empty())) {
      escaped += fmt::format("%{:02X}", byte);
    } else {
      escaped += c;
    }
  }
  return escaped;
}

int HexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::optional<std::string> UnescapedPath(std::string_view escaped) {
  std::string path;
  for (std::size_t i = 0; i < escaped.size(); ++i) {
    if (escaped[i] != '%') {
      path += escaped[i];
      continue;
    }
    if (i + 2 >= escaped.size()) return std::nullopt;
    const int high = HexDigit(escaped[i + 1]);
    const int low = HexDigit(escaped[i + 2]);
    if (high < 0 || low < 0) return std::nullopt;
    path += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return path;
}

bool IsFingerprint(std::string_view text) {
  if (text.size() < 18 || text[16] != ':') return false;
  const auto hex = [](char c) { return IsAsciiDigit(c) || (c >= 'a' && c <= 'f'); };
  return std::all_of(text.begin(), text.begin() + 16, hex) && std::all_of(text.begin() + 17, text.end(), IsAsciiDigit);
}

bool Exists(const std::string& path) {
  struct stat info {};
  return ::stat(path.c_str(), &info) == 0;
}

}  // namespace

Result<Baseline> Baseline::Read(const std::string& path) {
  const Result<std::string> bytes = ReadFile(path);
  return bytes ? Parse(*bytes, path) : bytes.error();
}

Result<Baseline> Baseline::Parse(std::string_view bytes, const std::string& path) {
  Baseline baseline(path.substr(0, std::max<std::size_t>(path.rfind('/'), 1)));
  const auto wrong = [&](std::uint32_t line, OwnedText message) {
    return Error{.path = path, .line = line, .message = std::move(message),
                 .mend = {"write it anew with `digestlint baseline`", "`digestlint baseline`로 다시 만들어 주세요"}};
  };
  std::uint32_t number = 0;
  for (std::string_view rest = bytes; !rest.empty() || number == 0;) {
    ++number;
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (number == 1) {
      if (!line.starts_with(kHeader)) {
        return wrong(1, {"isn't a baseline: the first line must be `# digestlint-baseline 1`",
                         "기준선 파일이 아닙니다. 첫 줄이 `# digestlint-baseline 1`이어야 합니다"});
      }
      if (line.substr(kHeader.size()) != kVersion) {
        return wrong(1, {"is a baseline of another version of digestlint", "다른 버전의 digestlint가 만든 기준선입니다"});
      }
      continue;
    }
    if (line.empty() || line.starts_with('#')) continue;
    const std::size_t first = line.find('\t');
    const std::size_t second = first == std::string_view::npos ? first : line.find('\t', first + 1);
    const auto file = UnescapedPath(line.substr(0, first));
    if (second == std::string_view::npos || !file || file->empty() || second == first + 1 ||
        !IsFingerprint(line.substr(second + 1))) {
      return wrong(number, {"isn't a line of a baseline (path, rule and fingerprint, parted by tabs)",
                            "기준선의 줄이 아닙니다(경로, 규칙, 지문을 탭으로 나눕니다)"});
    }
    baseline.files_[*file].insert({std::string(line.substr(first + 1, second - first - 1)), std::string(line.substr(second + 1))});
  }
  baseline.FindOrphans();
  return baseline;
}

void Baseline::FindOrphans() {
  for (const auto& [path, entries] : files_) {
    if (Exists(AbsolutePath(path, folder_))) continue;
    for (const Entry& entry : entries) orphans_.push_back(entry.fingerprint);
  }
  std::sort(orphans_.begin(), orphans_.end());
}

std::string Baseline::PathFor(std::string_view absolute) const {
  return std::filesystem::path(absolute).lexically_relative(folder_).string();
}

std::vector<std::string> Baseline::KnownIn(std::string_view absolute) const {
  const auto found = files_.find(PathFor(absolute));
  if (found == files_.end()) return orphans_;
  std::vector<std::string> known;
  for (const Entry& entry : found->second) known.push_back(entry.fingerprint);
  std::sort(known.begin(), known.end());
  return known;
}

Baseline::Update Baseline::UpdateFrom(const RunResult& run, ConfigFinder& configs, bool only_prune, bool everything) {
  Update update;
  std::map<std::string, Entries, std::less<>> now;
  std::map<std::string, const FileResult*, std::less<>> linted;
  for (const FileResult& file : run.files) {
    const std::string path = PathFor(file.absolute);
    linted.emplace(path, &file);
    const std::vector<std::string> known = KnownIn(file.absolute);
    const std::vector<std::string> fingerprints = Fingerprints(file);
    for (std::size_t i = 0; i < fingerprints.size(); ++i) {
      const bool is_new = !std::binary_search(known.begin(), known.end(), fingerprints[i]);
      if (is_new && only_prune) continue;
      now[path].insert({std::string(file.diagnostics[i].rule->name), fingerprints[i]});
      update.added += is_new ? 1u : 0u;
    }
  }
  std::set<std::string, std::less<>> gone;
  for (const auto& [path, entries] : files_) {
    if (!linted.contains(path) && !Exists(AbsolutePath(path, folder_))) gone.insert(path);
  }
  const std::size_t before = size();
  for (const auto& [path, entries] : files_) {
    if (gone.contains(path)) continue;
    const auto file = linted.find(path);
    if (file == linted.end()) {
      now[path].insert(entries.begin(), entries.end());
      continue;
    }
    const Result<const Config*> config = configs.For(file->second->absolute);
    if (!config) continue;  // it loaded when the file was linted
    const Settings settings = (*config)->SettingsFor(file->second->absolute);
    for (const Entry& entry : entries) {
      const auto place = settings.rules->Find(entry.rule);
      if (!place) continue;  // there is no such rule any more
      const bool looked_for = settings[*place].enabled && ((*settings.rules)[*place].check_run == nullptr || everything);
      if (!looked_for) now[path].insert(entry);
    }
  }
  files_ = std::move(now);
  std::erase_if(files_, [](const auto& file) { return file.second.empty(); });
  update.mended = before + update.added - size();
  orphans_.clear();
  return update;
}

std::string Baseline::ToText() const {
  std::string text = fmt::format("{}{}\n", kHeader, kVersion);
  std::vector<std::string> lines;
  for (const auto& [path, entries] : files_) {
    for (const Entry& entry : entries) lines.push_back(fmt::format("{}\t{}\t{}\n", EscapedPath(path), entry.rule, entry.fingerprint));
  }
  std::sort(lines.begin(), lines.end());
  for (const std::string& line : lines) text += line;
  return text;
}

std::size_t Baseline::size() const {
  std::size_t count = 0;
  for (const auto& [path, entries] : files_) count += entries.size();
  return count;
}

}  // namespace digestlint
