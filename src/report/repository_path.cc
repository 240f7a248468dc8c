#include "report/repository_path.h"

#include "lint/files.h"

namespace digestlint {

std::string RepositoryPath(std::string_view absolute, std::string_view shown, const ReportContext& context) {
  const std::string_view relative = RelativeTo(absolute, context.root);
  return std::string(relative.empty() ? shown : relative);
}

std::string RepositoryPath(const Error& error, const ReportContext& context) {
  if (error.path.empty()) return {};
  return RepositoryPath(AbsolutePath(error.path, context.current_folder), error.path, context);
}

}  // namespace digestlint
