#include "rules/tex_commands.h"

#include <algorithm>
#include <vector>

#include "text/embedded_data.h"

namespace digestlint {
namespace {

// The list, read once when the first word is asked for; it is sorted, which a test holds.
const std::vector<std::string_view>& Commands() {
  static const std::vector<std::string_view> commands = [] {
    std::vector<std::string_view> words;
    for (std::string_view rest = EmbeddedData("words/tex-commands.txt"); !rest.empty();) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      const std::string_view line = rest.substr(0, end);
      if (!line.empty() && line[0] != '#') words.push_back(line);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return words;
  }();
  return commands;
}

}  // namespace

bool IsTexCommand(std::string_view word) { return std::binary_search(Commands().begin(), Commands().end(), word); }

}  // namespace digestlint
