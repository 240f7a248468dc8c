#include "lint/initial_config.h"

#include <fmt/format.h>

#include <map>
#include <string>
#include <vector>

#include "lint/files.h"
#include "lint/rule_set.h"
#include "lint/toml_text.h"
#include "rules/rule.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

constexpr std::size_t kFewestDigests = 3;  // below that nothing is a custom
// Shares of digests, in percent.
constexpr std::size_t kCustomOfFolder = 90;
constexpr std::size_t kCustomOfAll = 50;
constexpr std::size_t kOften = 20;

struct Count {
  std::size_t digests = 0;  // that have reports
  std::size_t reports = 0;

  bool IsShareOf(std::size_t all, std::size_t percent) const { return all >= kFewestDigests && digests * 100 >= all * percent; }
};

using CountByRule = std::map<const Rule*, Count>;

// The digests of one folder right below the config.
struct Part {
  std::size_t digests = 0;
  CountByRule counts = {};
};

// The name of a folder as a pattern of .gitignore that means nothing else.
std::string FolderPattern(std::string_view name) {
  std::string pattern = "/";
  for (const char c : name) {
    if (std::string_view("*?[]\\!# ").find(c) != std::string_view::npos) pattern += '\\';
    pattern += c;
  }
  return pattern + "/";
}

class Writer {
 public:
  Writer(const RunResult& run, std::string_view folder, Language language) : korean_(language == Language::kKorean) {
    for (const FileResult& file : run.files) {
      const std::string_view relative = RelativeTo(file.absolute, folder);
      const std::size_t slash = relative.find('/');
      Part& part = parts_[slash == std::string_view::npos ? "" : ToValidUtf8(relative.substr(0, slash))];
      ++part.digests;
      CountByRule in_file;
      for (const Diagnostic& diagnostic : file.diagnostics) ++in_file[diagnostic.rule].reports;
      for (const auto& [rule, count] : in_file) {
        ++part.counts[rule].digests;
        part.counts[rule].reports += count.reports;
      }
    }
  }

  std::string ToToml() {
    std::string overrides;
    for (auto& [name, part] : parts_) overrides += Override(name, part);
    std::size_t digests = 0;
    CountByRule all;
    for (const auto& [name, part] : parts_) {
      digests += part.digests;
      for (const auto& [rule, count] : part.counts) {
        all[rule].digests += count.digests;
        all[rule].reports += count.reports;
      }
    }
    std::string ignored;
    std::string notes;
    for (const Rule* rule : RuleSet::Default()->rules()) {
      const auto found = all.find(rule);
      if (found == all.end() || rule->fix == Safety::kSafe) continue;
      const std::string comment = Comment(found->second, digests);
      if (found->second.IsShareOf(digests, kCustomOfAll)) {
        ignored += fmt::format("  {},  {}\n", TomlString(rule->name), comment);
      } else if (found->second.IsShareOf(digests, kOften)) {
        notes += fmt::format("{} = \"note\"  {}\n", rule->name, comment);
      }
    }
    return Head(digests) + Ignored(ignored) + Exclude() + Notes(notes) + overrides;
  }

 private:
  std::string Say(std::string_view english, std::string_view korean) const { return std::string(korean_ ? korean : english); }

  std::string Comment(const Count& count, std::size_t digests) const {
    return korean_ ? fmt::format("# 다이제스트 {}개 중 {}개에서 {}번", digests, count.digests, count.reports)
                   : fmt::format("# {} times in {} of {} digests", count.reports, count.digests, digests);
  }

  std::string Head(std::size_t digests) const {
    return korean_ ? fmt::format("# 이 폴더의 digestlint 설정입니다. `digestlint init`이 다이제스트 {}개를 검사해 만들었으니 자유롭게 고치세요.\n"
                                 "# `digestlint rules`는 규칙을, `digestlint explain 규칙`은 규칙 하나를, `digestlint config 파일`은 그 파일에\n"
                                 "# 적용되는 설정을 보여 줍니다.\n",
                                 digests)
                   : fmt::format("# What digestlint does in this folder. Written by `digestlint init` from what it found in {} digests;\n"
                                 "# change it as you like. `digestlint rules` lists the rules, `digestlint explain RULE` tells of one, and\n"
                                 "# `digestlint config FILE` shows what applies to a file.\n",
                                 digests);
  }

