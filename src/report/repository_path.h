#pragma once

#include <string>
#include <string_view>

#include "report/report.h"

namespace digestlint {

// The path as a forge knows it: relative to the repository's root. A file elsewhere keeps the path that the user gave.
std::string RepositoryPath(std::string_view absolute, std::string_view shown, const ReportContext& context);

// Where an error is, by the path that it names.
std::string RepositoryPath(const Error& error, const ReportContext& context);

}  // namespace digestlint
