#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/shard.h"
#include "lint/shard_facts.h"
#include "rules/diagnostic.h"
#include "text/language.h"
#include "text/result.h"

namespace digestlint {

// The SARIF log of one shard (RenderSarif with ReportContext::shard), read back.
struct SarifShard {
  using Json = nlohmann::ordered_json;

  struct Result {
    Severity severity = Severity::kNote;
    std::string_view json = {};  // as it stands in the log
  };
  struct File {
    ShardFacts facts = {};
    Json location = {};
    std::size_t rules = 0;  // into own_rules
    std::size_t first = 0;  // of its results
  };
  struct Failure {
    std::optional<std::size_t> file = {};  // its place among all files; nothing: every shard has it
    Json notification = {};
  };

  std::string path = {};  // of the log, as the user named it
  Shard shard = {};
  Language language = Language::kEnglish;
  std::string config = {};
  std::string files_hash = {};
  bool exit_zero = false;
  std::array<std::size_t, 4> counts = {};  // of its reports, by Severity
  std::vector<Failure> failures = {};
  Json rules = {};
  std::vector<std::vector<std::size_t>> own_rules = {};  // of each set of rules, into `rules`
  std::vector<File> files = {};                          // in the order of their paths
  std::vector<Result> results = {};                      // file by file
  std::unique_ptr<std::string> bytes = {};               // into which the results point

  // `bytes` is the log of `path`. Errors: no SARIF, of another tool or another version, no shard's, damaged.
  static ::digestlint::Result<SarifShard> Read(std::string path, std::string bytes);
};

}  // namespace digestlint
