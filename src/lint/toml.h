#pragma once

// toml++ as this program uses it: without exceptions, for reading alone.
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
// Its parser takes `[[#` for something that it has ruled out: a release build would go on as if it couldn't be. Without the
// promise it comes to its own "expected a key".
#include <toml++/impl/preprocessor.h>
#undef TOML_ASSERT_ASSUME
#define TOML_ASSERT_ASSUME(expr) static_cast<void>(0)
#include <toml++/toml.h>
