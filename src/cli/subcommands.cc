// The one list of subcommands.
#include <array>

#include "cli/baseline_command.h"
#include "cli/config_command.h"
#include "cli/completions_command.h"
#include "cli/explain_command.h"
#include "cli/init_command.h"
#include "cli/lexicon_command.h"
#include "cli/lint_command.h"
#include "cli/lsp_command.h"
#include "cli/man_command.h"
#include "cli/merge_command.h"
#include "cli/rules_command.h"
#include "cli/schema_command.h"
#include "cli/subcommand.h"
#include "cli/test_rules_command.h"

namespace digestlint {
namespace {

constexpr std::array kSubcommands{
    kLintCommand,
    kRulesCommand,
    kExplainCommand,
    kInitCommand,
    kBaselineCommand,
    kMergeCommand,
    kConfigCommand,
    kTestRulesCommand,
    kLexiconCommand,
    kLspCommand,
    kSchemaCommand,
    kCompletionsCommand,
    kManCommand,
};

}  // namespace

std::span<const Subcommand> Subcommands() { return kSubcommands; }

}  // namespace digestlint
