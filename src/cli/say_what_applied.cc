#include "cli/say_what_applied.h"

#include <fmt/format.h>

#include <cstdio>
#include <string>

#include "report/report.h"

namespace digestlint {

std::string WhyThisConfig(const Config& config, const InputFile& file, const CommandLine& command, Language language) {
  const bool korean = language == Language::kKorean;
  if (command.no_config) return korean ? "--no-config라 설정 없이 기본값 사용" : "no digestlint.toml because of --no-config, the defaults";
  if (config.path.empty()) {
    const std::string root = FindRepositoryRoot(file.absolute.substr(0, file.absolute.rfind('/')));
    return fmt::format(fmt::runtime(korean ? "설정 파일 없음({}까지 찾음), 기본값 사용" : "no digestlint.toml up to {}, the defaults"),
                       root.empty() ? "/" : root);
  }
  std::string why = (korean ? "설정: " : "config: ") + config.path;
  why += command.config ? " (--config)" : korean ? " (위로 올라가며 찾은 첫 파일)" : " (the first one upwards)";
  for (std::size_t i = config.files.size(); i-- > 0;) {
    if (config.files[i] != config.path) why += fmt::format(fmt::runtime(korean ? ", {} 확장" : ", which extends {}"), config.files[i]);
  }
  for (const ConfigLayer* layer : config.OverridesFor(file.absolute)) {
    why += fmt::format(fmt::runtime(korean ? ", [[overrides]] 적용: {}" : ", with [[overrides]] of {}"), layer->place);
  }
  return why;
}

void SayWhatApplied(const Collected& collected, const RunResult& run, ConfigFinder& configs, const CommandLine& command,
                    Language language) {
  const bool korean = language == Language::kKorean;
  for (const InputFile& file : collected.files) {
    const Result<const Config*> config = configs.For(file.absolute);
    if (!config) continue;
    fmt::print(stderr, "{}: {}\n", ForTerminal(file.path), ForTerminal(WhyThisConfig(**config, file, command, language)));
  }
  const Selection& selection = command.selection;
  if (selection.select || !selection.extend_select.empty() || !selection.ignore.empty()) {
    fmt::print(stderr, "{}\n", korean ? "명령줄의 --select, --extend-select, --ignore가 모든 설정보다 앞섭니다"
                                      : "--select, --extend-select and --ignore of the command line stand above all configs");
  }
  fmt::print(stderr, fmt::runtime(korean ? "{}개는 .gitignore나 exclude로 빠졌고, {}개는 다이제스트가 아닙니다\n"
                                         : "{} left out by .gitignore or exclude, {} are no digests\n"),
             collected.ignored, run.skipped);
}

}  // namespace digestlint
