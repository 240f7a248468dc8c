#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lint/config.h"
#include "lint/lint.h"
#include "markdown/document.h"
#include "text/source.h"

namespace digestlint::fuzz {

// What must hold whatever the text is. Each says what is wrong, or nothing.

// The tree's ranges lie in the text, on code points, in pre-order; what is exact lies in its parent.
std::string CheckDocument(const Source& source, const Document& document);

// Every range of the digest lies in the text, on code points; papers and fields stand in order.
std::string CheckDigest(const Source& source, const Document& document);

// Ranges of reports and edits lie in the text, on code points, in order; edits of a fix don't overlap.
std::string CheckReports(const FileResult& result);

// Fixing ends, leaves valid UTF-8, changes nothing the second time, and makes no more reports than there were.
std::string CheckFixes(const std::string& text, const Settings& settings, Safety minimum);

// Settings with every rule switched on; and those of a user without a config.
const Settings& AllRulesOn();
const Settings& Defaults();

// The path under which texts are linted.
inline constexpr char kPath[] = "/2024/06/03.md";

// The bytes as a Source takes them: most random changes of a text leave no UTF-8 and would get no further.
std::string AsText(std::string_view bytes);

// Lints AsText(bytes) as kPath; nothing where it is too large.
std::optional<FileResult> LintBytes(std::string_view bytes, const Settings& settings);

}  // namespace digestlint::fuzz
