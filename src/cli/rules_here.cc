#include "cli/rules_here.h"

#include <filesystem>

#include "lint/config.h"

namespace digestlint {

std::shared_ptr<const RuleSet> RulesHere() {
  std::error_code gone;
  const std::string folder = std::filesystem::current_path(gone).string();
  if (gone) return RuleSet::Default();
  ConfigFinder configs({}, std::nullopt);
  const Result<const Config*> config = configs.For(folder + "/x");
  return config ? (*config)->rules : RuleSet::Default();
}

}  // namespace digestlint
