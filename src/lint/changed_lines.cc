#include "lint/changed_lines.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <utility>

#include "lint/git.h"

namespace digestlint {
namespace {

// What git says for itself, in one line.
std::string FirstLine(std::string_view text) { return std::string(text.substr(0, text.find('\n'))); }

Error GitRefused(const std::string& root, const GitOutput& output) {
  const std::string what = FirstLine(output.err);
  return {.path = root, .message = {"git can't tell what changed: " + what, "git이 바뀐 내용을 알려 주지 못했습니다: " + what}};
}

// The path behind `+++ `, as git writes it: in quotes with C's escapes if it must, and with a tab behind a blank.
std::string PathOf(std::string_view text) {
  std::string path;
  if (text.starts_with('"')) {
    for (std::size_t i = 1; i < text.size() && text[i] != '"'; ++i) {
      if (text[i] != '\\' || i + 1 == text.size()) {
        path += text[i];
        continue;
      }
      const char escape = text[++i];
      constexpr std::string_view kLetters = "abfnrtv";
      constexpr std::string_view kMeant = "\a\b\f\n\r\t\v";
      if (const std::size_t letter = kLetters.find(escape); letter != std::string_view::npos) {
        path += kMeant[letter];
      } else if (escape >= '0' && escape <= '3' && i + 2 < text.size()) {
        path += static_cast<char>((escape - '0') * 64 + (text[i + 1] - '0') * 8 + (text[i + 2] - '0'));
        i += 2;
      } else {
        path += escape;
      }
    }
  } else {
    path = text;
    if (path.ends_with('\t')) path.pop_back();
  }
  return path.starts_with("b/") ? path.substr(2) : std::string();  // /dev/null: the file is gone
}

// `12,3` or `12` at the start of the text, which moves on.
std::pair<std::uint32_t, std::uint32_t> NumberAndCount(std::string_view& text) {
  std::uint32_t number = 0;
  std::uint32_t count = 1;
  const char* at = std::from_chars(text.data(), text.data() + text.size(), number).ptr;
  if (at != text.data() + text.size() && *at == ',') at = std::from_chars(at + 1, text.data() + text.size(), count).ptr;
  text.remove_prefix(static_cast<std::size_t>(at - text.data()));
  return {number, count};
}

std::string Real(const std::string& path) {
  std::error_code error;
  const std::filesystem::path real = std::filesystem::canonical(path, error);
  return error ? path : real.string();
}

// The repository's root, found without git and thus without a process for each file; the way through a link may lead into
// another one.
std::string RootOf(const std::string& real) { return FindRepositoryRoot(real.substr(0, std::max<std::size_t>(real.rfind('/'), 1))); }

}  // namespace

Result<ChangedLines> ChangedLines::Since(const std::string& revision, const std::vector<InputFile>& files,
                                         const std::string& current_folder) {
  ChangedLines changed;
  std::set<std::string> roots;
  for (const InputFile& file : files) roots.insert(RootOf(Real(file.absolute)));
  if (roots.empty()) roots.insert(FindRepositoryRoot(Real(current_folder)));
  for (const std::string& root : roots) {
    if (root.empty()) {
      return Error{.message = {"--changed-since needs a git repository, and there is none here",
                               "--changed-since에는 git 저장소가 필요한데 여기에는 없습니다"},
                   .mend = {"run it on files of a repository", "저장소 안의 파일에 실행해 주세요"}};
    }
    Result<Repository> repository = ReadRepository(root, revision);
    if (!repository) return repository.error();
    changed.repositories_.emplace(root, std::move(*repository));
  }
  return changed;
}

Result<ChangedLines::Repository> ChangedLines::ReadRepository(const std::string& root, const std::string& revision) {
  Result<GitOutput> found = RunGit(root, {"rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"});
  if (!found) return found.error();
  if (found->exit_code != 0) {
    // Without a word it is the revision; else the repository can't be used at all.
    if (!found->err.empty()) return GitRefused(root, *found);
    return Error{.message = {"--changed-since: there is no revision '" + revision + "' in " + root,
                             "--changed-since: " + root + "에 '" + revision + "' 리비전이 없습니다"},
                 .mend = {"check the name, or fetch it first (in GitHub Actions: fetch-depth: 0)",
                          "이름을 확인하거나 먼저 가져와 주세요 (GitHub Actions에서는 fetch-depth: 0)"}};
  }
  Result<GitOutput> base = RunGit(root, {"merge-base", FirstLine(found->out), "HEAD"});
  if (!base) return base.error();
  if (base->exit_code != 0) {
    if (!base->err.empty()) return GitRefused(root, *base);
    return Error{.message = {"--changed-since: '" + revision + "' and HEAD have no commit in common",
                             "--changed-since: '" + revision + "'과(와) HEAD에 공통 커밋이 없습니다"},
                 .mend = {"fetch more of the history (in GitHub Actions: fetch-depth: 0)",
                          "이력을 더 가져와 주세요 (GitHub Actions에서는 fetch-depth: 0)"}};
  }
  // All that somebody's git config may say otherwise is said here.
  Result<GitOutput> diff = RunGit(
      root, {"-c", "core.quotePath=false", "diff", "--no-color", "--no-ext-diff", "--no-textconv", "--no-relative", "--text",
             "--unified=0", "--inter-hunk-context=0", "--find-renames", "--ignore-submodules", "--src-prefix=a/",
             "--dst-prefix=b/", FirstLine(base->out), "--"});
  if (!diff) return diff.error();
  if (diff->exit_code != 0) return GitRefused(root, *diff);
  Result<GitOutput> tracked = RunGit(root, {"ls-files", "-z", "--full-name"});
  if (!tracked) return tracked.error();
  if (tracked->exit_code != 0) return GitRefused(root, *tracked);
  Repository repository;
  for (std::string_view rest = tracked->out; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\0'), rest.size());
    repository.tracked.emplace(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  ReadDiff(diff->out, repository);
  return repository;
}

void ChangedLines::ReadDiff(std::string_view diff, Repository& repository) {
  std::vector<Lines>* file = nullptr;
  std::uint32_t skip = 0;  // lines of the hunk, which may look like anything
  while (!diff.empty()) {
    const std::size_t end = std::min(diff.find('\n'), diff.size());
    std::string_view line = diff.substr(0, end);
    diff.remove_prefix(std::min(end + 1, diff.size()));
    if (skip > 0) {
      if (!line.starts_with('\\')) --skip;  // `\ No newline at end of file` is none of them
    } else if (line.starts_with("+++ ")) {
      const std::string path = PathOf(line.substr(4));
      file = path.empty() ? nullptr : &repository.changed[path];
    } else if (line.starts_with("@@ -")) {
      line.remove_prefix(4);
      const std::uint32_t removed = NumberAndCount(line).second;
      if (!line.starts_with(" +")) continue;
      line.remove_prefix(2);
      const auto [first, count] = NumberAndCount(line);
      if (file != nullptr && count > 0) file->push_back({first, count});
      skip = removed + count;
    }
  }
}

std::optional<std::vector<Range>> ChangedLines::In(std::string_view absolute, const Source& source) const {
  const std::string real = Real(std::string(absolute));
  const std::string root = RootOf(real);
  const auto repository = repositories_.find(root);
  if (repository == repositories_.end()) return std::nullopt;
  const std::string_view path = RelativeTo(real, root);
  if (!repository->second.tracked.contains(path)) return std::nullopt;
  std::vector<Range> ranges;
  const auto changed = repository->second.changed.find(path);
  if (changed == repository->second.changed.end()) return ranges;
  // git's lines end with \n alone; ours may end with a lone \r, too.
  const std::string_view text = source.text();
  std::uint32_t line = 1;
  std::size_t at = 0;
  const auto skip_to = [&](std::uint32_t target) {
    for (; line < target && at < text.size(); ++line) at = std::min(text.find('\n', at), text.size() - 1) + 1;
    return at;
  };
  for (const Lines& lines : changed->second) {
    const std::size_t begin = skip_to(lines.first);
    const std::size_t end = skip_to(lines.first + lines.count);
    if (begin < end) ranges.push_back(MakeRange(begin, end));
  }
  return ranges;
}

}  // namespace digestlint
