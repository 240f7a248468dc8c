#include "cli/write_report.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "report/report.h"
#include "text/result.h"

namespace digestlint {

bool WriteTo(std::FILE* stream, std::string_view bytes) {
  return std::fwrite(bytes.data(), 1, bytes.size(), stream) == bytes.size() && std::fflush(stream) == 0;
}

std::string ForStandardOutput(std::string text) { return ::isatty(STDOUT_FILENO) == 0 ? text : ForTerminal(text, "\n\t"); }

int WriteReport(const std::optional<std::string>& output, std::string_view report, const Terminal& terminal) {
  if (!output) {
    if (WriteTo(stdout, report)) return kClean;
    if (errno == EPIPE) return kCouldNotWork;
    const std::string what = std::strerror(errno);
    return Stop({.message = {"standard output can't be written: " + what, "표준 출력에 쓸 수 없습니다: " + what}}, terminal);
  }
  std::FILE* file = std::fopen(output->c_str(), "wb");
  const bool written = file != nullptr && WriteTo(file, report);
  const int code = errno;
  if (file != nullptr) std::fclose(file);
  if (written) return kClean;
  const std::string what = std::strerror(code);
  return Stop({.path = *output,
               .message = {"can't be written: " + what, "쓸 수 없습니다: " + what},
               .mend = {"name another file with --output", "--output에 다른 파일을 지정해 주세요"}},
              terminal);
}

}  // namespace digestlint
