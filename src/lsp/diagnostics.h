#pragma once

#include "lsp/client.h"
#include "lsp/message.h"
#include "lsp/run.h"

namespace digestlint::lsp {

// One report as LSP has it: code and link of its rule, tags, related places.
Json DiagnosticJson(const Diagnostic& diagnostic, const RunFile& file, Run& run, PositionFinder& positions,
                    const Client& client);

// All reports on a file; one that can't be linted has one that says why.
Json DiagnosticsJson(const RunFile& file, Run& run, const Client& client);

// What is wrong with a config, as reports on it.
Json ErrorJson(const Error& error, Language language);

}  // namespace digestlint::lsp
