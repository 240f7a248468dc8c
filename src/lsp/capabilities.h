#pragma once

#include <string>
#include <string_view>

#include "lsp/client.h"
#include "lsp/message.h"
#include "lsp/preferences.h"

namespace digestlint::lsp {

// What the server tells this client that it can do.
Json Capabilities(const Client& client);

// The editor's settings (initializationOptions, or the section `digestlint`) laid over `preferences`: `language`,
// `config`, `select`, `extendSelect`, `ignore`, `workspace`. What is missing or of a wrong type leaves things as they are.
// `base`: what a relative `config` is relative to; absolute.
Preferences ReadPreferences(Received settings, Preferences preferences, std::string_view base);

}  // namespace digestlint::lsp
