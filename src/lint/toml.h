#pragma once

// toml++ as this program uses it: without exceptions, for reading alone.
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>
