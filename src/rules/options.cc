#include "rules/options.h"

namespace digestlint {

Options::Options(std::span<const OptionSpec> specs) {
  values_.reserve(specs.size());
  for (const OptionSpec& spec : specs) {
    switch (spec.type) {
      case OptionType::kBoolean: values_.emplace_back(spec.boolean); break;
      case OptionType::kInteger: values_.emplace_back(spec.integer); break;
      case OptionType::kPattern:
      case OptionType::kString: values_.emplace_back(std::string(spec.string)); break;
      case OptionType::kStrings: {
        std::vector<std::string> items;
        for (std::string_view rest = spec.string; !rest.empty();) {
          const std::size_t end = rest.find('\n');
          items.emplace_back(rest.substr(0, end));
          rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
        }
        values_.emplace_back(std::move(items));
        break;
      }
    }
  }
}

}  // namespace digestlint
