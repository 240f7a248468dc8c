// The one list of subcommands.
#include <array>

#include "cli/lint_command.h"
#include "cli/subcommand.h"

namespace digestlint {
namespace {

constexpr std::array kSubcommands{
    kLintCommand,
};

}  // namespace

std::span<const Subcommand> Subcommands() { return kSubcommands; }

}  // namespace digestlint
