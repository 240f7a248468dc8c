// All rules, those that are off by default too.
#include "checks.h"
#include "seeds.h"
#include "target.h"

namespace digestlint::fuzz {
namespace {

std::string CheckRules(std::string_view bytes) {
  const std::optional<FileResult> result = LintBytes(bytes, AllRulesOn());
  return result ? CheckReports(*result) : "";
}

std::string CheckSafeAndUnsafeFixes(std::string_view bytes) {
  const std::string text = AsText(bytes);
  if (std::string wrong = CheckFixes(text, Defaults(), Safety::kSafe); !wrong.empty()) return wrong;
  return CheckFixes(text, AllRulesOn(), Safety::kUnsafe);
}

}  // namespace

extern const Target kRules{"rules", "digest.dict", CheckRules, DigestSeeds};
extern const Target kFixes{"fixes", "digest.dict", CheckSafeAndUnsafeFixes, DigestSeeds};

}  // namespace digestlint::fuzz
