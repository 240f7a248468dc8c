#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace digestlint::fuzz {

// Something that takes bytes from strangers.
struct Target {
  std::string_view name = {};
  std::string_view dictionary = {};  // a file of fuzz/dictionaries
  // What is wrong with what the program makes of these bytes, or nothing. Whatever the bytes are, it must come back.
  std::string (*check)(std::string_view bytes) = nullptr;
  std::vector<std::string> (*seeds)() = nullptr;  // inputs to begin with
};

std::span<const Target> Targets();

// REQUIRES: there is a target of this name
const Target& FindTarget(std::string_view name);

extern const Target kMarkdown, kRules, kFixes, kSuppressions, kReports, kConfig, kPatterns, kWords, kBaseline, kSarif, kCache, kFrames, kSession;

}  // namespace digestlint::fuzz
