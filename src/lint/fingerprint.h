#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/lint.h"
#include "rules/diagnostic.h"
#include "rules/run_input.h"
#include "text/source.h"

namespace digestlint {

// A name for each report of a file, in their order, that survives moved lines: 16 hexadecimal digits and `:N`, the N-th
// of equal ones in the file. It is made of the rule, the arXiv ID of the paper around it, and the text that is reported,
// so that an edit elsewhere, also in the same line, changes nothing. Not of the path: a renamed file keeps its names.
std::vector<std::string> Fingerprints(const Source& source, const FileFacts& facts, std::span<const Diagnostic> diagnostics);
std::vector<std::string> Fingerprints(const FileResult& file);

// The name as a number, and the count, of which a fingerprint is made; and back.
std::string ToFingerprint(std::uint64_t name, std::uint64_t count);
std::uint64_t NameOf(std::string_view fingerprint);

}  // namespace digestlint
