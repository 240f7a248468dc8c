#include "korean/lexicon.h"

#include <cstring>

extern "C" {
extern const char digestlint_lexicon[];
extern const char digestlint_lexicon_end[];
}

namespace digestlint {

Lexicon::Lexicon(std::string_view table)
    : slots_(reinterpret_cast<const std::uint32_t*>(table.data())),
      mask_(static_cast<std::uint32_t>(table.size() / sizeof(std::uint32_t)) - 1) {}

const Lexicon& Lexicon::Builtin() {
  static const Lexicon lexicon(
      {digestlint_lexicon, static_cast<std::size_t>(digestlint_lexicon_end - digestlint_lexicon)});
  return lexicon;
}

int Lexicon::Find(Key key) const {
  const std::uint64_t hash = key.hash();
  const std::uint32_t mark = static_cast<std::uint32_t>(hash >> 40);
  for (std::uint32_t slot = static_cast<std::uint32_t>(hash) & mask_;; slot = (slot + 1) & mask_) {
    const std::uint32_t entry = slots_[slot];
    if (entry == 0) return 0;
    if (entry >> 8 == mark) return static_cast<int>(entry & 0xFF);
  }
}

}  // namespace digestlint