  std::string Ignored(const std::string& lines) const {
    if (lines.empty()) {
      return Say("\n# Rules or groups that you don't want, and others that are off by default.\n",
                 "\n# 쓰지 않을 규칙이나 그룹, 그리고 기본으로 꺼져 있지만 쓸 규칙입니다.\n") +
             "# ignore = [\"single-bullet\"]\n# extend-select = [\"trailing-space\"]\n";
    }
    return Say("\n# Reported in at least half of the digests: a custom, it seems, and no mistake. Take a line out to see them.\n",
               "\n# 절반이 넘는 다이제스트에서 나옵니다. 실수보다는 관례로 보입니다. 보고를 보려면 그 줄을 지우세요.\n") +
           "ignore = [\n" + lines + "]\n" +
           Say("\n# Rules that are off by default.\n", "\n# 기본으로 꺼져 있지만 쓸 규칙입니다.\n") + "# extend-select = [\"trailing-space\"]\n";
  }

  std::string Exclude() const {
    return Say("\n# Files and folders that are left out, as patterns of .gitignore.\n",
               "\n# 검사하지 않을 파일과 폴더입니다. .gitignore의 패턴으로 적습니다.\n") +
           "# exclude = [\"drafts/\"]\n";
  }

  std::string Notes(const std::string& lines) const {
    if (lines.empty()) {
      return Say("\n# How a rule's reports are called: \"error\", \"warning\", \"note\" or \"off\".\n",
                 "\n# 규칙의 보고를 무엇으로 부를지 정합니다. \"error\", \"warning\", \"note\", \"off\" 중 하나입니다.\n") +
             "# [rules]\n# vote-order = \"note\"\n";
    }
    return Say("\n# Reported so often that they hide the rest.\n", "\n# 너무 자주 나와 다른 보고를 가립니다.\n") + "[rules]\n" + lines;
  }

  // The override for one folder. What it leaves out counts no longer for the whole.
  std::string Override(const std::string& name, Part& part) const {
    if (name.empty() || parts_.size() < 2) return {};
    std::string lines;
    for (const Rule* rule : RuleSet::Default()->rules()) {
      const auto found = part.counts.find(rule);
      if (found == part.counts.end() || rule->fix == Safety::kSafe || !found->second.IsShareOf(part.digests, kCustomOfFolder)) continue;
      if (IsCustomEverywhere(rule)) continue;
      lines += fmt::format("  {},  {}\n", TomlString(rule->name), Comment(found->second, part.digests));
    }
    if (lines.empty()) return {};
    for (const Rule* rule : RuleSet::Default()->rules()) {
      if (lines.find(TomlString(rule->name) + ",") != std::string::npos) part.counts.erase(rule);
    }
    return Say("\n# Nearly all digests of this folder have these: another custom.\n",
               "\n# 이 폴더의 다이제스트 대부분에 있습니다. 이곳의 관례로 보입니다.\n") +
           fmt::format("[[overrides]]\npaths = [{}]\nignore = [\n{}]\n", TomlString(FolderPattern(name)), lines);
  }

  bool IsCustomEverywhere(const Rule* rule) const {
    for (const auto& [name, part] : parts_) {
      const auto found = part.counts.find(rule);
      if (part.digests >= kFewestDigests && (found == part.counts.end() || !found->second.IsShareOf(part.digests, kCustomOfFolder))) {
        return false;
      }
    }
    return true;
  }

  const bool korean_;
  std::map<std::string, Part> parts_;  // by the folder's name; "" for what lies beside the config
};

}  // namespace

std::string InitialToml(const RunResult& run, std::string_view folder, Language language) {
  return Writer(run, folder, language).ToToml();
}

}  // namespace digestlint
